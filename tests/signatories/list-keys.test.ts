// Rows of a list: an id means one person, whoever else goes, whoever comes, whatever moves.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withRowKeys } from '../../src/core/list-keys.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { check, makeCampaign, short, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const path = 'signatories/a/hall.list.yaml';
const campaignOf = (list: string): string => makeCampaign({ 'signatories/a/ann.yaml': null, [path]: list });
const idsIn = (root: string): Record<string, string> =>
  Object.fromEntries((loadCampaign(root).campaign?.letters[0]?.signatories ?? []).map(({ id, name }) => [name, id]));

const people = ['Mia Novak', 'Olu Ade', '佐藤さくら', 'Şule Öz', 'Open House'];
const rows = (names: readonly string[]): string => names.map((name) => `- name: ${name}\n`).join('');
const lists = {
  'plain rows': rows(people),
  'rows with further fields': people
    .map((name, index) => `- name: ${name}\n  date: 2026-01-0${index + 1}\n  source:\n    title: A list\n`)
    .join(''),
  'rows with comments and blank lines': `# From the hall\n${people.map((name) => `- name: ${name}\n\n# Next\n`).join('')}`,
  'dashes in lines of their own': people.map((name) => `-\n  name: ${name}\n`).join(''),
  'rows in brackets': `[${people.map((name) => `{ name: ${name} }`).join(', ')}]\n`,
};

describe.each(Object.entries(lists))('A list of %s', (_, list) => {
  test.each(people.map((name, index) => [name, index + 1] as const))('keeps all other ids when %s withdraws', (name, number) => {
    const root = campaignOf(list);
    const before = idsIn(root);
    expect(before[name]).toBe(`hall-${number}`);
    const { code } = undersigned(['withdraw', `hall-${number}`, '--letter', 'a', '--root', root, '--yes']);
    expect(code).toBe(0);
    const { [name]: _gone, ...others } = before;
    expect(idsIn(root)).toEqual(others);
  });

  test('is migrated by check --fix: the same ids, once, and nothing else in it changes', () => {
    const root = campaignOf(list);
    const before = idsIn(root);
    expect(check(root).map(short)).toEqual([`${path}:1:1 list-key-missing`]);
    expect(undersigned(['check', '--fix', '--root', root]).code).toBe(0);
    const text = readFileSync(join(root, path), 'utf8');
    expect(check(root)).toEqual([]);
    expect(idsIn(root)).toEqual(before);
    // In brackets there is no line for it.
    if (!list.startsWith('[')) expect(text.replace(/^- key: "\d"\n {2}/gm, '- ')).toBe(list.replace(/^-\n {2}/gm, '- '));
    undersigned(['check', '--fix', '--root', root]);
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });
});

test('rows that are removed or moved by hand take their ids along', () => {
  const root = campaignOf(withRowKeys(rows(people)) ?? '');
  const before = idsIn(root);
  const parts = (withRowKeys(rows(people)) ?? '').split(/^(?=- )/m);
  writeFiles(root, { [path]: [parts[4], parts[0], parts[3]].join('') });
  expect(check(root)).toEqual([]);
  expect(idsIn(root)).toEqual({
    [people[4] ?? '']: before[people[4] ?? ''],
    [people[0] ?? '']: before[people[0] ?? ''],
    [people[3] ?? '']: before[people[3] ?? ''],
  });
});

test('who comes later gets an id that nobody had, also where the last one has gone', () => {
  const root = campaignOf(rows(['Mia Novak', 'Olu Ade', 'Cem Kaya']));
  const had = Object.values(idsIn(root));
  undersigned(['withdraw', 'hall-3', '--letter', 'a', '--root', root, '--yes']);
  const text = readFileSync(join(root, path), 'utf8');
  writeFiles(root, { [path]: `${text}- name: New Comer\n- name: Other Comer\n` });
  expect(check(root).map(short)).toEqual([`${path}:1:1 list-key-missing`]);
  undersigned(['check', '--fix', '--root', root]);
  const ids = idsIn(root);
  expect([ids['Mia Novak'], ids['Olu Ade']]).toEqual(['hall-1', 'hall-2']);
  for (const name of ['New Comer', 'Other Comer']) {
    expect(ids[name]).toMatch(/^hall-[0-9a-f]{10}$/);
    expect(had).not.toContain(ids[name]);
  }
  expect(new Set(Object.values(ids)).size).toBe(4);
});

describe('What two rows cannot share is reported', () => {
  test.each([
    ['the same key twice', '- key: "1"\n  name: Mia Novak\n- key: "1"\n  name: Olu Ade\n', '3:8'],
    ['a key that is the number of a row without one', '- key: "2"\n  name: Mia Novak\n- name: Olu Ade\n', '3:3'],
    ['a key that the parser reads', '- {name: Mia Novak, key: x}\n- {name: Olu Ade, key: x}\n', '2:24'],
    ['three of one', '- key: a\n  name: Mia Novak\n- key: b\n  name: Olu Ade\n- key: a\n  name: Cem Kaya\n', '5:8'],
    ['a key behind the name', '- name: Mia Novak\n  key: q7\n- name: Olu Ade\n  key: q7\n', '4:8'],
  ])('%s', (_, list, at) => {
    expect(check(campaignOf(list)).map(short)).toContain(`${path}:${at} invalid-value`);
  });

  test.each(['A B', 'Größe', 'paper-2', 'ß', 'x'.repeat(41)])('a key that is none: %j', (key) => {
    expect(check(campaignOf(`- key: "${key}"\n  name: Mia Novak\n`)).filter(({ severity }) => severity === 'error').length).toBeGreaterThan(
      0,
    );
  });

  test('a file of one signature has no key', () => {
    expect(check(makeCampaign({ 'signatories/a/bo.yaml': 'key: "1"\nname: Bo Chen\n' })).map(short)).toEqual([
      'signatories/a/bo.yaml:1:1 unknown-key',
    ]);
  });

  test('a row without a key whose number is the key of another: --fix gives it one of its own', () => {
    const root = campaignOf('- key: "2"\n  name: Mia Novak\n- name: Olu Ade\n- key: q7\n  name: Şule Öz\n');
    const [, problem] = check(root);
    expect(problem).toMatchObject({ rule: 'invalid-value', line: 3, message: 'Row 1 is called “2” already.' });
    expect(problem?.hint).toContain('it gives this row a key of its own');
    expect(undersigned(['check', '--fix', '--root', root]).code).toBe(0);
    const ids = idsIn(root);
    expect(ids).toMatchObject({ 'Mia Novak': 'hall-2', 'Şule Öz': 'hall-q7' });
    expect(new Set(Object.values(ids)).size).toBe(3);
  });

  test('a file that is called like a row with its key', () => {
    const root = makeCampaign({ [path]: '- key: q7\n  name: Mia Novak\n', 'signatories/a/hall-q7.yaml': 'name: Olu Ade\n' });
    expect(check(root).map(short)).toEqual(['signatories/a/hall-q7.yaml:1:1 file-collision']);
  });
});
