// Names that their owners chose: who made a file of their own is called what stands in it, and so are all of a list of people.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

interface Row {
  readonly outcome: string;
  readonly name: string;
}

function outcomesOf(root: string, path: string, ...args: readonly string[]): Record<string, string> {
  const { stdout, stderr } = undersigned(['import', path, '--letter', 'a', '--root', root, '--report', 'json', ...args]);
  expect(stderr).toBe('');
  const { rows } = JSON.parse(stdout) as { rows: Row[] };
  return Object.fromEntries(rows.map(({ name, outcome }) => [name, outcome]));
}

/** One file each, in a folder that is no campaign’s. */
function folderOf(root: string, names: readonly string[]): string {
  const folder = join(root, 'their-files');
  mkdirSync(folder);
  for (const [index, name] of names.entries()) writeFileSync(join(folder, `${index}.yml`), `name: ${JSON.stringify(name)}\n`);
  return folder;
}

const nicknames = ['quokka', 'Zorblax', 'm00nraker', 'salt_and_sea', 'Wren', 'чижик', 'ねこまる', 'PaperBoat', 'Lumi-tar'];

test('a folder with a file for each: nicknames are names', () => {
  const root = makeCampaign();
  const expected = Object.fromEntries(nicknames.map((name) => [name, 'new']));
  expect(outcomesOf(root, folderOf(root, nicknames))).toEqual(expected);
});

test('and still, what may be an organisation, two people or more than a name is held', () => {
  const root = makeCampaign();
  const doubtful = [
    'Beekeepers Association Exampleton',
    'Riverbank Trust 24',
    'ABCD',
    'Ada Example and Ben Sample',
    'Ada Example (Honeyworks)',
    'We support this letter with all our heart',
    'Library Carpentry Network',
  ];
  const people = ['quokka', ...Array.from({ length: 400 }, (_, index) => `wanderer${index}`)];
  const outcomes = outcomesOf(root, folderOf(root, [...people, ...doubtful]));
  for (const name of people) expect([name, outcomes[name]]).toEqual([name, 'new']);
  for (const name of doubtful) expect([name, outcomes[name]]).toEqual([name, 'held']);
});

test('in a folder in which many are organisations, a single word may be one, too', () => {
  const root = makeCampaign();
  const outcomes = outcomesOf(root, folderOf(root, ['Riverbank Trust', 'Bees Foundation', 'Meadow Association', 'Zorblax']));
  expect(outcomes.Zorblax).toBe('held');
});

test('a table of nicknames is held, until somebody says that all are people', () => {
  const root = makeCampaign();
  const list = join(root, 'list.csv');
  writeFileSync(list, `Name,Signed on\n${nicknames.map((name) => `${name},2026-03-01`).join('\n')}\n`);
  expect(Object.values(outcomesOf(root, list))).toContain('held');
  expect(outcomesOf(root, list, '--kind', 'person')).toEqual(Object.fromEntries(nicknames.map((name) => [name, 'new'])));
});
