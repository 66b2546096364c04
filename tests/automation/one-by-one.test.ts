// One item that something fails at keeps no other from its outcome: not in this run, and not in the next one.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RawObjects } from '../review/raw-objects.ts';
import { minimal, writeFiles } from '../support/campaign.ts';
import { checkChange, JudgeError, judge } from '../../src/automation/judge/judge.ts';
import { readVerdict } from '../../src/automation/verdict.ts';
import type { Answered, Asked } from './forge/serve.ts';
import { runTask, startForge, temporaryFolder, type TestForge } from './run-task.ts';
import { issueBody, sharedCampaign } from './sign-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-one-by-one-'));
const origin = join(folder, 'origin.git');
const root = join(folder, 'root');
const tools = join(folder, 'tools');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd, encoding: 'utf8' }).trim();

/** Of the forge: the number of each request and the commit at its head. */
const heads = new Map<number, string>();

beforeAll(() => {
  const work = join(folder, 'work');
  writeFiles(work, minimal);
  git(folder, 'init', '--quiet', '--initial-branch', 'main', work);
  git(work, 'add', '--all');
  git(work, 'commit', '--quiet', '--message', 'The campaign');
  git(folder, 'clone', '--quiet', '--bare', work, origin);
  git(folder, 'clone', '--quiet', origin, root);
  const propose = (number: number, file: string, text: string): void => {
    git(work, 'checkout', '--quiet', '-B', `request-${number}`, 'main');
    writeFiles(work, { [file]: text });
    git(work, 'add', '--all');
    git(work, 'commit', '--quiet', '--message', 'Sign');
    git(work, 'push', '--quiet', origin, `HEAD:refs/pull/${number}/head`);
    heads.set(number, git(work, 'rev-parse', 'HEAD'));
  };
  propose(31, 'signatories/a/first.yaml', 'name: First Honest\n');
  propose(32, 'signatories/a/fails.yaml', 'name: Somebody at whom the check fails\n');
  propose(33, 'signatories/a/hangs.yaml', 'name: Somebody at whom it ends with nothing\n');
  propose(35, 'public/large.bin', 'x'.repeat(65 * 1024 * 1024));
  propose(37, 'signatories/a/last.yaml', 'name: Last Honest\n');
  // What git refuses, and what is not a commit; 36 is nowhere.
  const raw = new RawObjects(origin);
  const blob = raw.object('blob', 'x');
  const bad = raw.commit(raw.tree([['040000', '.git', raw.tree([['100644', 'config', blob]])]]));
  git(origin, 'update-ref', 'refs/pull/34/head', bad);
  heads.set(34, bad);
  heads.set(36, 'c'.repeat(40));
  // The git that the check finds fails where a change holds some file, as if the engine failed at it.
  mkdirSync(tools);
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  writeFileSync(
    join(tools, 'git'),
    `#!/bin/sh\n[ -e signatories/a/fails.yaml ] && { echo 'fatal: at this one' >&2; exit 70; }\n[ -e signatories/a/hangs.yaml ] && kill -9 $PPID\nexec ${real} "$@"\n`,
  );
  chmodSync(join(tools, 'git'), 0o755);
});

function addRequests(forge: TestForge, numbers: readonly number[]): void {
  for (const number of numbers)
    forge.state.addRequest({ number, head: heads.get(number) ?? '', ...(number === 35 && { paths: ['public/large.bin'] }) });
}

const judgeOpen = (forge: TestForge, out: string, remote = 'origin') =>
  runTask('judge', forge, { root, remote, open: true, out }, { env: { PATH: `${tools}:${process.env.PATH}` } });

test('judge --open: each request has a verdict, whatever the check, git or their size does, and none waits again', async () => {
  const forge = await startForge('forgejo');
  const all = [31, 32, 33, 34, 35, 36, 37];
  addRequests(forge, all);
  const out = temporaryFolder();
  const { code, err } = await judgeOpen(forge, out);
  expect(code, err).toBe(1);
  const verdicts = Object.fromEntries(readdirSync(out).map((name) => [Number.parseInt(name, 10), readVerdict(join(out, name))]));
  expect(Object.keys(verdicts).map(Number)).toEqual(all);
  for (const number of all) {
    const isHonest = number === 31 || number === 37;
    expect(verdicts[number], String(number)).toMatchObject({ head: heads.get(number), isTooLarge: !isHonest, errors: isHonest ? 0 : 1 });
  }
  for (const number of [32, 33, 34, 36]) expect(err).toContain(`Request ${number} could not be looked at`);
  expect(err).not.toMatch(/\n\s+at /);

  expect((await runTask('answer', forge, { verdicts: out })).code).toBe(0);
  const answered = new Set(forge.state.notes.map(({ thread }) => Number(thread)));
  expect([...answered].sort()).toEqual(all);
  const again = temporaryFolder();
  expect((await judgeOpen(forge, again)).code).toBe(0);
  expect(readdirSync(again)).toEqual([]);
});

test('judge --open: where nothing can be fetched, it is the network that fails, and no request is told anything', async () => {
  const forge = await startForge('forgejo');
  addRequests(forge, [31, 37]);
  const out = temporaryFolder();
  const { code } = await judgeOpen(forge, out, join(folder, 'nowhere.git'));
  expect([code, readdirSync(out)]).toEqual([1, []]);
});

test('judge: one request that the check fails at has a verdict and the exit code of a problem', async () => {
  const forge = await startForge('github');
  const out = temporaryFolder();
  const values = { root, remote: 'origin', number: '32', out };
  const { code, err } = await runTask('judge', forge, values, { env: { PATH: `${tools}:${process.env.PATH}` } });
  expect([code, readdirSync(out)]).toEqual([1, ['verdict.json']]);
  expect(err).toContain('could not be looked at: The check could not be run');
});

