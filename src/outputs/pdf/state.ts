// What a document says of itself: whether it is out of date, who has read it, which text counts, and whether people signed it here or not.

import type { Letter, LetterEdition } from '../../core/model.ts';
import { lastReview } from '../../core/translation/newer.ts';
import { marksOf } from '../../site/passage-marks.ts';
import { recordKey } from '../../site/signatories.ts';
import type { Passages } from '../typst/passages.ts';
import type { Wording } from '../typst/wording.ts';

export interface Note {
  readonly text: string;
  /** What follows it: the address that a reader may go to, and as it is shown. */
  readonly link: { readonly url: string; readonly shown: string } | null;
}

/** Sentences in the order of their weight; the originals of letters that were published here have one. */
export function stateNotes(letter: Letter, edition: LetterEdition, passages: Passages, wording: Wording): Note[] {
  const { facts } = letter;
  const notes: string[] = [];
  const record = facts.original && {
    text: wording.text(recordKey(letter)),
    link: { url: facts.original.url, shown: passages.own(facts.original.url) },
  };
  const { machine, reviewed = [], translators = [] } = edition.provenance;
  const reviewer = lastReview(reviewed);
  const { changed, changes, missing } = marksOf(letter, edition);
  if (changed) notes.push(wording.text('standing.outdated', { date: wording.dateValue(changed) }));
  if (changes > 0) notes.push(wording.text('standing.changes', {}, changes));
  if (missing > 0) notes.push(wording.text('standing.partial', { language: wording.nameValue(letter.original.language) }, missing));
  if (edition.state === 'machine' && machine)
    notes.push(wording.text('translation.machineDraft', { date: wording.dateValue(machine.date) }));
  if (edition.state === 'unreviewed') notes.push(wording.text('translation.unreviewed'));
  if (edition.state === 'reviewed' && reviewer)
    notes.push(wording.text('translation.reviewed', { name: reviewer.name, date: wording.dateValue(reviewer.date) }));
  const newer = edition.newerThanReview.length;
  if (newer > 0) notes.push(wording.text('translation.newerThanReview', { count: wording.numberValue(newer) }));
  if (translators.length > 0) notes.push(wording.text('translation.translators', { names: wording.listValue(translators) }));
  const before = notes.length;
  // A record sums up what was published elsewhere: none of its texts counts for that.
  if (!facts.original)
    notes.push(
      edition.state === 'original'
        ? wording.text('document.authoritative')
        : wording.text('translation.authoritative', { language: wording.nameValue(letter.original.language) }),
    );
  const plain = notes.map((text): Note => ({ text, link: null }));
  if (record) plain.splice(before, 0, record);
  return facts.example ? [{ text: wording.text('letter.example'), link: null }, ...plain] : plain;
}
