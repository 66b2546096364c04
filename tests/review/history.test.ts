// What a change may do to the recorded revisions of a letter, and what it is told when there are none.

import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadBase } from '../../src/review/base/load.ts';
import { startBase } from '../../src/review/base/start.ts';
import { Git } from '../../src/review/git/git.ts';
import { listTree } from '../../src/review/git/tree.ts';
import { checkHistory } from '../../src/review/history.ts';
import { proposedTree } from '../../src/review/proposed-tree.ts';
import { makeCampaign, short } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { edit, makeLetter, revise } from '../translation/support.ts';

const record = 'letters/a.revisions.yaml';

function git(root: string, ...args: string[]): void {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  execFileSync('git', ['-c', 'user.name=Bo', '-c', 'user.email=bo@example.org', ...args], {
    cwd: root,
    env: { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    stdio: 'pipe',
  });
}

function commit(root: string): string {
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, 'commit', '-q', '-m', 'The campaign');
  return root;
}

async function problems(root: string, revision = 'HEAD'): Promise<string[]> {
  const git = new Git(root);
  const commit = await git.commitOf(revision);
  const { files } = await proposedTree(git, commit);
  const base = await loadBase(startBase(git, await listTree(git, commit), () => false));
  return checkHistory(files, (path) => base.contentOf(path)?.bytes).map(short);
}

test('revisions may be added, and the ends of lines be another checkout’s', async () => {
  const root = commit(makeLetter());
  edit(root, 'letters/a.md', 'the river', 'the sea');
  revise(root, 'meaning');
  expect(await problems(root)).toEqual([]);
  writeFileSync(join(root, record), readFileSync(join(root, record), 'utf8').replaceAll('\n', '\r\n'));
  expect(await problems(root)).toEqual([]);
});

const edits: readonly [string, (text: string) => string][] = [
  ['another date', (text: string) => text.replace('2026-11-22', '2026-11-21')],
  ['another text', (text: string) => text.replace('the river', 'the sea')],
  ['the last passage gone', (text: string) => text.slice(0, text.lastIndexOf('      - id'))],
  ['nothing left of it', () => 'revisions: []\n'],
  ['a passage added to the last revision', (text: string) => `${text}      - {id: b99}\n`],
  ['a line added to the last text', (text: string) => `${text}        note: x\n`],
  ['a comment at its beginning', (text: string) => `# Mine\n${text}`],
  ['a second list', (text: string) => `${text}revisions:\n  - revision: 1\n`],
];

test('an edit of what was recorded is refused', async () => {
  const root = commit(makeLetter());
  const before = readFileSync(join(root, record), 'utf8');
  for (const [what, change] of edits) {
    writeFileSync(join(root, record), change(before));
    const found = await problems(root);
    expect(found, what).toHaveLength(1);
    expect(found[0], what).toMatch(/^letters\/a\.revisions\.yaml:\d+:\d+ revision-history$/);
  }
});

test('the removed record of a letter that is still there is refused, also by the command', async () => {
  const root = commit(makeLetter());
  rmSync(join(root, record));
  rmSync(join(root, 'translations/fr/a.lock.yaml'));
  expect(await problems(root)).toEqual([`${record}:1:1 revision-history`]);
  const { code, stdout } = undersigned(['check', '--base', 'HEAD', '--root', root]);
  expect(code).toBe(1);
  expect(stdout).toContain('revision-history');
});

test('a letter may be renamed with its record, or removed with it', async () => {
  const root = commit(makeLetter());
  renameSync(join(root, 'letters/a.md'), join(root, 'letters/b.md'));
  renameSync(join(root, record), join(root, 'letters/b.revisions.yaml'));
  expect(await problems(root)).toEqual([]);
  appendFileSync(join(root, 'letters/b.revisions.yaml'), '# Mine\n');
  expect(await problems(root)).toEqual([`${record}:1:1 revision-history`]);
  rmSync(join(root, 'letters/b.md'));
  rmSync(join(root, 'letters/b.revisions.yaml'));
  expect(await problems(root)).toEqual([]);
});

test('a letter that is renamed without its record is refused', async () => {
  const root = commit(makeLetter());
  renameSync(join(root, 'letters/a.md'), join(root, 'letters/b.md'));
  rmSync(join(root, record));
  expect(await problems(root)).toEqual([`${record}:1:1 revision-history`]);
});

test('a published text that was never recorded is warned of when it changes, and a draft is not', async () => {
  const root = commit(makeCampaign());
  edit(root, 'letters/a.md', 'Please listen.', 'Please\nlisten.');
  expect(await problems(root)).toEqual([]);
  edit(root, 'letters/a.md', 'listen.', 'listen, or else.');
  expect(await problems(root)).toEqual(['letters/a.md:1:1 revision-unrecorded']);
  // Recorded only as it is after the change: what was signed is lost.
  undersigned(['revise', 'a', '--root', root]);
  expect(await problems(root)).toEqual(['letters/a.md:1:1 revision-unrecorded']);
  rmSync(join(root, record));
  edit(root, 'letters/a.md', 'status: open', 'status: draft');
  expect(await problems(root)).toEqual([]);
});

test('what the warning asks for ends it', async () => {
  const root = commit(makeCampaign());
  expect(undersigned(['revise', 'a', '--date', '2026-11-22', '--root', root])).toMatchObject({ code: 0 });
  edit(root, 'letters/a.md', 'Please listen.', 'Please listen, or else.');
  revise(root, 'meaning');
  expect(await problems(root)).toEqual([]);
});

test('a campaign may be a folder of a repository, and a base be called like an option', async () => {
  const root = makeLetter();
  mkdirSync(join(root, 'inner'));
  for (const folder of ['content', 'letters', 'translations', 'signatories']) renameSync(join(root, folder), join(root, 'inner', folder));
  commit(root);
  git(root, 'update-ref', 'refs/heads/--output=x', 'HEAD');
  edit(join(root, 'inner'), record, '2026-11-22', '2026-11-21');
  for (const base of ['HEAD', 'refs/heads/--output=x', '--output=x'])
    expect(await problems(join(root, 'inner'), base)).toEqual([`${record}:4:20 revision-history`]);
});
