// `translate --write` of a letter that was never recorded: comments are put in only where each passage stays what it was taken for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const letter = `---
title: Keep the bus
language: en
status: open
---

The bus leaves at 7 and takes 40 people to work.

Without it we walk.

## What we ask

Keep it until 2030.

Ask us first.
`;
const head = '---\ntitle: Gardez le bus\nrevision: 1\n---\n';
const path = 'translations/fr/bus.md';

function prepared(body: string) {
  const root = makeCampaign({ 'letters/bus.md': letter, [path]: `${head}${body}` });
  const pairs = () =>
    undersigned(['align', 'fr', 'bus', '--root', root])
      .stdout.split('\n  b')
      .filter((pair) => pair.includes('→') && !pair.includes('(not translated)'))
      .map((pair) => pair.replace(/\n {6}[\s\S]*/, ''));
  const before = pairs();
  const run = undersigned(['translate', 'fr', 'bus', '--write', '--root', root]);
  return { before, run, after: pairs(), text: readFileSync(join(root, path), 'utf8') };
}

const quoted = (original: string, own: string): string => `\n<!--\n${original}\n-->\n\n${own}\n`;

test.each([
  [
    'in the middle',
    quoted('Without it we walk.', 'Sans lui nous marchons.') + quoted('Ask us first.', 'Demandez-nous.'),
    ['b1', 'b3', 'b4'],
  ],
  ['at the end alone', quoted('Keep it until 2030.', 'Gardez-le jusqu’en 2030.'), ['b1', 'b2', 'b3', 'b5']],
  [
    'with others taken from where they were',
    `${quoted('Ask us first.', 'Demandez-nous.')}${quoted('Without it we walk.', 'Sans lui.')}`,
    ['b1', 'b3', 'b4'],
  ],
])('passages whose originals stand above them, %s: what is missing is put in, and none becomes another', (_, body, missing) => {
  const { before, run, after, text } = prepared(body);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain(`Put in as comments: ${missing.join(', ')}.`);
  expect(after.toSorted()).toEqual(before.toSorted());
  for (const line of body.split('\n')) expect(text).toContain(line);
});

test.each([
  ['the end alone', '\nGardez-le jusqu’en 2030.\n\nDemandez-nous d’abord.\n'],
  ['one is missing between', '\nLe bus part à 7 h et emmène 40 personnes au travail.\n\n## Nos demandes\n\nDemandez avant 1999.\n'],
  ['the beginning alone', '\nLe bus part à 7 h et emmène 40 personnes au travail.\n\nGardez-le jusqu’en 2030.\n'],
])('without comments, %s: what is in doubt stays so, and the file as it was', (_, body) => {
  const { before, run, after, text } = prepared(body);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('It is not certain which passages of “bus” are in');
  expect(text).toBe(`${head}${body}`);
  expect(after).toEqual(before);
});
