// What the data files say about a signatory: the fields that pages and feeds show.

import { languageOf } from '../../core/languages/language.ts';
import { placeName } from '../../core/languages/place-name.ts';
import type { Letter, Signatory } from '../../core/model.ts';
import { signedText } from '../../signatories/signed-text.ts';
import { type SignatoryData, signatorySchema } from './schema.ts';

/** In the order of the format; also the columns of the CSV file. */
export const signatoryFields = Object.keys(signatorySchema.shape) as readonly (keyof SignatoryData)[];

export function signatoryData(letter: Letter, signatory: Signatory): SignatoryData {
  const { revision, source: revisionFrom } = signedText(letter, signatory);
  // Where a date says when they signed, the day of the merge says nothing more.
  const received = signatory.date === undefined ? signatory.received : undefined;
  // In the language of the letter, as its own list has it.
  const place = placeName(signatory, languageOf(letter.original.language));
  const said: Partial<SignatoryData> = { ...signatory, received, revision, revisionFrom, placeName: place };
  return Object.fromEntries(signatoryFields.map((field) => [field, said[field]])) as unknown as SignatoryData;
}
