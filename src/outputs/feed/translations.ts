// Translations of letters into the language of a feed, as its entries: when a draft was made, when someone had read it.

import { h } from 'hastscript';
import type { Letter } from '../../core/model.ts';
import { compareText } from '../../core/problem.ts';
import { datesOf } from '../../site/feeds.ts';
import type { PageContext } from '../../site/page.ts';
import { formatDate } from '../../site/words.ts';
import { type FeedEntry, maxPerKind, timestamp } from './entry.ts';
import { htmlIn, phraseElement } from './html.ts';
import { FeedIds } from './ids.ts';

export function translationEntries(context: PageContext, letters: readonly Letter[]): FeedEntry[] {
  const { language, words, urls } = context;
  const entries = letters.flatMap((letter): FeedEntry[] => {
    const edition = letter.editions.get(language.tag);
    if (!edition || edition.state === 'original') return [];
    const days = datesOf(edition);
    const [published] = days;
    const updated = days.at(-1);
    if (!published || !updated) return [];
    const page = urls.absolute(urls.entry(language.tag, letter.id));
    const { machine, reviewed } = edition.provenance;
    const last = reviewed?.toSorted((a, b) => compareText(a.date, b.date)).at(-1);
    const state =
      edition.state === 'reviewed' && last
        ? words.phrase('translation.reviewed', { name: last.name, date: formatDate(last.date, language) })
        : words.phrase('translation.machineDraft', { date: formatDate(machine?.date ?? published, language) });
    const summary = edition.summary === undefined ? [] : [h('p', {}, edition.summary)];
    const link = h('p', {}, h('a', { href: page }, edition.title));
    return [
      {
        id: `${new FeedIds(context).letter(letter)}#translation`,
        url: page,
        title: words.text('feed.translation', { title: edition.title }),
        summary: edition.summary,
        html: htmlIn(language, [phraseElement('p', state), ...summary, link]),
        language,
        published: timestamp(published),
        updated: timestamp(updated),
      },
    ];
  });
  return entries.sort((a, b) => compareText(b.updated, a.updated) || compareText(a.id, b.id)).slice(0, maxPerKind);
}
