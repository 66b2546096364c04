// What the commits of a request hold besides its last state: it is never ready, and correcting one's own signature is no reason for that.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { History } from '../../bench/fast-import.ts';
import { campaign, honestCommits, hostileCommits, makeCommitRequests, signerOf } from './commit-requests.ts';
import { RawObjects } from './raw-objects.ts';
import { clone, git, newFolder, type ReviewData, reviewed } from './remotes.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-commits-'));
const hostile = hostileCommits.flatMap(([, requests]) => requests);
let data: ReviewData;

beforeAll(async () => {
  makeCommitRequests(join(folder, 'remote.git'), [...hostile, ...honestCommits]);
  data = await reviewed(clone(`file://${folder}/remote.git`, 'clone', folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(hostileCommits)('%s', (_, requests) => {
  test.each(requests)('$about: doubtful, and named', (request) => {
    const row = data.requests[hostile.indexOf(request)];
    expect(row?.verdict, row?.questions.join()).toBe('doubtful');
    if (request.reason) expect(row?.questions.join('\n')).toMatch(request.reason);
  });
});

describe('several commits of somebody honest', () => {
  test.each(honestCommits)('$about: ready', (request) => {
    const row = data.requests[hostile.length + honestCommits.indexOf(request)];
    expect(row?.questions).toEqual([]);
    expect(row?.verdict).toBe('ready');
  });
});

test('a folder with nothing in it, which no list of files has, is named, and --squash leaves it out', async () => {
  const path = join(newFolder(), 'remote.git');
  makeCommitRequests(path, []);
  const raw = new RawObjects(path);
  const entriesOf = (tree: string): [string, string, string][] =>
    git(path, 'ls-tree', tree)
      .split('\n')
      .map((line) => {
        const [mode = '', , oid = '', name = ''] = line.split(/[ \t]/);
        return [mode, name, oid];
      });
  const signature: [string, string, string] = ['100644', 'una-vik.yaml', raw.object('blob', 'name: Una Vik\n')];
  const letter = raw.tree([['040000', 'hateful-words', raw.tree([])], ...entriesOf('main:signatories/river'), signature]);
  const top = entriesOf('main').map(([mode, name, oid]): [string, string, string] =>
    name === 'signatories' ? [mode, name, raw.tree([['040000', 'river', letter]])] : [mode, name, oid],
  );
  git(path, 'update-ref', 'refs/pull/1/head', raw.commit(raw.tree(top)));
  const root = clone(`file://${path}`);
  const { requests } = await reviewed(root);
  expect(requests[0]?.verdict).toBe('doubtful');
  expect(requests[0]?.questions.join()).toContain('signatories/river/hateful-words (an empty folder)');
  const { merge } = await reviewed(root, ['--merge', '--squash', '--push']);
  expect(merge?.squashed).toEqual([1]);
  expect(git(path, 'ls-tree', '-r', '-t', '--name-only', 'main')).not.toContain('hateful');
});

test('what git takes for no parent hides nothing of a commit', async () => {
  const path = join(newFolder(), 'remote.git');
  const { own, person } = signerOf(3);
  makeCommitRequests(path, [
    { about: 'what is hidden', make: ({ commit }) => void commit({ 'public/x.html': '<script>1</script>\n' }) },
    { about: 'the signature', make: ({ commit }) => void commit(own) },
  ]);
  const raw = new RawObjects(path);
  const line = `${person.name} <${person.email}> 1780000000 +0000`;
  const commitOf = (tree: string, parent: string, below = ''): string =>
    raw.object('commit', `tree ${tree}\nparent ${parent}\nauthor ${line}\ncommitter ${line}\n${below}\nSign\n`);
  const [hidden = ''] = git(path, 'rev-parse', 'refs/pull/1/head').split('\n');
  const begun = commitOf(raw.treeOf('main'), raw.tip);
  const between = commitOf(raw.treeOf('refs/pull/1/head'), begun, `parent ${hidden}\n`);
  git(path, 'update-ref', 'refs/pull/2/head', commitOf(raw.treeOf('refs/pull/2/head'), between));
  const { requests } = await reviewed(clone(`file://${path}`));
  expect(requests[1]?.verdict).toBe('doubtful');
  expect(requests[1]?.questions.join()).toContain('public/x.html (there in between, and gone again)');
});

test('who brings thousands of commits and texts keeps nobody else from being looked at', async () => {
  const path = join(newFolder(), 'remote.git');
  const history = new History(path);
  const author = { name: 'Eve', email: 'eve@users.example' };
  const tip = history.commit({ ref: 'refs/heads/main', author, message: 'The campaign', files: campaign });
  const long = (at: number, step: number): string =>
    `---\ntitle: The river\nlanguage: en\nstatus: open\n---\n\n${`word${at} ${step} `.repeat(2000)}\n`;
  for (let number = 1; number <= 6; number++) {
    let last = tip;
    for (let step = 0; step < 45; step++)
      last = history.commit({
        ref: `refs/pull/${number}/head`,
        author,
        message: 'Step',
        parents: [last],
        files: Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`letters/l${number}-${at}.md`, long(at, step)])),
      });
  }
  for (const [at, number] of [7, 8].entries()) {
    const { own, file, person, text } = signerOf(at);
    const first = history.commit({
      ref: `refs/pull/${number}/head`,
      author: person,
      message: 'Sign',
      parents: [tip],
      files: { [file]: at === 0 ? `${text}# not yet\n` : 'name: Somebody Else\n' },
    });
    history.commit({ ref: `refs/pull/${number}/head`, author: person, message: 'Sign', parents: [first], files: own });
  }
  history.end();
  const data = await reviewed(clone(`file://${path}`));
  expect(data.requests.map(({ verdict }) => verdict)).toEqual([...Array<string>(6).fill('text'), 'ready', 'doubtful']);
  expect(data.requests[0]?.questions.join()).toContain('more of them than anybody would read');
});
