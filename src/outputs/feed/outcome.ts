// What came of letters as entries of a feed: one for each day on which something happened to one of them.

import { h } from 'hastscript';
import { languageOf } from '../../core/languages/language.ts';
import type { Letter } from '../../core/model.ts';
import { compareText } from '../../core/problem.ts';
import { editionFor } from '../../site/editions.ts';
import { isDay } from '../../site/feeds.ts';
import { outcomeOf } from '../../site/outcome.ts';
import type { PageContext } from '../../site/page.ts';
import { type FeedEntry, maxPerKind, timestamp } from './entry.ts';
import { htmlIn } from './html.ts';
import { FeedIds } from './ids.ts';

export function outcomeEntries(context: PageContext, letters: readonly Letter[]): FeedEntry[] {
  return letters
    .flatMap((letter) => entriesOf(context, letter))
    .sort((a, b) => compareText(b.updated, a.updated) || compareText(a.id, b.id))
    .slice(0, maxPerKind);
}

function entriesOf(context: PageContext, letter: Letter): FeedEntry[] {
  const { language, words, urls } = context;
  const { edition } = editionFor(letter, language);
  const page = urls.absolute(urls.entry(language.tag, letter.id));
  return outcomeOf(letter, edition).flatMap(({ number, date, kind, text, isOriginal }): FeedEntry[] => {
    if (!isDay(date)) return [];
    const own = languageOf(isOriginal ? letter.original.language : edition.language);
    const content = [
      ...(text === undefined ? [] : [h('p', { lang: own.written, dir: own.direction }, text)]),
      h('p', {}, h('a', { href: page }, h('bdi', {}, edition.title))),
    ];
    const day = timestamp(date);
    return [
      {
        id: `${new FeedIds(context).letter(letter)}#outcome-${number}`,
        url: `${page}#outcome-${number}`,
        title: words.text('letter.labelled', { label: words.text(`outcome.${kind}`), value: edition.title }),
        summary: isOriginal ? undefined : text,
        html: htmlIn(language, content),
        language,
        published: day,
        updated: day,
      },
    ];
  });
}
