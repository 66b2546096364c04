// What a copy says of itself on each page: where it comes from, and that some links need a connection.

import { h } from 'hastscript';
import { rehype } from 'rehype';
import type { Language } from '../../core/languages/language.ts';
import type { Campaign } from '../../core/model.ts';
import { Urls } from '../../site/urls.ts';
import { Words } from '../../site/words.ts';

export interface Notice {
  /** HTML. */
  readonly notice: string;
  /** What a link to the web is read aloud with. */
  readonly onlineWords: string;
}

/** An arrow out of the line, in the direction of reading. */
export function onlineMark({ direction }: Language): string {
  return direction === 'rtl' ? '\u2196' : '\u2197';
}

export function noticeOf(campaign: Campaign, language: Language): Notice {
  const words = new Words(campaign, language);
  const urls = new Urls(campaign);
  const url = urls.absolute(urls.home(language.tag));
  const { parts, language: spoken } = words.phrase('offline.note', { url, mark: onlineMark(language) });
  const children = parts.map(({ text, isValue }) => (!isValue ? text : text === url ? h('a', { href: url }, text) : h('bdi', text)));
  const lang = spoken.tag === language.tag ? {} : { lang: spoken.tag, dir: spoken.direction };
  const note = h('p', { className: ['offline-note'], ...lang }, ...children);
  return { notice: rehype().stringify({ type: 'root', children: [note] }), onlineWords: words.text('offline.link') };
}
