// Open pull requests to the folders that a letter or a language had before are judged and merged where these are now.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Content, History } from '../../bench/fast-import.ts';
import { check, short } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { clone, git, newFolder, reviewed } from '../review/remotes.ts';

type Files = Record<string, Content | null>;
const author = (name: string) => ({ name, email: `${name.toLowerCase()}@users.example` });
const site = 'name: Bridges\nurl: https://bridges.example\ndefaultLanguage: en\n';
const letter = '---\ntitle: The bridge stays\nlanguage: en\nstatus: open\n---\n\nIt carries us.\n\nIt is old.\n';
const portuguese = '---\ntitle: A ponte fica\nrevision: 1\ntranslators: [Rui]\n---\n\nEla nos leva.\n\nEla é velha.\n';
const list = '- key: "1"\n  name: Old Hand\n- key: "2"\n  name: Second Hand\n';

/** A clone whose main branch renames letter and language after all requests were opened; `prefix`: where the campaign lies. */
function renamedRemote(requests: readonly (readonly [string, Files])[], prefix = ''): string {
  const made = join(newFolder(), 'made.git');
  const history = new History(made);
  const commit = (ref: string, who: string, files: Files, parents: number[]): number =>
    history.commit({
      ref,
      author: author(who),
      message: 'Change',
      parents,
      files: Object.fromEntries(Object.entries(files).map(([path, content]) => [prefix + path, content])),
    });
  const main = 'refs/heads/main';
  const root = commit(
    main,
    'Office',
    {
      'content/site.yaml': site,
      'letters/a.md': letter,
      'translations/pt/a.md': portuguese,
      'signatories/a/office.list.yaml': list,
    },
    [],
  );
  const ann = commit(main, 'Ann', { 'signatories/a/an/ann-lee.yaml': 'name: Ann Lee\n' }, [root]);
  const tip = commit(main, 'Cem', { 'signatories/a/ce/cem.yaml': 'name: Cem Demo\naffiliation: School\n' }, [ann]);
  for (const [index, [who, files]] of requests.entries()) commit(`refs/pull/${index + 1}/head`, who, files, [tip]);
  history.end();
  const path = clone(`file://${made}`);
  const own = join(path, prefix);
  for (const [what, old, now] of [
    ['letter', 'a', 'old-bridge'],
    ['letter', 'old-bridge', 'bridge'],
    ['language', 'pt', 'pt-BR'],
  ] as const) {
    expect(undersigned(['rename', what, old, now, '--yes', '--root', own]).code).toBe(0);
    git(path, 'add', '-A');
    git(path, 'commit', '-q', '-m', 'Rename');
  }
  git(path, 'push', '-q', 'origin', 'HEAD:main');
  return path;
}

const requests: [string, Files][] = [
  ['Dina', { 'signatories/a/di/dina-probe.yaml': 'name: Dina Probe\ndate: 2026-11-01\n' }],
  ['Cem', { 'signatories/a/ce/cem.yaml': 'name: Cem Demo\naffiliation: High School\n' }],
  ['Ann', { 'signatories/a/an/ann-lee.yaml': null }],
  ['Rui', { 'translations/pt/a.md': portuguese.replace('Ela é velha.', 'Ela é bem velha.') }],
  ['Eva', { 'signatories/a/ev/eva.yaml': 'name: Eva Test\nlink: www.eva.example\n' }],
  ['Mallory', { 'signatories/a/ce/cem.yaml': 'name: Cem Demo\naffiliation: Bank\n' }],
  ['Finn', { 'signatories/a/fi/finn.yml': 'name: Finn Try\n' }],
  ['Rui', { 'translations/pt/pages/help.md': '---\ntitle: Ajuda\n---\n\nAjude.\n' }],
];

test.each(['', 'campaigns/bridge/'])('each has the verdict that it would have in the new folder, below “%s”', async (prefix) => {
  const path = renamedRemote(requests, prefix);
  const { requests: judged } = await reviewed(join(path, prefix), ['--all']);
  expect(judged.map(({ verdict }) => verdict)).toEqual([
    'ready',
    'own-edit',
    'withdrawal',
    'translation',
    'invalid',
    'edits-others',
    'invalid',
    'invalid',
  ]);
  expect(judged[4]?.isFixable && judged[6]?.isFixable).toBe(true);
});

