// The columns of real tools’ exports say of each row what they should: named, not to be named, no signature, or unclear.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Answer, ConsentColumn } from '../../../src/signatories/import/consent/answer.ts';
import { readConsentColumn } from '../../../src/signatories/import/consent/column.ts';
import { fieldOfHeader } from '../../../src/signatories/import/headers.ts';
import { profileColumns } from '../../../src/signatories/import/profile.ts';
import { exports } from './exports.ts';

function read(file: string): string[][] {
  const bytes = readFileSync(join(import.meta.dirname, 'fixtures', file));
  const text = bytes[0] === 0xff ? bytes.toString('utf16le') : bytes.toString('utf8');
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
}

/** The worst for being named counts. */
function combined(columns: readonly (ConsentColumn | undefined)[], cells: readonly string[]): Answer {
  const said = columns.map((column, index) => column?.read(cells[index] ?? '') ?? 'named');
  return (['no-signature', 'unnamed', 'unclear'] as const).find((one) => said.includes(one)) ?? 'named';
}

test.each(exports)('$tool', async ({ file, passed, rows }) => {
  const [headers = [], ...all] = read(file);
  const data = all.slice(passed);
  const profiles = await profileColumns(headers, [data.map((cells, index) => ({ where: `row ${index + 1}`, cells }))]);
  const columns = profiles.map((profile) => readConsentColumn(profile, fieldOfHeader(profile.header, new Map()), undefined, undefined));
  expect(data.map((cells) => combined(columns, cells))).toEqual(rows.map(([, outcome]) => outcome));
});

test('every fixture is in the table, with each of its rows by name', () => {
  for (const { file, passed, rows } of exports) {
    const data = read(file).slice(1 + passed);
    expect(data.length, file).toBe(rows.length);
    for (const [index, [name]] of rows.entries()) for (const word of name.split(' ')) expect(data[index]?.join(' '), file).toContain(word);
  }
});
