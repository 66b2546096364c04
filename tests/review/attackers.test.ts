// Five attackers at a real remote: whatever they try ends in a verdict that a maintainer sees, and is never merged on its own.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { History } from '../../bench/fast-import.ts';
import { type Attempt, attackers, campaign, hidden, mara, office, propose, signed } from './attackers.ts';
import { clone, git, type ReviewData, review, reviewed } from './remotes.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-attackers-'));
const attempts = attackers.flatMap(([, own]) => own);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A bare repository with these requests. */
function makeRemote(name: string, requests: readonly Attempt[]): string {
  const path = join(folder, `${name}.git`);
  const history = new History(path);
  const main = 'refs/heads/main';
  const root = history.commit({ ref: main, author: office, message: 'The campaign', files: campaign });
  const tip = history.commit({ ref: main, author: mara, message: 'Sign', parents: [root], files: signed });
  for (const [at, one] of requests.entries()) propose(history, `refs/pull/${at + 1}/head`, tip, one);
  history.end();
  return path;
}

/** Whether a person is told why: in a question, a problem, whose signature goes, or by the group itself. */
interface Told {
  readonly verdict: string;
  readonly questions: readonly string[];
  readonly problems: readonly unknown[];
  readonly duplicates: readonly unknown[];
  readonly removed?: readonly unknown[];
  readonly rewritten?: readonly unknown[];
}

/** Groups that say by their name what is to be looked at. */
const speaking = new Set(['engine', 'translation', 'text', 'mixed', 'edits-others', 'several', 'decisions', 'conflict']);

describe.each(attackers)('who wants %s', (_, own) => {
  let data: ReviewData;
  beforeAll(async () => {
    const path = makeRemote(`one-${attackers.findIndex(([, other]) => other === own)}`, own);
    data = await reviewed(clone(`file://${path}`, 'clone', mkdtempSync(join(folder, 'clone-'))));
  });

  test.each(own)('$about', (attempt) => {
    // Each on its own: together they would keep one another from being ready.
    const row = data.requests[own.indexOf(attempt)] as (ReviewData['requests'][number] & Told) | undefined;
    expect(row?.verdict).not.toBe('ready');
    expect(row?.verdict).not.toBe('empty');
    expect(row?.verdict).not.toBe('own-edit');
    const isTold = row && (speaking.has(row.verdict) || row.questions.length + row.problems.length + row.duplicates.length > 0);
    expect(isTold).toBe(true);
  });
});

test('none of all of these is merged by itself, alone or among the others', async () => {
  const root = clone(`file://${makeRemote('all', attempts)}`);
  const numbers = attempts.map((_, at) => at + 1);
  for (const [at, one] of attempts.entries())
    if (at % 6 === 0) {
      const others = numbers.filter((number) => number !== at + 1).join(',');
      const { requests, merge } = await reviewed(root, ['--merge', '--dry-run', '--all-open', '--except', others]);
      expect(requests.map(({ number }) => number)).toEqual([at + 1]);
      expect(merge?.merged, one.about).toEqual([]);
    }
  expect((await reviewed(root, ['--merge', '--fix', '--dry-run'])).merge?.merged).toEqual([]);
});

test.each([
  ['her link', 'https://mara.example/about', 'link: https://mara.example/about\n', 4],
  ['her account', 'mara', 'handle: mara\n', 4],
])('%s is not everybody’s because many propose it', async (_, __, line, count) => {
  const many = Array.from({ length: count }, (_, at) => {
    const name = `${'ABCDEFGH'[at]}lma ${'QRSTUVWX'[at]}uentin${'abcdefgh'[at]}`;
    return { about: name, steps: [{ [`signatories/lake/alma-${at}.yaml`]: `name: ${name}\n${line}` }] };
  });
  const { requests, merge } = await reviewed(clone(`file://${makeRemote(`many-${count}-${line.length}`, many)}`), ['--merge', '--dry-run']);
  expect(requests.map(({ verdict }) => verdict)).toEqual(many.map(() => 'likely-duplicate'));
  expect(merge?.merged).toEqual([]);
});

