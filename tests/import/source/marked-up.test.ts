// HTML that stands as text in cells of tables and records, as forms on web pages save it, is read as a browser shows it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCampaign } from '../../support/campaign.ts';
import { undersigned } from '../../support/cli.ts';

interface Row {
  readonly outcome: string;
  readonly facts?: Readonly<Record<string, string>>;
}

function importing(name: string, content: string): Row[] {
  const root = makeCampaign();
  const path = join(root, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  const { stdout, stderr } = undersigned(['import', path, '--letter', 'a', '--root', root, '--report', 'json']);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { rows: Row[] }).rows;
}

test.each<[string, string, string, Record<string, string>]>([
  ['a line break', 'Mira Muster', 'Nurse<BR />Midwife', { role: 'Nurse, Midwife' }],
  ['a line break behind a comma', 'Mira Muster', 'Nurse,<br>Midwife', { role: 'Nurse, Midwife' }],
  ['paragraphs', 'Mira Muster', '<p>Nurse</p><p>Midwife</p>', { role: 'Nurse, Midwife' }],
  ['bold words', 'Mira <strong>Muster</strong>', 'Nurse', { role: 'Nurse' }],
  ['a span with a style', '<span style="color: #333">Mira Muster</span>', 'Nurse', { role: 'Nurse' }],
  ['a named character', 'Mira Muster', 'Nurse &amp; Midwife', { role: 'Nurse & Midwife' }],
  ['numbered characters', 'Mira Muster', 'Nurse&#44; Midwife&#x2e;', { role: 'Nurse, Midwife.' }],
  ['a blank that does not break', 'Mira&nbsp;Muster', 'Nurse', { role: 'Nurse' }],
  ['a link', '<a href="https://mira.example/me">Mira Muster</a>', 'Nurse', { role: 'Nurse', link: 'https://mira.example/me' }],
])('%s', (_, name, role, facts) => {
  const expected = [{ outcome: 'new', facts: { name: 'Mira Muster', ...facts } }];
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  expect(importing('list.csv', `Name,Role\n${quoted(name)},${quoted(role)}\n`)).toMatchObject(expected);
  expect(importing('list.json', JSON.stringify([{ name, role }]))).toMatchObject(expected);
  expect(importing('in/mira.yaml', `name: ${JSON.stringify(name)}\nrole: ${JSON.stringify(role)}\n`)).toMatchObject(expected);
});

test.each(['Nurse <3', 'Nurse <at> night', 'R&D nurse', 'Nurse & midwife; poet'])('%s is what it is', (role) => {
  const [row] = importing('list.json', JSON.stringify([{ name: 'Mira Muster', role }]));
  expect(row?.facts?.role ?? role).toBe(role);
});

test('what is struck out by its style is asked about', () => {
  const [row] = importing(
    'list.json',
    JSON.stringify([{ name: 'Mira Muster', role: '<span style="text-decoration: line-through">Nurse</span> Midwife' }]),
  );
  expect(row?.outcome).not.toBe('new');
});
