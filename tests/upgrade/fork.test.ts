// A fork follows three releases: the software's files come, the campaign's stay, and what the fork changed itself is merged or a conflict. With
// and without a common history.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { plain } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-fork-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const upstream = join(folder, 'upstream');

const environment = {
  ...process.env,
  ...plain,
  ...{ GIT_CONFIG_GLOBAL: join(folder, 'gitconfig'), GIT_AUTHOR_NAME: 'Bo', GIT_AUTHOR_EMAIL: 'bo@example.org' },
  ...{ GIT_COMMITTER_NAME: 'Bo', GIT_COMMITTER_EMAIL: 'bo@example.org' },
};
const git = (root: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const run = (root: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'src/cli/undersigned.js'), ...args], { cwd: root, encoding: 'utf8', env: environment });
const put = (root: string, files: Record<string, string>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};
const commit = (root: string, message: string, files: Record<string, string> = {}): void => {
  put(root, files);
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', message);
};

const lines = (changed: Record<number, string> = {}): string =>
  Array.from({ length: 12 }, (_, index) => `${changed[index] ?? `line ${index}`}\n`).join('');
const own = (root: string): string[] =>
  ['content', 'letters', 'signatories', 'translations', 'public', 'LICENSE-TEXTS.md'].map((name) => git(root, 'rev-parse', `HEAD:${name}`));

function changelog(version: string, entry: string): string {
  const before = existsSync(join(upstream, 'CHANGELOG.md'))
    ? readFileSync(join(upstream, 'CHANGELOG.md'), 'utf8').split('\n').slice(4).join('\n')
    : '';
  return `# Changelog\n\n## Next\n\n## ${version} (2027-01-01)\n\n- ${entry}\n\n${before}`;
}

function release(version: string, entry: string, files: Record<string, string>): void {
  const manifest = JSON.parse(readFileSync(join(engineRoot, 'package.json'), 'utf8')) as Record<string, unknown>;
  commit(upstream, version, {
    ...files,
    'package.json': `${JSON.stringify({ ...manifest, version }, null, 2)}\n`,
    'CHANGELOG.md': changelog(version, entry),
  });
  git(upstream, 'tag', '-a', `v${version}`, '-m', version);
}

/** A campaign of somebody else in a copy of the software, with three changes of the software. */
function settle(fork: string): void {
  symlinkSync(join(engineRoot, 'node_modules'), join(fork, 'node_modules'));
  const begun = run(fork, 'init', '--here', '--title', 'Our own', '--email', 'us@own.example');
  expect([begun.status, begun.stderr]).toEqual([0, '']);
  rmSync(join(fork, 'notes/unwanted.txt'));
  const signed = Array.from({ length: 200 }, (_, index) => [
    `signatories/our-own/s${index % 9}/person-${index}.yaml`,
    `name: Person ${index}\n`,
  ]);
  commit(fork, 'Ours', {
    ...Object.fromEntries(signed),
    'translations/de/ui.yaml': 'strings:\n  sign:\n    title: Unseren Brief unterschreiben\n',
    'content/look.css': '.note { border-inline-start-color: var(--ink) }\n',
    'content/components/BelowLetter.astro': '<p class="ours">From us.</p>\n',
    'public/own.txt': 'Ours.\n',
    'LICENSE-TEXTS.md': 'Ours.\n',
    'notes/merged.txt': lines({ 1: 'ours' }),
    'notes/conflict.txt': lines({ 5: 'ours' }),
  });
}

beforeAll(() => {
  writeFileSync(join(folder, 'gitconfig'), '[user]\n  name = Bo\n  email = bo@example.org\n[init]\n  defaultBranch = main\n');
  mkdirSync(upstream);
  cpSync(join(engineRoot, 'src'), join(upstream, 'src'), { recursive: true });
  cpSync(join(engineRoot, 'tsconfig.json'), join(upstream, 'tsconfig.json'));
  git(upstream, 'init', '-q');
  put(upstream, {
    '.gitignore': 'node_modules\ndist/\n',
    'notes/merged.txt': lines(),
    'notes/conflict.txt': lines(),
    'notes/unwanted.txt': lines(),
    'content/site.yaml': 'name: Theirs\nurl: https://theirs.example/\ndefaultLanguage: en\n',
    'letters/theirs.md': '---\ntitle: Theirs\nlanguage: en\nstatus: draft\n---\n\nText.\n',
    'translations/fr/theirs.md': '---\ntitle: Leur\nrevision: 1\n---\n\nTexte.\n',
    'public/theirs.txt': 'Theirs.\n',
    'LICENSE-TEXTS.md': 'Theirs.\n',
  });
  release('1.0.0', 'The first one.', {});
});

const releases = (): void => {
  if (git(upstream, 'tag').includes('v1.1.0')) return;
  release('1.1.0', 'Lines. Forks: nothing to do.', {
    'notes/merged.txt': lines({ 9: 'theirs' }),
    'notes/unwanted.txt': lines({ 2: 'theirs' }),
    'notes/new.txt': 'New.\n',
  });
  release('1.2.0', 'Their campaign. Campaigns: count your lines.', {
    'content/site.yaml': 'name: Theirs again\nurl: https://theirs.example/\ndefaultLanguage: en\n',
    'translations/es/theirs.md': '---\ntitle: Suyo\nrevision: 1\n---\n\nTexto.\n',
    'signatories/theirs/an/ann.yaml': 'name: Ann\n',
    'public/theirs.txt': 'Theirs again.\n',
    'LICENSE-TEXTS.md': 'Theirs again.\n',
    'src/cli/note.txt': 'New.\n',
    'src/words/de.yaml': readFileSync(join(upstream, 'src/words/de.yaml'), 'utf8')
      .replace('noScript: Das Formular', 'noScript: Dieses Formular')
      .replace('title: So unterzeichnen Sie', 'title: Wie Sie unterzeichnen'),
  });
  release('2.0.0', 'A line.', { 'notes/conflict.txt': lines({ 5: 'theirs' }) });
};

