// What is found out about the cells beside a name while they are looked at.

import type { Question, RawEntry } from '../entry.ts';
import type { Part } from '../names/part.ts';
import { isWholeAffiliation } from '../names/explained.ts';
import { isCity } from './cities.ts';

export interface Columns {
  readonly values: RawEntry['values'];
  readonly questions: readonly Question[];
  readonly notes: readonly string[];
  /** Whether a role, an affiliation or the like is beside the name, as beside people’s. */
  readonly isBacked: boolean;
  /** What was in brackets and is not understood: it stays with the name. */
  readonly open: readonly string[];
}

export interface Draft {
  readonly values: RawEntry['values'];
  readonly questions: Question[];
  readonly notes: string[];
  isBacked: boolean;
  readonly open: string[];
}

export function ask(draft: Draft, message: string): undefined {
  if (draft.questions.length === 0) draft.questions.push({ about: 'text', message });
}

/**
 * An affiliation without a word for it begins with a capital or a digit, is not a city, and is more than one word or an abbreviation: what
 * else a single word is, no one knows.
 */
export function isProper(cell: Part | undefined): boolean {
  return (
    cell !== undefined &&
    (cell.kind === 'affiliation' ||
      (cell.kind !== 'mixed' &&
        /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(cell.text) &&
        /\S\s\S|\p{Lu}.*\p{Lu}/u.test(cell.text) &&
        !isCity(cell.text) &&
        cell.text.length <= 120 &&
        isWholeAffiliation(cell.text)))
  );
}
