// The CSV file of signatories: no cell is a formula, and nothing of what was written is lost.

import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvRow, inertCell } from '../../src/outputs/data/csv.ts';
import { makeCampaign } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';
import { formulas, hostileCampaign, names } from './hostile.ts';

/** What Excel, LibreOffice and Google Sheets calculate, with what they pass over before it. */
const isFormula = (cell: string): boolean => /^[\s"\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u.test(cell) || /^[\t\r\n]/.test(cell);

test('is UTF-8 with a byte order mark, and each line ends in CR LF', () => {
  const text = outputsOf(makeCampaign()).text('api/a/signatories.csv');
  expect(text.startsWith('\ufeff"id","name",')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('has a row for each signatory, with as many cells as there are columns and every hostile cell inert', () => {
  const { text, json } = outputsOf(makeCampaign(hostileCampaign));
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text('api/a/signatories.csv'), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(meta).toMatchObject({ delimiter: ',', linebreak: '\r\n' });
  const { signatories } = json('api/a/signatories.json') as { signatories: Record<string, unknown>[] };
  expect(data).toHaveLength(signatories.length);
  expect(signatories.length).toBeGreaterThan(names.length);
  for (const [index, row] of data.entries())
    for (const [field, cell] of Object.entries(row)) {
      expect(isFormula(cell), `${field}: ${cell}`).toBe(false);
      // Where a cell was made inert, only apostrophes came in.
      const original = String(signatories[index]?.[field] ?? '');
      expect(cell).toBe(inertCell(original));
      expect(cell.replaceAll("'", '')).toBe(original.replaceAll("'", ''));
    }
});

test.each([';', '\t', '|'])('has no formula either where a spreadsheet takes %j for the separator', (delimiter) => {
  const text = outputsOf(makeCampaign(hostileCampaign)).text('api/a/signatories.csv');
  const { data } = Papa.parse<string[]>(text, { delimiter, quoteChar: '"' });
  for (const cell of data.flat()) expect(isFormula(cell), cell).toBe(false);
  // Without any notion of quotes the file falls apart most.
  for (const cell of text.slice(1).split(new RegExp(`[${delimiter}\\r\\n]`))) expect(isFormula(cell.replace(/^"/, '')), cell).toBe(false);
});

test('leaves every other text as it is', () => {
  for (const cell of ['Ann Lee', "O'Brien", 'Anne-Marie', 'a@b', '1+1', 'x = y', 'Jean "le" Fou', '“=1”', 'Lee, Ann'])
    expect(inertCell(cell)).toBe(cell);
  expect(csvRow(['Jean "le" Fou', '', 'Lee, Ann'])).toBe('"Jean ""le"" Fou","","Lee, Ann"\r\n');
});

test.each([...formulas, '\t=1', '\r=1', '\n=1', '  =1', '\u00a0-1', '\u200b@x', '\ttab', 'a\n=1', 'a\t-1'])('makes %j inert', (text) => {
  const cell = inertCell(text);
  expect(cell).not.toBe(text);
  for (const part of cell.split(/[;|\t\r\n]/)) expect(isFormula(part), part).toBe(false);
});
