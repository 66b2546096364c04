// What the data files say about a signatory: the fields that pages and feeds show.

import type { Letter, Signatory } from '../../core/model.ts';
import { signedText } from '../../signatories/signed-text.ts';
import { type SignatoryData, signatorySchema } from './schema.ts';

/** In the order of the format; also the columns of the CSV file. */
export const signatoryFields = Object.keys(signatorySchema.shape) as readonly (keyof SignatoryData)[];

export function signatoryData(letter: Letter, signatory: Signatory): SignatoryData {
  const { id, name, language, kind, role, affiliation, personalCapacity, country, region, link, initiator } = signatory;
  const { statement, statementLanguage, date } = signatory;
  // Where a date says when they signed, the day of the merge says nothing more.
  const received = date === undefined ? signatory.received : undefined;
  const { revision, source: revisionFrom } = signedText(letter, signatory);
  const affiliated = { role, affiliation, personalCapacity, country, region, link };
  return { id, name, language, kind, ...affiliated, initiator, statement, statementLanguage, date, received, revision, revisionFrom };
}