describe.each(['with a common history', 'without one'])('a fork %s', (kind) => {
  const fork = join(folder, kind.replaceAll(' ', '-'));

  beforeAll(() => {
    if (kind === 'without one') {
      mkdirSync(fork);
      execFileSync('sh', ['-c', `git -C ${upstream} archive v1.0.0 | tar -x -C ${fork}`]);
      git(fork, 'init', '-q');
      commit(fork, 'Initial commit');
    } else git(folder, 'clone', '-q', '--branch', 'v1.0.0', upstream, fork);
    if (kind !== 'without one') git(fork, 'switch', '-q', '-c', 'main-of-fork');
    settle(fork);
    releases();
    git(fork, 'remote', 'add', 'upstream', upstream);
  }, 120_000);

  test('follows a release without a question, and with nothing of the campaign touched', () => {
    const before = own(fork);
    const dry = run(fork, 'upgrade', '1.1.0', '--dry-run');
    expect([dry.status, git(fork, 'status', '--porcelain'), git(fork, 'worktree', 'list').split('\n').length]).toEqual([0, '', 1]);
    expect(dry.stdout).toContain('notes/unwanted.txt: you removed it, and it stays away');
    const listed = [...dry.stdout.matchAll(/^ {2}([\w./]+)$/gm)].map(([, path]) => path);
    const first = run(fork, 'upgrade', '1.1.0', '--commit', '--no-build');
    expect(first.status, first.stderr + first.stdout).toBe(0);
    expect(first.stdout).toContain('What campaigns must do: nothing.');
    expect(listed).toEqual(git(fork, 'diff', '--name-only', 'HEAD~1', 'HEAD').split('\n'));
    expect(first.stdout.includes('There is no history in common')).toBe(kind === 'without one');
    expect(readFileSync(join(fork, 'notes/merged.txt'), 'utf8')).toBe(lines({ 1: 'ours', 9: 'theirs' }));
    expect(existsSync(join(fork, 'notes/unwanted.txt'))).toBe(false);

    // The site of the one kind is made by the same software as that of the other, and made once here.
    const builds = kind === 'without one';
    const second = run(fork, 'upgrade', 'v1.2.0', '--commit', ...(builds ? [] : ['--no-build']));
    expect(second.status, second.stderr + second.stdout).toBe(0);
    if (builds) {
      expect(second.stdout).toMatch(
        /^dist\/: (\d+) files before, \1 now; \d+ bytes \(\+\d\)\. 1 other ones, 0 new, 0 gone\.\n {2}changed: de\/our-own\/sign\/index\.html$/m,
      );
      expect(readFileSync(join(fork, 'dist/de/our-own/index.html'), 'utf8')).toContain('<p class="ours">From us.</p>');
    }
    expect(second.stdout).toContain('Their campaign. Campaigns: count your lines.');
    expect(second.stdout).not.toContain('no history in common');
    expect(own(fork)).toEqual(before);
    expect(git(fork, 'status', '--porcelain')).toBe('');
    expect(existsSync(join(fork, 'src/cli/note.txt'))).toBe(true);
    expect(git(fork, 'merge-base', 'HEAD', git(upstream, 'rev-parse', 'v1.2.0^{}'))).toBe(git(upstream, 'rev-parse', 'v1.2.0^{}'));
  }, 120_000);

  test('keeps its own change where the release has another as a conflict, and has a way back', () => {
    writeFileSync(join(fork, 'notes/unsaved.txt'), 'Work.\n');
    const refused = run(fork, 'upgrade');
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('in no commit: notes/unsaved.txt')]);
    rmSync(join(fork, 'notes/unsaved.txt'));
    const head = git(fork, 'rev-parse', 'HEAD');
    const { status, stdout } = run(fork, 'upgrade', '--no-build');
    expect([status, stdout]).toEqual([1, expect.stringContaining('notes/conflict.txt: conflict with what you changed')]);
    expect(stdout).toContain('1.2.0 → 2.0.0');
    expect(readFileSync(join(fork, 'notes/conflict.txt'), 'utf8')).toMatch(/<<<<<<< your fork\nours\n=======\ntheirs\n>>>>>>> v2\.0\.0\n/);
    expect(
      git(fork, 'status', '--porcelain')
        .split('\n')
        .filter((line) => /^(?:UU|AA)/.test(line)),
    ).toEqual(['UU notes/conflict.txt']);
    git(fork, 'merge', '--abort');
    // Between releases the number is the same.
    commit(upstream, 'Later', { 'notes/later.txt': 'Later.\n' });
    const later = run(fork, 'upgrade', 'main', '--since', git(upstream, 'rev-parse', 'HEAD~1'), '--dry-run');
    git(upstream, 'reset', '-q', '--hard', 'HEAD~1');
    expect(later.stdout).toMatch(/^Undersigned 2\.0\.0, as it is 1 commit later \(main, [\s\S]*\n {2}notes\/later\.txt\n/m);
    expect([git(fork, 'status', '--porcelain'), git(fork, 'rev-parse', 'HEAD')]).toEqual(['', head]);
  });
});
