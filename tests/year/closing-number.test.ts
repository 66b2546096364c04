// The number that is kept for a day: who signed by then, and not who is on the list on the day of typing.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const signatures = {
  'signatories/a/ann.yaml': 'name: Ann Lee\ndate: 2026-03-01\ncountry: DE\n',
  'signatories/a/bo.yaml': 'name: Bo Chen\ndate: 2026-06-01\ncountry: DK\n',
  'signatories/a/cy.yaml': 'name: Cy Dar\ndate: 2026-06-02\ncountry: FR\n',
  'signatories/a/di.yaml': 'name: Di Eli\nreceived: 2026-09-09\n',
  'signatories/a/ed.yaml': 'name: Ed Fox\n',
  'signatories/a/flo.yaml': 'name: Flo Gil\ndate: 2026-06\n',
  'signatories/a/gus.yaml': 'name: Gus Hay\ndate: 2027\n',
  'signatories/a/paper.list.yaml': '- key: "1"\n  name: Hal Ibo\n  date: 2026-05-31\n- key: "2"\n  name: Ida Jor\n  date: 2026-12-24\n',
};

const undated = 1;

test.each([
  ['2026-02-01', 0, 0, 8],
  ['2026-05-31', 2, 1, 6],
  ['2026-06-01', 3, 2, 5],
  ['2026-06-02', 4, 3, 4],
  ['2026-06-30', 5, 3, 3],
  ['2026-09-09', 6, 3, 2],
])('on %s %i are known to have signed', (day, count, countries, later) => {
  const root = makeCampaign(signatures);
  const { code, stdout } = undersigned(['close', 'a', '--count-only', '--date', day, '--root', root]);
  expect([code, stdout.includes(`Kept in letters/a.md: ${count} on ${day}.`)]).toEqual([0, true]);
  expect(stdout).toMatch(new RegExp(`^${later} on the list signed after that day`, 'm'));
  expect(stdout).toContain(`${undated} on the list says no day and is not counted.`);
  expect(undersigned(['status', '--at', day, '--root', root]).stdout).toContain(`Had signed: ${count}; 1 more says no day`);
  const letter = readFileSync(join(root, 'letters/a.md'), 'utf8');
  expect(letter).toContain(`  - date: ${day}\n    count: ${count}\n${countries > 0 ? `    countries: ${countries}\n` : ''}---`);
});

test('today and later all who are listed count', () => {
  const root = makeCampaign(signatures);
  const { stdout } = undersigned(['close', 'a', '--root', root]);
  expect(stdout).toContain('“a” is closed. Kept in letters/a.md: 9 on ');
  expect(stdout).not.toContain('not counted');
});
