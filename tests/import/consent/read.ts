// Reads a column of a table as an import does, for the tests of consent.

import { profileColumns } from '../../../src/signatories/import/profile.ts';
import { fieldOfHeader } from '../../../src/signatories/import/headers.ts';
import type { Answer, ConsentColumn } from '../../../src/signatories/import/consent/answer.ts';
import { readConsentColumn } from '../../../src/signatories/import/consent/column.ts';

export async function consentColumn(header: string, values: readonly string[]): Promise<ConsentColumn | undefined> {
  const rows = values.map((value, index) => ({ where: `row ${index + 1}`, cells: [value] }));
  const [profile] = await profileColumns([header], [rows]);
  return profile && readConsentColumn(profile, fieldOfHeader(header, new Map()), undefined, undefined);
}

/** What each value says of its row; a column that is not about consent lets everybody be named. */
export async function answers(header: string, values: readonly string[]): Promise<Answer[]> {
  const column = await consentColumn(header, values);
  return values.map((value) => column?.read(value) ?? 'named');
}
