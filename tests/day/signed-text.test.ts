// Which text someone signed: what the file says, else the revision in force on its day, and otherwise nothing is claimed.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/forge/forge.ts';
import { planSignature } from '../../src/automation/sign/plan.ts';
import { signatureIn } from '../../src/automation/sign/read-issue.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Letter } from '../../src/core/model.ts';
import { countByDay, countBySignedText } from '../../src/signatories/count.ts';
import { readExisting } from '../../src/signatories/existing.ts';
import { revisionOn, signedText } from '../../src/signatories/signed-text.ts';
import { signatures, writeChangedLetter } from './support.ts';

const root = mkdtempSync(join(tmpdir(), 'undersigned-day-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let letter: Letter;
beforeAll(() => {
  writeChangedLetter(root, signatures);
  letter = loadCampaign(root).campaign?.letters[0] ?? expect.fail('the campaign has errors');
});

/** `2 date earlier 2026-05-03` */
const said = (signed: Parameters<typeof signedText>[1]): string => {
  const { revision, source, meaning, change } = signedText(letter, signed);
  return [revision, source, meaning, change?.date].filter((part) => part !== undefined).join(' ');
};

describe('The text that was signed', () => {
  test.each([
    ['named by the file', { revision: 2 }, '2 file current'],
    ['named by the file, whatever day that was', { revision: 1, date: '2026-05-20' }, '1 file earlier 2026-05-03'],
    ['in force on the day', { date: '2026-03-01' }, '1 date earlier 2026-05-03'],
    ['in force on the day of the merge', { received: '2026-05-20' }, '2 received current'],
    ['that of the day they name rather than of the merge', { date: '2026-04-01', received: '2026-05-20' }, '1 date earlier 2026-05-03'],
    ['in force all month', { date: '2026-02' }, '1 date earlier 2026-05-03'],
    ['in better words since', { date: '2026-05-04' }, '2 date current'],
    ['the last one', { date: '2026-11-29' }, '3 date current'],
    ['one of two of the same meaning', { date: '2026-06-01' }, 'current'],
    ['one of two on the day of the change', { date: '2026-05-03' }, 'unknown'],
    ['one of two in the month of the change', { date: '2026-05' }, 'unknown'],
    ['one of two in the year of the change', { date: '2026' }, 'unknown'],
    ['not known without a day', {}, 'unknown'],
    ['one that was never recorded, and older than all', { date: '2025-06-01' }, 'earlier 2026-05-03'],
    [
      'not the recorded one because an older page called its own text revision 1',
      { date: '2025-12-01', revision: 1 },
      'earlier 2026-05-03',
    ],
  ])('is %s', (_, signed, expected) => {
    expect(said(signed)).toBe(expected);
  });

  test('is counted by the last change of meaning, and by revision', () => {
    const { change, before, since, unknown, byRevision } = countBySignedText(letter) ?? expect.fail();
    expect({ change: change.number, before, since, unknown }).toEqual({ change: 2, before: 4, since: 3, unknown: 2 });
    expect([...byRevision].sort()).toEqual([
      [1, 3],
      [2, 1],
      [3, 2],
    ]);
  });

  test('on a day is not said where two texts were to be seen that day', () => {
    expect(
      ['2025-12-31', '2026-01-10', '2026-01-11', '2026-05-03', '2026-05-04', '2026-11-29'].map((day) => revisionOn(letter, day)),
    ).toEqual([undefined, undefined, 1, undefined, 2, 3]);
  });
});

describe('The number on any past day', () => {
  test('is that of the last day before it on which it grew; a month counts from its end', () => {
    expect(countByDay(letter).map(({ day, all, organisations }) => `${day} ${all} ${organisations}`)).toEqual([
      '2025-12-01 1 0',
      '2026-02-28 2 1',
      '2026-03-01 3 1',
      '2026-05-03 5 1',
      '2026-05-20 6 1',
      '2026-07-01 7 1',
      '2026-07-02 8 1',
    ]);
  });
});

test.each([
  ['2026-04-30', 1],
  ['2026-05-03', undefined],
  ['2026-11-24', 3],
])('an issue of %s signs revision %s', (day, revision) => {
  const found = signatureIn('### Letter\n\nA letter\n\n### Name\n\nAda Example\n', [], true) ?? expect.fail('nobody signs');
  const issue = { number: 7, url: 'https://forge.example/org/letter/issues/7', created: `${day}T10:00:00Z` } as Issue;
  const { plan } = planSignature(issue, found, { letters: [letter], existing: (id) => readExisting(root, id) });
  const text = plan.outcome === 'new' ? plan.text : '';
  expect(text).toContain(`date: ${day}\n`);
  expect(/^revision: (\d)$/m.exec(text)?.[1]).toBe(revision?.toString());
});
