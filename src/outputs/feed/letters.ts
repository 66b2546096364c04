// Letters as entries of a feed: that one is there, dated by its own day.

import { h } from 'hastscript';
import { languageOf } from '../../core/languages/language.ts';
import type { Letter } from '../../core/model.ts';
import { compareText } from '../../core/problem.ts';
import { editionFor } from '../../site/editions.ts';
import { datesOf, isDay } from '../../site/feeds.ts';
import { recipientNames } from '../../site/recipients.ts';
import { recordKey } from '../../site/signatories.ts';
import { takesSignatures } from '../../site/signing.ts';
import type { PageContext } from '../../site/page.ts';
import { formatDate } from '../../site/words.ts';
import { type FeedEntry, maxPerKind, timestamp } from './entry.ts';
import { FeedIds } from './ids.ts';
import { htmlIn, phraseElement } from './html.ts';

/** Where a translation has days of its own, its entry (translations.ts) says that the letter is there. */
export function letterEntries(context: PageContext, letters: readonly Letter[]): FeedEntry[] {
  const { language, words, urls } = context;
  return letters
    .flatMap((letter): FeedEntry[] => {
      const { edition, isTranslated } = editionFor(letter, language);
      const { date, original: elsewhere, example, deadline } = letter.facts;
      if (!isDay(date) || (isTranslated && datesOf(edition).length > 0)) return [];
      const url = urls.absolute(urls.entry(language.tag, letter.id));
      const note = elsewhere ? recordKey(letter) : example ? 'letter.example' : undefined;
      const { machine } = edition.provenance;
      const to = recipientNames(letter, edition, 'to');
      const isDraft = edition.state === 'machine' && machine;
      const content = [
        ...(note ? [phraseElement('p', words.phrase(note))] : []),
        ...(isDraft ? [phraseElement('p', words.phrase('translation.machineDraft', { date: formatDate(machine.date, language) }))] : []),
        ...(deadline && takesSignatures(letter)
          ? [phraseElement('p', words.phrase('letter.deadline', { date: formatDate(deadline, language) }))]
          : []),
        ...(to.length > 0
          ? [phraseElement('p', words.phrase('letter.labelled', { label: words.text('letter.to'), value: to.join(' · ') }))]
          : []),
        ...(edition.summary === undefined ? [] : [h('p', {}, edition.summary)]),
        h('p', {}, h('a', { href: url }, edition.title)),
      ];
      const own = languageOf(edition.language);
      const day = timestamp(date);
      return [
        {
          id: new FeedIds(context).letter(letter),
          url,
          title: edition.title,
          summary: edition.summary,
          html: htmlIn(own, content),
          language: own,
          published: day,
          updated: day,
        },
      ];
    })
    .sort((a, b) => compareText(b.updated, a.updated) || compareText(a.id, b.id))
    .slice(0, maxPerKind);
}
