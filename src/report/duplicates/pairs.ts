// What every report of duplicates says of a pair.

import type { Signatory } from '../../core/model.ts';
import type { Duplicate } from '../../signatories/duplicates/find.ts';
import { fieldsWhere } from '../../signatories/field-facts.ts';

export interface LetterDuplicates {
  readonly letter: string;
  /** How many signatures the letter has. */
  readonly signatures: number;
  readonly duplicates: readonly Duplicate[];
}

/** The fields by which a person distinguishes two signatures, in the order in which they are shown. */
export const shownFields = fieldsWhere(({ label }) => label !== undefined);

/** What to type where the two are two. Ids and letters are names of files: ASCII, without spaces. */
export function distinctCommand(letter: string, { signatories }: Duplicate): string {
  return `npx undersigned duplicates --letter ${letter} --distinct ${signatories.map(({ id }) => id).join(' ')}`;
}

/** The file of a signature; for one of a list also its id, which ends with the number of its row. */
export function placeOf({ file, id }: Signatory): string {
  return file.endsWith('.list.yaml') ? `${file} (${id})` : file;
}

/** What to type where the two are one: the first stays, the second is removed and its name remembered. */
export function sameCommand(letter: string, stays: Signatory, goes: Signatory): string {
  return `npx undersigned same ${stays.id} ${goes.id} --letter ${letter}`;
}
