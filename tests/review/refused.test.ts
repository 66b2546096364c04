// Someone opens many requests whose objects git refuses: they are distinguished, and everyone else’s are judged as ever.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MadeRequests, makeRequests } from '../../bench/requests.ts';
import { clone, git, type ReviewData, review } from './remotes.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-refused-'));
const remote = join(folder, 'remote.git');
let labels: MadeRequests['labels'] = [];
/** More than git is asked about one by one in an attack of a single person. */
const refused = 60;
const first = 900;

beforeAll(() => {
  labels = makeRequests(remote, { requests: 20, signatures: 40, seed: 3, asGitHub: true }).labels;
  const blob = git(remote, 'rev-parse', 'main').trim();
  for (let number = first; number < first + refused; number++) {
    // A folder that would be taken for git’s own.
    const inner = tree(`100644 note-${number}\0`, written('blob', Buffer.from(`${number}\n`)));
    const outer = tree('40000 .git\0', inner);
    const commit = git(
      remote,
      '-c',
      'user.name=Ada Example',
      '-c',
      'user.email=ada@signers.example',
      'commit-tree',
      '-p',
      blob,
      '-m',
      `Sign ${number}`,
      outer,
    ).trim();
    for (const kind of ['head', 'merge']) git(remote, 'update-ref', `refs/pull/${number}/${kind}`, commit);
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(type: string, bytes: Buffer): string {
  const { stdout } = spawnSync('git', ['hash-object', '-t', type, '-w', '--literally', '--stdin'], {
    cwd: remote,
    input: bytes,
    encoding: 'utf8',
  });
  return stdout.trim();
}

function tree(entry: string, oid: string): string {
  return written('tree', Buffer.concat([Buffer.from(entry, 'latin1'), Buffer.from(oid, 'hex')]));
}

test(`${refused} requests that git refuses change no other verdict`, async () => {
  const root = clone(`file://${remote}`);
  const { stdout, stderr } = await review(root, ['--format', 'json']);
  expect(stderr).not.toContain('    at ');
  const { requests } = JSON.parse(stdout) as ReviewData;
  const verdicts = new Map(requests.map(({ number, verdict }) => [number, verdict]));
  const open = labels.filter(({ state }) => state === 'open');
  expect(open.map(({ number }) => [number, verdicts.get(number)])).toEqual(open.map(({ number, expected }) => [number, expected]));
  const ours = Array.from({ length: refused }, (_, index) => verdicts.get(first + index));
  expect(ours.filter((verdict) => verdict === undefined || verdict === 'ready')).toEqual([]);
}, 300_000);