test('they are merged there, with authors kept, and who withdrew stays away', async () => {
  const path = renamedRemote(requests);
  const { merge } = await reviewed(path, ['--merge', '--fix', '--only', '1,2,3,4,5,7']);
  expect(merge?.merged).toEqual([1, 2, 3, 4, 5, 7]);
  expect(
    check(path)
      .filter(({ severity }) => severity === 'error')
      .map(short),
  ).toEqual([]);
  expect(git(path, 'ls-files', 'signatories', 'translations', 'letters').trim().split('\n')).toEqual([
    'letters/bridge.md',
    'signatories/bridge/ce/cem.yaml',
    'signatories/bridge/di/dina-probe.yaml',
    'signatories/bridge/ev/eva.yaml',
    'signatories/bridge/fi/finn.yaml',
    'signatories/bridge/office.list.yaml',
    'translations/pt-BR/bridge.md',
  ]);
  expect(readFileSync(join(path, 'signatories/bridge/ce/cem.yaml'), 'utf8')).toContain('High School');
  expect(readFileSync(join(path, 'translations/pt-BR/bridge.md'), 'utf8')).toContain('bem velha');
  expect(git(path, 'log', '--format=%an', '--full-history', '--no-merges', '--', 'signatories/a/di/dina-probe.yaml').trim()).toBe('Dina');
  // Once merged, they are not open any more, and whose they are is known.
  const again = await reviewed(path, ['--all']);
  expect(again.requests.map(({ number, verdict }) => [number, verdict]).filter(([, verdict]) => verdict !== 'empty')).toEqual([
    [6, 'conflict'],
    [8, 'invalid'],
  ]);
  writeFileSync(join(path, 'list.csv'), 'Name\nAnn Lee\nCem Demo\nSecond Hand\nEva Test\n');
  const { stdout } = undersigned(['import', 'list.csv', '--letter', 'bridge', '--report', 'json'], { cwd: path });
  expect((JSON.parse(stdout) as { rows: { outcome: string }[] }).rows.map(({ outcome }) => outcome)).toEqual([
    'withdrawn',
    // They say more on the list than in this one.
    'held',
    'present',
    'held',
  ]);
});

test('a request that was merged under the former name belongs to whoever brought it', async () => {
  const path = renamedRemote([['Dina', { 'signatories/a/di/dina-probe.yaml': 'name: Dina Probe\ndate: 2026-11-01\n' }]]);
  await reviewed(path, ['--merge', '--push']);
  for (const [number, who] of [
    [2, 'Dina'],
    [3, 'Mallory'],
  ] as const) {
    git(path, 'checkout', '-q', '-B', `edit-${number}`, 'main');
    writeFileSync(join(path, 'signatories/bridge/di/dina-probe.yaml'), `name: Dina Probe\ndate: 2026-11-01\nrole: ${who}\n`);
    git(path, '-c', `user.name=${who}`, '-c', `user.email=${who.toLowerCase()}@users.example`, 'commit', '-qam', 'Edit');
    git(path, 'push', '-q', 'origin', `HEAD:refs/pull/${number}/head`);
  }
  git(path, 'checkout', '-q', 'main');
  const { requests: judged } = await reviewed(path, ['--only', '2,3']);
  expect(judged.map(({ verdict }) => verdict)).toEqual(['own-edit', 'edits-others']);
});

test('a withdrawal by hand before the letter was renamed is still noticed, and moving takes nobody off', async () => {
  const path = renamedRemote([]);
  const rows = (name: string): string[] => {
    writeFileSync(join(path, 'list.csv'), `Name\n${name}\n`);
    const { stdout } = undersigned(['import', 'list.csv', '--letter', 'bridge', '--report', 'json'], { cwd: path });
    return (JSON.parse(stdout) as { rows: { outcome: string }[] }).rows.map(({ outcome }) => outcome);
  };
  expect(rows('Ann Lee\nA. Lee')).toEqual(['present', 'new']);
  git(path, 'rm', '-q', 'signatories/bridge/an/ann-lee.yaml');
  git(path, 'commit', '-q', '-m', 'Tidy');
  expect(undersigned(['rename', 'letter', 'bridge', 'span', '--yes', '--root', path]).code).toBe(0);
  git(path, 'add', '-A');
  git(path, 'commit', '-q', '-m', 'Rename');
  writeFileSync(join(path, 'list.csv'), 'Name\nAnn Lee\n');
  const { stdout } = undersigned(['import', 'list.csv', '--letter', 'span', '--report', 'json'], { cwd: path });
  expect((JSON.parse(stdout) as { rows: { outcome: string }[] }).rows[0]?.outcome).toBe('held');
});

test('check --base of the renaming itself says that nobody is gone or new, and of a new file in the old folder where it belongs', async () => {
  const path = renamedRemote([]);
  for (const steps of [2, 1, 0]) {
    git(path, 'checkout', '-q', `main~${steps}`);
    const checked = undersigned(['check', '--base', 'HEAD~1', '--root', path]);
    expect(checked.stdout).not.toMatch(/removes|adds|fewer|gone|likely-duplicate|: error/i);
    expect(checked.code).toBe(0);
  }
  git(path, 'checkout', '-q', '-b', 'late');
  mkdirSync(join(path, 'signatories/a'), { recursive: true });
  writeFileSync(join(path, 'signatories/a/late.yaml'), 'name: Late One\n');
  const late = undersigned(['check', '--base', 'main', '--root', path]);
  expect(late.code).toBe(1);
  expect(late.stdout).toContain('This letter is called “bridge” now: move the file to signatories/bridge/late.yaml.');
});
