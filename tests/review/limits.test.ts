// Requests that want to keep a review from its end change nothing for honest ones, and each has a verdict of its own.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Content, History, type Person } from '../../bench/fast-import.ts';
import { type HostileKind, hostileKinds } from '../../bench/hostile-kinds.ts';
import { boundedVerdict } from '../../src/review/judge/bounded-verdict.ts';
import { BoundedJudge } from '../../src/review/judge/bounded-judge.ts';
import { startElapsed } from '../../src/review/limits/elapsed.ts';
import { Judge } from '../../src/review/judge/judge.ts';
import type { Proposal } from '../../src/review/proposal.ts';
import { maxListed } from '../../src/review/limits/limits.ts';
import { unreadable } from '../../src/review/sort/reviewed.ts';
import { clone, git, type ReviewData, review } from './remotes.ts';
import { added, baseOf, makeRepository } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-limits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const office: Person = { name: 'Office', email: 'office@campaign.example' };
const beaStone = 'name: Bea Stone\nlink: https://bea.example\n';
const campaign: Readonly<Record<string, Content>> = {
  'content/site.yaml': 'name: Minimal\nurl: https://campaign.example\ndefaultLanguage: en\n',
  'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
  'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\n---\n\nÉcoutez, s’il vous plaît.\n',
  'signatories/a/ann.yaml': 'name: Ann Lee\nlink: https://ann.example\n',
  'signatories/a/bea-stone.yaml': beaStone,
};

const honest: readonly Readonly<Record<string, Content>>[] = [
  { 'signatories/a/mara.yaml': 'name: Mara Holm\ncountry: DK\n' },
  { 'signatories/a/Nils Berg.yml': 'Name: Nils Berg\n' },
  { 'signatories/a/ola.yaml': 'name: Ola Moe\nlink: https://ola.example\n' },
  { 'signatories/a/ola-moe.yaml': 'name: Ola Moe\nlink: https://ola.example\nrole: Baker\n' },
  { 'signatories/a/ann.yaml': 'name: Ann Lee\nlink: https://ann.example\nrole: Nurse\n' },
  { 'signatories/a/ann.yaml': null },
  { 'translations/de/a.md': '---\ntitle: Ein Brief\nrevision: 1\n---\n\nBitte hört zu.\n' },
  { 'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease do listen.\n' },
  { 'signatories/a/per.yaml': 'nmae: Per Dahl\n' },
];

/** Makes a remote with these requests, by their numbers. The first ones have the same commits whatever comes behind them. */
function makeRemote(name: string, requests: ReadonlyMap<number, Omit<HostileKind, 'about'>>): string {
  const directory = join(folder, name);
  const history = new History(directory);
  const tip = history.commit({ ref: 'refs/heads/main', author: office, message: 'The campaign', files: campaign });
  for (const [number, { files, message = 'Change', commitsBefore = 0, before = [] }] of requests) {
    const ref = `refs/pull/${number}/head`;
    const author = { name: `Author ${number}`, email: `author-${number}@users.example` };
    let parent = tip;
    for (let at = 0; at < commitsBefore; at++) parent = history.commit({ ref, author, message: 'Wait', parents: [parent], files: {} });
    for (const earlier of before) parent = history.commit({ ref, author, message: 'Draft', parents: [parent], files: earlier });
    history.commit({ ref, author, message, parents: [parent], files });
  }
  history.end();
  return `file://${directory}`;
}

// Honest requests are among hostile ones, and have the same numbers without them.
const kinds = hostileKinds('a', { path: 'signatories/a/bea-stone.yaml', text: beaStone }).filter(
  // Of those that are much the same, a few are enough here; bench/hostile-requests.ts has all of them.
  ({ about }) => !/, small$|names, \d+$/.test(about) || /^(?:links in|lists in|notes in).*, small$|names, [01]$/.test(about),
);
const every = Math.ceil(kinds.length / honest.length) + 1;
const honestOnes = new Map(honest.map((files, at) => [every * (at + 1), { files }]));
const free = Array.from({ length: kinds.length + honest.length }, (_, at) => at + 1).filter((number) => !honestOnes.has(number));
const hostileOnes = new Map(kinds.map((kind, at) => [free[at] ?? 0, kind]));

const verdicts = async (address: string): Promise<{ data: ReviewData; stderr: string }> => {
  const { stdout, stderr } = await review(clone(address), ['--format', 'json', '--timeout', '1']);
  return { data: JSON.parse(stdout) as ReviewData, stderr };
};

let alone: ReviewData | undefined;

test('honest requests alone are what they are', async () => {
  alone = (await verdicts(makeRemote('alone.git', honestOnes))).data;
  expect(alone.requests.map(({ verdict }) => verdict)).toEqual([
    ...['ready', 'invalid', 'likely-duplicate', 'likely-duplicate', 'edits-others', 'edits-others', 'translation', 'text', 'invalid'],
  ]);
});

const aboutAnother = /^Requests? #[\d, #]+ changes? letters\/a\.md, too\. /;

