// check --base against real repositories: what is merged is what counts, and nothing of the change runs.

import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAgainst } from '../../src/review/check/check-base.ts';
import { readBlobs } from '../../src/review/git/blobs.ts';
import { Git } from '../../src/review/git/git.ts';
import { ObjectReader } from '../../src/review/git/objects.ts';
import { short, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { commitAll, git, makeFolder, makeRepository } from './support.ts';

async function problems(root: string, revision = 'main'): Promise<string[]> {
  return (await checkAgainst(new Git(root), revision)).problems.map(short);
}

/** A branch with one change, checked out, while main went on with another. */
function diverged(here: Record<string, string | null>, there: Record<string, string | null>, before = {}): string {
  const root = makeRepository(before);
  git(root, 'switch', '--quiet', '--create=change');
  change(root, here);
  git(root, 'switch', '--quiet', 'main');
  change(root, there);
  git(root, 'switch', '--quiet', 'change');
  return root;
}

function change(root: string, files: Record<string, string | null>): void {
  for (const [path, content] of Object.entries(files)) if (content === null) git(root, 'rm', '--quiet', '--', path);
  writeFiles(root, files);
  commitAll(root);
}

test('who has signed on the base meanwhile is found, although neither side is wrong', async () => {
  const root = diverged({ 'signatories/a/bo-chen.yaml': 'name: Bo Chen\n' }, { 'signatories/a/bo.yaml': 'name: Bo Chen\n' });
  expect(await problems(root)).toEqual(['signatories/a/bo-chen.yaml:1:7 likely-duplicate', 'signatories/a/bo.yaml:1:7 same-signatory']);
});

test('names that differ in case, and ids in other folders, are found on the base as it is now', async () => {
  const root = diverged(
    { 'signatories/a/Bo.yaml': 'name: Bo Chen\n', 'signatories/a/x/cy.yaml': 'name: Cy Dar\n' },
    { 'signatories/a/bo.yaml': 'name: Robert Ruiz\n', 'signatories/a/y/cy.yaml': 'name: Anna Ode\n' },
  );
  const found = await problems(root);
  expect(found.filter((problem) => problem.endsWith('file-collision'))).toEqual([
    'signatories/a/bo.yaml:1:1 file-collision',
    'signatories/a/y/cy.yaml:1:1 file-collision',
  ]);
});

test('what the base has already is no change', async () => {
  const same = { 'signatories/a/bo.yaml': 'name: Bo Chen\n' };
  expect(await problems(diverged(same, same))).toEqual([]);
});

const translation = (first: string, last: string): Record<string, string> => ({
  'translations/fr/a.md': `---\ntitle: Une lettre\nrevision: 1\n---\n\n${first}\n\nMilieu.\n\nSuite.\n\n${last}\n`,
});

test('a text that both sides changed is merged, and checked as merged', async () => {
  const root = diverged(translation('Écoutez bien.', 'Fin.'), translation('Écoutez.', '<b>Fin</b>.'), translation('Écoutez.', 'Fin.'));
  const { problems: found, files } = await checkAgainst(new Git(root), 'main');
  expect(files.map(({ after }) => after?.toString())).toEqual([translation('Écoutez bien.', '<b>Fin</b>.')['translations/fr/a.md']]);
  expect(found.map(({ rule }) => rule)).toContain('markdown-html');
});

test('where both sides changed the same place, it is a conflict', async () => {
  const root = diverged(translation('Écoutez bien.', 'Fin.'), translation('Écoutez donc.', 'Fin.'), translation('Écoutez.', 'Fin.'));
  expect(await problems(root)).toContain('translations/fr/a.md:1:1 change-conflict');
});

test('a removed file that the base changed, and a file where the base has a folder, are conflicts', async () => {
  const root = diverged(
    { 'signatories/a/ann.yaml': null, 'signatories/a/bo.yaml': 'name: Bo Chen\n' },
    { 'signatories/a/ann.yaml': 'name: Ann Lee-Roy\n', 'signatories/a/bo.yaml/cy.yaml': 'name: Cy Dar\n' },
  );
  expect(await problems(root)).toEqual(['signatories/a/ann.yaml:1:1 change-conflict', 'signatories/a/bo.yaml:1:1 change-conflict']);
});

test('what was wrong before is not told, what the change breaks elsewhere is', async () => {
  const root = makeRepository({
    'signatories/none/x.yaml': 'name: X Y\n',
    'signatories/a/old.yaml': 'name: Old\nslug: x\n',
    'signatories/a/x/eve.yaml': 'name: Eve Roy\n',
    'signatories/a/y/eve.yaml': 'name: Dov Eli\n',
  });
  writeFiles(root, { 'signatories/a/bo.yaml': 'name: Bo Chen\n' });
  expect(await problems(root)).toEqual([]);
  git(root, 'rm', '--quiet', 'letters/a.md');
  expect(await problems(root)).toEqual(['signatories/a/ann.yaml:1:1 unknown-letter', 'translations/fr/a.md:1:1 unknown-letter']);
});

test('what is not committed counts, and links and programs are what they are', async () => {
  const root = makeRepository();
  writeFiles(root, { 'signatories/a/bo.yaml': 'name: Bo Chen\n' });
  chmodSync(join(root, 'signatories/a/bo.yaml'), 0o755);
  symlinkSync('/etc/passwd', join(root, 'signatories/a/eve.yaml'));
  const { files, problems: found } = await checkAgainst(new Git(root), 'main');
  expect(files.map(({ path, kind, isExecutable, after }) => [path, kind, isExecutable, after?.toString()])).toEqual([
    ['signatories/a/bo.yaml', 'file', true, 'name: Bo Chen\n'],
    ['signatories/a/eve.yaml', 'link', false, undefined],
  ]);
  expect(found.map(short)).toEqual(['signatories/a/eve.yaml:1:1 file-type']);
});

test('neither filters nor hooks nor a monitor run, and the shell’s repository is not taken for this one', async () => {
  const root = makeRepository();
  const marker = join(makeFolder(), 'ran');
  const script = join(makeFolder(), 'script.sh');
  writeFileSync(script, `#!/bin/sh\ntouch ${marker}\ncat\n`);
  chmodSync(script, 0o755);
  for (const name of ['filter.evil.clean', 'filter.evil.smudge', 'core.fsmonitor', 'diff.external', 'diff.evil.textconv', 'core.pager'])
    git(root, 'config', name, script);
  mkdirSync(join(root, '.git/hooks'), { recursive: true });
  for (const hook of ['post-index-change', 'fsmonitor-watchman', 'post-checkout']) {
    writeFileSync(join(root, '.git/hooks', hook), readFileSync(script));
    chmodSync(join(root, '.git/hooks', hook), 0o755);
  }
  writeFiles(root, { 'signatories/.gitattributes': '*.yaml filter=evil diff=evil\n', 'signatories/a/ann.yaml': 'name: Ann Lee-Roy\n' });
  process.env.GIT_DIR = '/nowhere';
  try {
    expect((await checkAgainst(new Git(root), 'main')).files.map(({ path }) => path)).toEqual([
      'signatories/.gitattributes',
      'signatories/a/ann.yaml',
    ]);
  } finally {
    delete process.env.GIT_DIR;
  }
  expect(existsSync(marker)).toBe(false);
});

test('a blob is kept only where it is small enough, and a long-lived reader goes on after one that is not', async () => {
  const root = makeRepository({ 'public/large.bin': 'x'.repeat(3_000_000), 'signatories/a/bo.yaml': 'name: Bo Chen\n' });
  const repository = new Git(root);
  const idOf = (path: string): string => git(root, 'rev-parse', `HEAD:${path}`).trim();
  const [large, small] = [idOf('public/large.bin'), idOf('signatories/a/bo.yaml')];
  const reader = new ObjectReader(repository);
  const read = await Promise.all([large, small, '0'.repeat(40), small].map((oid) => reader.read(oid, 4096)));
  expect(read.map((object) => object && [object.size, object.bytes?.toString()])).toEqual([
    [3_000_000, undefined],
    [14, 'name: Bo Chen\n'],
    undefined,
    [14, 'name: Bo Chen\n'],
  ]);
  expect(() => reader.read('--help', 1)).toThrow();
  reader.close();
  const many: (string | undefined)[] = [];
  await readBlobs(repository, [small, large, small], 100, (index, bytes) => {
    many[index] = bytes?.toString();
  });
  expect(many).toEqual(['name: Bo Chen\n', undefined, 'name: Bo Chen\n']);
});

test('the command tells what changed, fixes it, and says what git cannot tell', () => {
  const root = makeRepository();
  writeFiles(root, { 'signatories/a/bo.yml': 'Name: Bo Chen\nlink: bo.example.org/me\n' });
  const first = undersigned(['check', '--base', 'main'], { cwd: root });
  expect(first).toMatchObject({ code: 1 });
  expect(first.stdout).toContain('signatories/a/bo.yml:1:1 file-extension');
  const fixed = undersigned(['check', '--base', 'main', '--fix'], { cwd: root });
  expect(fixed).toMatchObject({ code: 0, stderr: '' });
  expect(fixed.stdout).toContain('1 file checked: no problems.');
  expect(readFileSync(join(root, 'signatories/a/bo.yaml'), 'utf8')).toBe('name: Bo Chen\nlink: https://bo.example.org/me\n');
});