test.each([
  ['ends with another code', 'exit 3'],
  ['is killed', 'kill -9 $$'],
  ['says nothing', 'exit 1'],
  ['says something else', 'echo nonsense'],
  ['stops in the middle of its report', `printf '{"problems": [{"fi'`],
  ['has a report of another shape', `echo '{"problems": "none"}'`],
  [
    'has a rule that nobody knows',
    `echo '{"problems": [{"file":"a","line":1,"column":1,"rule":"x","severity":"error","message":"","hint":""}]}'`,
  ],
])('a check that %s is an error of its own kind', async (_, script) => {
  const checker = { command: ['/bin/sh', '-c', script] as const, environment: { PATH: process.env.PATH } };
  await expect(checkChange(root, 'HEAD', checker)).rejects.toThrow(JudgeError);
  const change = { head: 'a'.repeat(40), base: 'HEAD', paths: [], isTooLarge: false };
  await expect(judge(change, root, checker)).rejects.toThrow(JudgeError);
});

/** Refuses what is written about one thread. */
function refusing(number: number, status: number): (asked: Asked) => Answered | undefined {
  return ({ method, path }) =>
    method !== 'GET' && new RegExp(`/(?:issues|merge_requests)/${number}(?:/|$)`).test(path)
      ? { status, json: { message: 'Validation Failed' } }
      : undefined;
}

describe.each(['gitlab', 'forgejo'] as const)('on %s', (kind) => {
  test.each([422, 400, 404, 500])(
    'answer: a request that the forge takes nothing for (%i) keeps no other from its answer',
    async (status) => {
      const forge = await startForge(kind);
      addRequests(forge, [31, 32, 37]);
      const out = temporaryFolder();
      for (const number of [31, 32, 37])
        writeFileSync(
          join(out, `${number}.json`),
          JSON.stringify({ version: 1, head: heads.get(number), errors: 0, warnings: 0, rules: [], isTooLarge: false, comment: 'Thanks.' }),
        );
      forge.state.refuse = refusing(32, status);
      const { code, err } = await runTask('answer', forge, { verdicts: out });
      expect(code).toBe(1);
      expect(err).toContain('Request 32 could not be answered');
      expect(forge.state.notes.map(({ thread }) => Number(/\d+/.exec(thread)?.[0]))).toEqual([31, 37]);
    },
  );
});

describe('sign --open', () => {
  const campaign = sharedCampaign();
  const signers = ['Ida Olsen', 'Juno Park', 'Kai Ito'];

  test('a forge that is too old for it is said to be, and no issue is left to a person for that', async () => {
    const forge = await startForge('forgejo');
    forge.state.addIssue({ number: 41, body: issueBody('forgejo', { name: 'Ida Olsen' }) });
    // As Gitea before 1.20 answers.
    forge.state.refuse = ({ method, path }) => (method === 'POST' && path.endsWith('/contents') ? { status: 405, text: '' } : undefined);
    const { code, err } = await runTask('sign', forge, { root: campaign.root, open: true });
    expect([code, forge.state.issues[0]?.labels]).toEqual([1, []]);
    expect(err).toContain('its version is too old');
  });

  test('an issue that the forge takes no request for is left for a person, and the others are signed', async () => {
    const forge = await startForge('forgejo');
    for (const [at, name] of signers.entries())
      forge.state.addIssue({ number: 41 + at, body: issueBody('forgejo', { name }), author: name });
    forge.state.refuse = ({ method, path, body }) =>
      method === 'POST' && path.endsWith('/pulls') && body.head === 'signature-issue-42'
        ? { status: 422, json: { message: 'No.' } }
        : undefined;
    const first = await runTask('sign', forge, { root: campaign.root, open: true });
    expect(first.code).toBe(1);
    expect(first.err).toContain('Issue 42 could not be worked on');
    expect(forge.state.requests.map(({ branch }) => branch)).toEqual(['signature-issue-41', 'signature-issue-43']);
    expect(forge.state.issues.map(({ labels }) => labels.includes('by hand'))).toEqual([false, true, false]);
    const second = await runTask('sign', forge, { root: campaign.root, open: true });
    expect([second.code, second.err.includes('42')]).toEqual([0, false]);
  });

  test('a forge that is down makes nothing of an issue a matter for a person', async () => {
    const forge = await startForge('forgejo');
    for (const [at, name] of signers.entries())
      forge.state.addIssue({ number: 41 + at, body: issueBody('forgejo', { name }), author: name });
    forge.state.refuse = ({ method, path }) => (method === 'POST' && path.endsWith('/contents') ? { status: 503, json: {} } : undefined);
    expect((await runTask('sign', forge, { root: campaign.root, open: true })).code).toBe(1);
    expect(forge.state.issues.some(({ labels }) => labels.includes('by hand'))).toBe(false);
  });

  test('however many wait for their authors, new ones come first', async () => {
    const forge = await startForge('forgejo');
    for (let at = 0; at < 40; at++) {
      const number = 100 + at;
      forge.state.addIssue({ number, body: issueBody('forgejo', { name: 'X', consent: 'no' }), author: `a${at}`, labels: ['signature'] });
      forge.state.addNote(String(number), '<!-- undersigned:sign -->\nPlease tick the box.');
    }
    forge.state.addIssue({ number: 200, body: issueBody('forgejo', { name: 'Lea Moss' }), author: 'lea' });
    await runTask('sign', forge, { root: campaign.root, open: true });
    expect(forge.state.requests.map(({ branch }) => branch)).toEqual(['signature-issue-200']);
  });
});
