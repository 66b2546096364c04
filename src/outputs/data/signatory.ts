// What the data files say about a signatory: the fields that pages and feeds show.

import type { Signatory } from '../../core/model.ts';
import { type SignatoryData, signatorySchema } from './schema.ts';

/** In the order of the format; also the columns of the CSV file. */
export const signatoryFields = Object.keys(signatorySchema.shape) as readonly (keyof SignatoryData)[];

export function signatoryData(signatory: Signatory): SignatoryData {
  const { id, name, language, kind, role, affiliation, personalCapacity, country, region, link, initiator } = signatory;
  const { statement, statementLanguage, date } = signatory;
  const affiliated = { role, affiliation, personalCapacity, country, region, link };
  return { id, name, language, kind, ...affiliated, initiator, statement, statementLanguage, date };
}
