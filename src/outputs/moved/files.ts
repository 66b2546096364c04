// A small page at each former address, for hosts that lead no one on: where the page is now, and the way there.

import { h } from 'hastscript';
import type { Root } from 'hast';
import { rehype } from 'rehype';
import type { Campaign } from '../../core/model.ts';
import { editionFor } from '../../site/editions.ts';
import { type FormerPage, formerPages } from '../../site/former.ts';
import { pageContext } from '../../site/page.ts';
import { campaignName } from '../../site/said.ts';
import type { OutputFile } from '../output.ts';

/** It has a style sheet and nothing else. */
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const processor = rehype().freeze();

export function movedFiles(campaign: Campaign): OutputFile[] {
  return formerPages(campaign).map((page) => ({ path: `${page.path}index.html`, pieces: () => [pageText(page)] }));
}

function pageText({ to, language, letter }: FormerPage): string {
  const { campaign, words, urls } = pageContext(language.slug);
  const address = urls.file(to);
  const shown = letter && editionFor(letter, language);
  const name = campaignName(campaign, language);
  const own = shown?.own ?? name.language;
  const title = shown?.edition.title ?? name.text;
  const heading = words.phrase('moved.title');
  const meta = (name: string, content: string) => h('meta', { name, content });
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language.tag, dir: language.direction }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          meta('viewport', 'width=device-width, initial-scale=1'),
          meta('referrer', 'no-referrer'),
          meta('color-scheme', 'light dark'),
          meta('robots', 'noindex'),
          // At once, so that no one is taken away while reading.
          h('meta', { httpEquiv: 'refresh', content: `0; url=${address}` }),
          h('title', `${words.text('moved.title')} · ${name.text}`),
          h('link', { rel: 'canonical', href: urls.absolute(address) }),
          h('link', { rel: 'icon', href: urls.file('icon.svg'), type: 'image/svg+xml' }),
          h('link', { rel: 'stylesheet', href: urls.file('look.css') }),
        ]),
        h('body', [
          h('main', [
            h('h1', { lang: heading.language.tag, dir: heading.language.direction }, words.text('moved.title')),
            h('p', h('a', { href: address, lang: own.written, dir: own.direction }, title)),
          ]),
        ]),
      ]),
    ],
  };
  return `${processor.stringify(tree)}\n`;
}
