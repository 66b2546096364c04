// Someone opens many requests whose objects git refuses: they are distinguished, and everyone else’s are judged as ever.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { git } from '../../bench/fast-import.ts';
import { type MadeRequests, makeRequests } from '../../bench/requests.ts';
import { RawObjects } from './raw-objects.ts';
import { clone, type ReviewData, review } from './remotes.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-refused-'));
const remote = join(folder, 'remote.git');
let labels: MadeRequests['labels'] = [];
/** More than git is asked about one by one in an attack of a single person. */
const refused = 60;
const first = 900;

beforeAll(() => {
  labels = makeRequests(remote, { requests: 20, signatures: 40, seed: 3, asGitHub: true }).labels;
  const raw = new RawObjects(remote);
  const refs: string[] = [];
  for (let number = first; number < first + refused; number++) {
    // A folder that would be taken for git’s own.
    const inner = raw.tree([['100644', `note-${number}`, raw.object('blob', `${number}\n`)]]);
    const commit = raw.commit(raw.tree([['40000', '.git', inner]]), 'Ada Example <ada@signers.example>', `Sign ${number}`);
    for (const kind of ['head', 'merge']) refs.push(`create refs/pull/${number}/${kind} ${commit}\n`);
  }
  git(remote, ['update-ref', '--stdin'], refs.join(''));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
