// News of the campaign as entries of a feed.

import { languageOf } from '../../core/languages/language.ts';
import { compareText } from '../../core/problem.ts';
import type { Letter } from '../../core/model.ts';
import { editionFor } from '../../site/editions.ts';
import { datesOf } from '../../site/feeds.ts';
import type { PageContext } from '../../site/page.ts';
import { formatDate } from '../../site/words.ts';
import { type FeedEntry, maxPerKind, timestamp } from './entry.ts';
import { absoluteHtml, phraseElement } from './html.ts';
import { FeedIds } from './ids.ts';

/** All news, or those about a letter. */
export function newsEntries(context: PageContext, letter: Letter | undefined): FeedEntry[] {
  const { campaign, language, words, urls } = context;
  const wanted = campaign.updates.filter((update) => !letter || update.letter === letter.id);
  const newest = wanted.toSorted((a, b) => compareText(b.id, a.id)).slice(0, maxPerKind);
  return newest.map((update) => {
    const { edition } = editionFor(update, language);
    const url = urls.absolute(urls.update(language.tag, update.id));
    const own = languageOf(edition.language);
    const { machine } = edition.provenance;
    const changes = [update.date, ...datesOf(edition)];
    // What the page says of a draft that no one has read, a reader of the feed must know too.
    const note =
      edition.state === 'machine' && machine
        ? [phraseElement('p', words.phrase('translation.machineDraft', { date: formatDate(machine.date, language) }))]
        : [];
    return {
      id: new FeedIds(context).update(update.id),
      url,
      title: edition.title,
      summary: edition.summary,
      html: absoluteHtml(edition.text.html, url, own, note),
      language: own,
      published: timestamp(update.date),
      updated: timestamp(changes.toSorted().at(-1) ?? update.date),
    };
  });
}