test('the name of an organisation is not common because many propose others like it', async () => {
  const towns = ['Graz', 'Linz', 'Wien', 'Wels', 'Steyr', 'Bregenz', 'Villach', 'Leoben', 'Krems', 'Traun'];
  const many = towns.map((town, at) => ({
    about: town,
    steps: [{ [`signatories/lake/s-${at}.yaml`]: `name: Lake Society of Austria ${town}\nkind: organisation\ncountry: DE\n` }],
  }));
  const last = attackers[3]?.[1].slice(0, 1) ?? [];
  const { requests } = await reviewed(clone(`file://${makeRemote('towns', [...many, ...last])}`));
  expect(requests.at(-1)?.verdict).not.toBe('ready');
});

const given = ['Ada', 'Bea', 'Cai', 'Dov', 'Eli', 'Fen', 'Gil', 'Hua', 'Ivo', 'Jan', 'Kei', 'Lou', 'Max', 'Nia', 'Oda'];
const family = [
  'Aronsen',
  'Bjelland',
  'Cornwell',
  'Drummond',
  'Engstrom',
  'Fairbank',
  'Gustavson',
  'Hartwell',
  'Ingvarsson',
  'Jespersen',
  'Kirkwood',
  'Lindholm',
  'Montague',
];

/** Someone who signs, alone. */
function signing(at: number): Attempt {
  const name = `${given[at % given.length]} ${family[Math.floor(at / given.length)]}`;
  const id = name.toLowerCase().replace(' ', '-');
  return {
    about: name,
    steps: [{ [`signatories/lake/${id}.yaml`]: `name: ${name}\nlink: https://people.example/${id}\n` }],
    author: { name, email: `${id}@users.example` },
  };
}

test('who wants the attention of the maintainers: of 200 requests the seven that are something else are shown, and only the others merged', async () => {
  const requests: Attempt[] = Array.from({ length: 193 }, (_, at) => signing(at));
  // Somewhere in the middle, each in another place.
  const places = hidden.map((_, at) => 20 + at * 27);
  for (const [at, one] of hidden.entries()) requests.splice(places[at] ?? 0, 0, one);
  expect(requests).toHaveLength(200);
  const path = makeRemote('many', requests);
  const root = clone(`file://${path}`);
  const numbers = places.map((place) => place + 1);
  const honest = requests.flatMap((_, at) => (numbers.includes(at + 1) ? [] : [at + 1]));

  const data = await reviewed(root);
  expect(data.requests.filter(({ verdict }) => verdict !== 'ready').map(({ number }) => number)).toEqual(numbers);
  const page = await review(root, ['--format', 'html']);
  const text = await review(root);
  for (const number of numbers) {
    expect(text.stdout).toMatch(new RegExp(`#${number}\\b`));
    expect(page.stdout).toMatch(new RegExp(`#${number}\\b`));
  }
  const { merge } = await reviewed(root, ['--merge', '--push']);
  expect(merge?.merged).toEqual(honest);
  const history = git(path, 'log', '--format=%B', '-p', 'main');
  expect(history).not.toMatch(/evil\.example|Zoe Hahn|postinstall|Closes #|<script>|Ass\u00e9chez/);
  // Eighty that are doubtful in the same way hide none either: the page has all of them.
  const noisy = makeRemote('noise', [
    ...Array.from({ length: 80 }, (_, at) => ({ ...signing(at), message: 'Sign\n\nFixes #1' })),
    hidden[1] as Attempt,
  ]);
  const all = await review(clone(`file://${noisy}`), ['--format', 'html']);
  for (let number = 1; number <= 81; number++) expect(all.stdout).toContain(`#${number}`);
  expect(all.stdout).toContain('mara-holt.yaml');
});
