// What came of a letter, in the order in which it happened: each text in the language of the edition, or else in that of the original.

import type { Letter, LetterEdition } from '../core/model.ts';
import type { LetterFacts } from '../core/schema/letter.ts';
import { firstDay } from '../core/text/date.ts';
import { compareText } from '../core/problem.ts';
import { factTexts } from './fact-texts.ts';
import type { Mark } from './passage-marks.ts';

type Entry = NonNullable<LetterFacts['outcome']>[number];

export interface OutcomeEntry extends Pick<Entry, 'date' | 'kind'> {
  /** Position in the file: its address on the page stays while entries are only added. */
  readonly number: number;
  readonly text: string | undefined;
  /** Whether the text is the original’s, in an edition of another language. */
  readonly isOriginal: boolean;
  readonly mark: Mark | undefined;
  /** Position among the letter’s sources, from 0, and what it is called. */
  readonly source: { readonly at: number; readonly title: string } | undefined;
}

/** The earliest first; what happened on the same day in the order of the file. */
export function outcomeOf(letter: Letter, edition: LetterEdition): readonly OutcomeEntry[] {
  const { outcome = [], sources = [] } = letter.facts;
  if (outcome.length === 0) return [];
  const said = factTexts(letter, edition, 'outcome');
  let texts = 0;
  const entries = outcome.map(({ date, kind, text, source }, index): OutcomeEntry => {
    const own = text === undefined ? undefined : said[texts++];
    const at = sources.findIndex(({ id }) => source !== undefined && id === source);
    const title = sources[at]?.title;
    return {
      ...{ date, kind, number: index + 1 },
      text: own?.text ?? text,
      isOriginal: text !== undefined && own?.text === undefined && edition !== letter.original,
      mark: own?.mark,
      source: title === undefined ? undefined : { at, title },
    };
  });
  return entries.sort((a, b) => compareText(firstDay(a.date), firstDay(b.date)) || a.number - b.number);
}

/** Whether it takes signatures no more: then what came of it is what readers want to know first. */
export function isOver({ facts: { status } }: Letter): boolean {
  return status === 'closed' || status === 'archived';
}

/** The newest of them, for places where there is room for one. */
export function lastOutcome(letter: Letter, edition: LetterEdition): OutcomeEntry | undefined {
  return outcomeOf(letter, edition).at(-1);
}