test('among hostile ones of every kind they are the same, to the letter', async () => {
  const { data, stderr } = await verdicts(makeRemote('mixed.git', new Map([...honestOnes, ...hostileOnes])));
  expect(stderr).not.toMatch(/stopped|\n\s+at /);
  expect(data.requests.map(({ number }) => number)).toEqual([...honestOnes.keys(), ...hostileOnes.keys()].sort((a, b) => a - b));
  // All that one may say of another is that both change the same text.
  const own = data.requests.filter(({ number }) => honestOnes.has(number));
  expect(own.map((request) => ({ ...request, questions: request.questions.filter((one) => !aboutAnother.test(one)) }))).toEqual(
    alone?.requests,
  );
  const ready = data.requests.filter(({ number, verdict }) => verdict === 'ready' && hostileOnes.has(number));
  expect(ready.map(({ number }) => hostileOnes.get(number)?.about)).toEqual([]);
});

test('a request that is not examined says so, and what to do', async () => {
  const requests = new Map([
    [1, { files: { 'signatories/a/mara.yaml': 'name: Mara Holm\n' } }],
    [2, { files: Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`translations/en-x-t${at}/a.md`, bigText])) }],
  ]);
  const { data } = await verdicts(makeRemote('slow.git', requests));
  const [mara, slow] = data.requests;
  expect(mara?.verdict).toBe('ready');
  // On a machine that is quick enough it is examined.
  if (slow?.verdict === 'invalid') expect(slow.questions.join()).toMatch(/^It could not be examined, so look at it by hand: /);
});

const bigText = `---\ntitle: A title\nrevision: 1\n---\n\n${'A *sound* sentence of a [text](https://example.org).\n\n'.repeat(500)}`;

test('--timeout takes whole seconds', async () => {
  const root = clone(`file://${join(folder, 'alone.git')}`);
  for (const given of ['0', 'soon', '1.5', '9999'])
    expect((await review(root, ['--timeout', given])).stderr, given).toContain('--timeout takes whole seconds');
});

const author = { name: 'Eve', email: 'eve@users.example' };

test('a judge within limits says what the judge says, also of what came before', async () => {
  const root = makeRepository();
  const options = { base: git(root, 'rev-parse', 'HEAD'), today: '2026-11-29', directory: root, letters: ['a'], elapsed: startElapsed() };
  const bounded = new BoundedJudge(options);
  const plain = new Judge(await baseOf(root), options.today);
  const proposals: Proposal[] = [
    { number: 1, author, files: [added('signatories/a/mara.yaml', 'name: Mara Holm\nlink: https://mara.example\n')] },
    { number: 2, author, files: [added('signatories/a/mara-2.yaml', 'name: Mara Holm\nlink: https://mara.example\n')] },
    { number: 3, author, files: [added('signatories/a/Nils Berg.yml', 'Name: Nils Berg\n')] },
    { number: 4, author, files: [], conflicts: ['letters/a.md'] },
  ];
  try {
    const found = [];
    for (const proposal of proposals) found.push(await bounded.judge(proposal));
    expect(found.map((one) => typeof one === 'object' && 'kind' in one && one.kind)).toEqual([
      'ready',
      'likely-duplicate',
      'invalid',
      'conflict',
    ]);
    expect(found[0]).toEqual(plain.judge(proposals[0] as Proposal));
    expect(found[2]).toEqual(plain.judge(proposals[2] as Proposal));
    const [fix] = found.flatMap((one) => (typeof one === 'object' && 'fixes' in one ? one.fixes : []));
    expect(Buffer.isBuffer(fix?.bytes)).toBe(true);
  } finally {
    bounded.close();
  }
});

test('a verdict has no endless lists, and keeps an error among ten thousand warnings', () => {
  const problem = (severity: 'error' | 'warning', line: number) =>
    ({ file: 'a.yaml', line, column: 1, rule: 'unknown-key', severity, message: 'm', hint: 'h', also: [] }) as const;
  const problems = [...Array.from({ length: 10_000 }, (_, at) => problem('warning', at)), problem('error', 10_001)];
  const duplicate = (proposal: number | undefined) => ({
    path: 'a.yaml',
    other: { path: 'b.yaml', id: 'b', name: 'B' },
    proposal,
    isCertain: false,
    score: 1,
    reasons: [],
    objections: [],
  });
  const duplicates = [...Array.from({ length: 5000 }, () => duplicate(undefined)), duplicate(7), duplicate(7), duplicate(8)];
  const bounded = boundedVerdict({ ...unreadable(1, 'why'), problems, duplicates });
  expect(bounded.problems).toHaveLength(maxListed);
  expect(bounded.problems.at(-1)?.severity).toBe('error');
  expect(bounded.duplicates.slice(maxListed).map(({ proposal }) => proposal)).toEqual([7, 8]);
  expect(bounded.notes).toEqual([
    'It has 10,001 problems. Only the first 200 are listed.',
    'It has 5,003 likely duplicates. Only the first 200 are listed.',
  ]);
  const small = unreadable(1, 'why');
  expect(boundedVerdict(small)).toBe(small);
});
