// News of the campaign as entries of a feed.

import { languageOf } from '../../core/languages/language.ts';
import { compareText } from '../../core/problem.ts';
import { editionFor } from '../../site/editions.ts';
import type { PageContext } from '../../site/page.ts';
import { formatDate } from '../../site/words.ts';
import { type FeedEntry, isDay, maxPerKind } from './entry.ts';
import { absoluteHtml, phraseElement } from './html.ts';

export function newsEntries({ campaign, language, words, urls }: PageContext): FeedEntry[] {
  const newest = campaign.updates.toSorted((a, b) => compareText(b.id, a.id)).slice(0, maxPerKind);
  return newest.map((update) => {
    const { edition } = editionFor(update, language);
    const url = urls.absolute(urls.update(language.tag, update.id));
    const own = languageOf(edition.language);
    const { machine, reviewed = [] } = edition.provenance;
    const changes = [update.date, machine?.date, ...reviewed.map(({ date }) => date)].filter(isDay);
    // What the page says of a draft that no one has read, a reader of the feed must know too.
    const note =
      edition.state === 'machine' && machine
        ? [phraseElement('p', words.phrase('translation.machineDraft', { date: formatDate(machine.date, language) }))]
        : [];
    return {
      url,
      title: edition.title,
      summary: edition.summary,
      html: absoluteHtml(edition.text.html, url, own, note),
      language: own,
      published: update.date,
      updated: changes.toSorted().at(-1) ?? update.date,
    };
  });
}
