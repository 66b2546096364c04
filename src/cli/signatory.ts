// A signatory that a command names by its ID, and the letter's list beside it.

import { visible } from '../core/text/characters.ts';
import { type ExistingSignatory, type ExistingSignatures, readExisting } from '../signatories/existing.ts';
import { findSignatory } from '../signatories/withdraw.ts';
import { type Arguments, UsageError } from './command.ts';
import { letterOption, unknownLetter } from './letter.ts';

export interface LetterList {
  readonly letter: string;
  readonly existing: ExistingSignatures;
}

/** The list of the letter that --letter names. */
export function letterList(root: string, args: Arguments): LetterList {
  const letter = letterOption(args);
  const existing = readExisting(root, letter);
  if (!existing.letters.includes(letter)) throw unknownLetter(letter, existing.letters);
  return { letter, existing };
}

export function namedSignatory({ existing }: LetterList, id: string): ExistingSignatory {
  const { signatory, nearest } = findSignatory(existing, id);
  if (signatory) return signatory;
  throw new UsageError(
    `There is no signature “${visible(id)}” under this letter.${nearest ? ` Did you mean “${nearest}”?` : ''} An ID is the name of its file without .yaml.`,
  );
}

export function placeInWords({ file, row }: ExistingSignatory): string {
  return row === undefined ? file : `row ${row + 1} of ${file}`;
}
