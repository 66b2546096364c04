// Requests that want something else than to sign: none is ready, none runs anything, and what is printed is harmless.

import { appendFileSync, chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HostileRequest, makeHostileRemote } from './hostile-remote.ts';
import { clone, git, type ReviewData, review, unprintable } from './remotes.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-hostile-'));
const remote = join(folder, 'remote.git');
const marker = join(folder, 'ran');
let requests: readonly HostileRequest[] = [];

beforeAll(() => {
  requests = makeHostileRemote(remote).requests;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything in git that can be made to start a program leaves a mark where it is started. */
function plantCanaries(root: string): void {
  const canary = join(folder, 'canary');
  writeFileSync(canary, `#!/bin/sh\necho "$0 $*" >> ${marker}\ncat\n`);
  chmodSync(canary, 0o755);
  for (const hook of [
    'post-checkout',
    'post-merge',
    'post-index-change',
    'pre-push',
    'reference-transaction',
    'post-rewrite',
    'pre-auto-gc',
    'fsmonitor-watchman',
  ]) {
    writeFileSync(join(root, '.git/hooks', hook), `#!/bin/sh\necho ${hook} >> ${marker}\n`);
    chmodSync(join(root, '.git/hooks', hook), 0o755);
  }
  const settings = {
    'core.fsmonitor': canary,
    'core.pager': canary,
    'core.editor': canary,
    'core.askPass': canary,
    'core.sshCommand': canary,
    'core.alternateRefsCommand': canary,
    'diff.external': canary,
    'diff.canary.command': canary,
    'diff.canary.textconv': canary,
    'filter.canary.clean': canary,
    'filter.canary.smudge': canary,
    'filter.canary.process': canary,
    'merge.canary.driver': `${canary} %O %A %B`,
    'merge.canary.name': 'canary',
    'gpg.program': canary,
    'log.showSignature': 'true',
    'submodule.recurse': 'true',
    'fetch.recurseSubmodules': 'true',
    'pager.log': canary,
  };
  for (const [name, value] of Object.entries(settings)) git(root, 'config', name, value);
}

test('none of more than a hundred is ready, none runs anything, and a terminal shows them harmlessly', async () => {
  const root = clone(`file://${remote}`);
  plantCanaries(root);
  // A commit of the base that claims to be another, and one with other parents.
  const [tip, first] = git(root, 'rev-list', 'main').split('\n') as [string, string];
  const pull = git(remote, 'rev-parse', 'refs/pull/1/head');
  git(root, 'fetch', '--quiet', 'origin', pull);
  git(root, 'replace', tip, pull);
  appendFileSync(join(root, '.git/info/grafts'), `${tip}\n`);
  rmSync(marker, { force: true });

  const json = await review(root, ['--format', 'json']);
  expect(json.stderr).not.toContain('stopped');
  const data = JSON.parse(json.stdout) as ReviewData;
  const verdicts = Object.fromEntries(data.requests.map(({ number, verdict }) => [number, verdict]));
  expect(data.requests.map(({ number }) => number)).toEqual(requests.map(({ number }) => number));
  const ready = requests.filter(({ number }) => verdicts[number] === 'ready').map(({ about }) => about);
  expect(ready).toEqual(requests.filter(({ isHonest }) => isHonest).map(({ about }) => about));
  expect(requests.length).toBeGreaterThan(125);
  // Each of the others says why.
  for (const { number, verdict, questions } of data.requests)
    if (verdict === 'doubtful') expect(questions.join(), String(number)).not.toBe('');

  const fixable = await review(root, ['--merge', '--fix', '--dry-run', '--format', 'json']);
  const fixed = (JSON.parse(fixable.stdout) as ReviewData).merge?.fixed.map(({ number }) => requests[number - 1]?.about);
  // Merged with --fix, the verification is not in it any more.
  expect(fixed).toEqual(['a signature outside the folders', 'a dot at the end', 'a space at the end', 'a verification of one’s own']);
  const text = await review(root, ['--all', '--merge']);
  const page = await review(root, ['--format', 'html']);
  for (const { stdout, stderr } of [json, fixable, text, page])
    for (const output of [stdout, stderr]) expect(output).not.toMatch(unprintable);
  expect(page.stdout).not.toMatch(/<(?:script|img|iframe|svg|form)|(?:href|src)="(?!https?:\/\/|#)|\son\w+=|style=/i);

  const merged = git(root, '--no-replace-objects', 'log', '--first-parent', '--format=%s', `${first}..main`).split('\n');
  expect(merged).toEqual(['Record the day on which a signature was merged', 'Merge pull request #1: a signature under a', 'Sign']);
  expect(existsSync(marker)).toBe(false);
  expect(git(root, '--no-replace-objects', 'fsck', '--strict', '--no-dangling')).toBe('');
  expect(git(root, 'for-each-ref', '--format=%(refname)', 'refs/replace')).toBe(`refs/replace/${tip}`);
});

test('names of remotes and branches that are options or start programs are refused', async () => {
  const root = clone(`file://${remote}`);
  rmSync(marker, { force: true });
  const tries: readonly (readonly [readonly string[], RegExp])[] = [
    [['--remote=--upload-pack=touch x'], /There is no remote/],
    [['--remote', `ext::sh -c touch% ${marker}`], /There is no remote|something else/],
    [['--remote', 'http://example.org/org/letter.git'], /not encrypted/],
    [['--remote', 'git://example.org/org/letter.git'], /something else/],
    [['--remote', 'https://user:secret@127.0.0.1:9/x.git'], /https:\/\/127\.0\.0\.1:9\/x\.git could not be read/],
    [['--branch=--output=x'], /1: ready|open request/],
    [['--branch', 'no-such\u001b[31m'], /has no branch/],
    [['--only', '1; touch x'], /is not the number/],
  ];
  for (const [args, expected] of tries) {
    const { stdout, stderr } = await review(root, args);
    expect(stdout + stderr, args.join(' ')).toMatch(expected);
    expect(stdout + stderr).not.toContain('secret@');
    expect(stdout + stderr).not.toMatch(unprintable);
  }
  expect(existsSync(marker)).toBe(false);
  expect(existsSync(join(root, 'x'))).toBe(false);
});
