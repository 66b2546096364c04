// A campaign that `init` made follows three made-up releases: the number is raised, workflows follow, what the campaign changed stays, and nothing of it
// is touched. npm really installs the packages, from tarballs without packages of their own.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shipped } from '../../scripts/release/javascript.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { readme } from '../../src/starter/readme.ts';
import { readRecord } from '../../src/starter/record.ts';
import { plain } from '../support/cli.ts';
import { filesBelow } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-upgrade-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = join(folder, 'campaign');

const environment = {
  ...process.env,
  ...plain,
  ...{ GIT_AUTHOR_NAME: 'Bo', GIT_AUTHOR_EMAIL: 'bo@example.org', GIT_COMMITTER_NAME: 'Bo', GIT_COMMITTER_EMAIL: 'bo@example.org' },
  ...{ npm_config_offline: 'true', npm_config_cache: join(folder, 'npm'), npm_config_update_notifier: 'false' },
};
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', env: environment }).trim();
const undersigned = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'node_modules/undersigned/lib/cli/undersigned.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: environment,
  });
const put = (files: Record<string, string>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The package without packages of its own: they are found above the campaign. */
const engine = join(folder, 'package');

function release(version: string, entry: string, change: () => void = () => {}): void {
  change();
  const manifest = {
    ...{ name: 'undersigned', version, type: 'module', license: 'MIT', bin: { undersigned: 'lib/cli/undersigned.js' } },
    // Not to be had from npm here, and found above the campaign: there the others are, too.
    optionalDependencies: { astro: '*' },
  };
  writeFileSync(join(engine, 'package.json'), JSON.stringify(manifest));
  const file = join(engine, 'CHANGELOG.md');
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace('## Next\n\n', '') : '';
  writeFileSync(file, `## Next\n\n## ${version} (2027-01-01)\n\n- ${entry}\n\n${before}`);
  execFileSync('tar', ['-czf', join(folder, `undersigned-${version}.tgz`), '-C', folder, 'package']);
}

const inEngine = (path: string, from: string, to: string): void => {
  const text = readFileSync(join(engine, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(engine, path), text.replace(from, to));
};
const check = 'lib/starter/forges/github/workflows/check.yml';
/** Everything that is the campaign's own. */
const campaign = (): string[] =>
  ['content', 'letters', 'translations', 'signatories', 'public'].map((name) => git('rev-parse', `HEAD:${name}`));

/** Files that change, by what is printed of them. */
const changedIn = (said: string): string[] =>
  [...said.matchAll(/^ {2}(\S+): (?:new|updated|merged|removed)/gm)].map(([, path = '']) => path).sort();

beforeAll(() => {
  for (const path of filesBelow(join(engineRoot, 'src'))) {
    const file = /\.(?:ts|m?js|astro)$/.test(path)
      ? shipped(join(engineRoot, 'src', path), readFileSync(join(engineRoot, 'src', path), 'utf8'))
      : undefined;
    const target = join(engine, 'lib', file ? file.path.slice(join(engineRoot, 'src').length + 1) : path);
    mkdirSync(dirname(target), { recursive: true });
    if (file) writeFileSync(target, file.text);
    else cpSync(join(engineRoot, 'src', path), target);
  }
  cpSync(join(engineRoot, '.github/ISSUE_TEMPLATE'), join(engine, 'lib/starter-files/.github/ISSUE_TEMPLATE'), { recursive: true });
  cpSync(join(engineRoot, 'tsconfig.json'), join(engine, 'tsconfig.json'));
  cpSync(join(engineRoot, 'docs/schemas'), join(engine, 'docs/schemas'), { recursive: true });
  symlinkSync(join(engineRoot, 'node_modules'), join(folder, 'node_modules'));
  release('1.0.0', 'The first one.');
  release('1.1.0', 'Longer runs. Forks: nothing to do.', () => {
    inEngine(check, 'timeout-minutes: 30', 'timeout-minutes: 20');
    inEngine('lib/starter/forges/github/workflows/answer.yml', 'timeout-minutes: 10', 'timeout-minutes: 12');
    inEngine('lib/starter/forges/github/workflows/links.yml', '41 3', '42 3');
    inEngine('lib/starter/repository-files.js', '*.pdf binary', '*.webp binary\\n*.pdf binary');
    inEngine(
      'lib/starter/repository-files.js',
      "preview: 'undersigned preview'",
      "preview: 'undersigned preview', status: 'undersigned status'",
    );
  });
  release('1.2.0', 'Forms. Campaigns: tell your people.', () => {
    writeFileSync(join(engine, 'lib/starter-files/.github/ISSUE_TEMPLATE/withdraw.yml'), 'name: Withdraw\n');
    rmSync(join(engine, 'lib/starter/forges/github/workflows/links.yml'));
    inEngine('lib/starter/readme.js', '## On your machine', '## At home');
    inEngine('lib/words/de.yaml', 'noScript: Das Formular', 'noScript: Dieses Formular');
    inEngine('lib/words/de.yaml', 'title: So unterzeichnen Sie', 'title: Wie Sie unterzeichnen');
  });
  release('2.0.0', 'The other machine. Campaigns: look at your runs.', () => inEngine(check, 'ubuntu-24.04', 'ubuntu-26.04'));

  mkdirSync(join(root, 'node_modules'), { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, 'undersigned-1.0.0.tgz'), '-C', join(root, 'node_modules')]);
  execFileSync('mv', [join(root, 'node_modules/package'), join(root, 'node_modules/undersigned')]);
  const more = ['--repository', 'https://github.com/us/lake', '--languages', 'de,fr', '--engine', 'file:../undersigned-1.0.0.tgz'];
  const begun = undersigned('init', '--title', 'Save the lake', '--email', 'us@lake.example', ...more, '--no-install');
  expect([begun.status, begun.stderr]).toEqual([0, '']);
  execFileSync('npm', ['install', '--loglevel=error'], { cwd: root, env: environment, stdio: 'pipe' });
  const signed = Array.from({ length: 200 }, (_, index) => [
    `signatories/save-the-lake/s${index % 9}/person-${index}.yaml`,
    `name: Person ${index}\n`,
  ]);
  put({
    ...Object.fromEntries(signed),
    'translations/de/ui.yaml': 'strings:\n  sign:\n    title: Unseren Brief unterschreiben\n',
    'public/own.txt': 'Ours.\n',
    'content/look.css': '.note { border-inline-start-color: var(--ink) }\n',
    'content/components/BelowLetter.astro': '<p class="ours">From us.</p>\n',
    '.github/workflows/check.yml': read('.github/workflows/check.yml').replace('fetch-depth: 0,', 'fetch-depth: 0, show-progress: false,'),
    'README.md': `${read('README.md')}\nOurs.\n`,
  });
  for (const path of ['translations/fr', '.github/workflows/answer.yml']) rmSync(join(root, path), { recursive: true });
  git('config', 'user.name', 'Bo');
  git('config', 'user.email', 'bo@example.org');
  git('add', '-A');
  git('commit', '-q', '-m', 'Ours');
}, 120_000);

test('--dry-run says what there is to do, and changes nothing; work that is in no commit is kept from harm', () => {
  const dry = undersigned('upgrade', '../undersigned-1.2.0.tgz', '--dry-run');
  expect([dry.status, dry.stderr]).toEqual([0, '']);
  expect(dry.stdout).toContain('1.0.0 → 1.2.0');
  expect(dry.stdout).toContain('- Forms. Campaigns: tell your people.\n1 entry asks nothing');
  expect(dry.stdout).toContain('.github/workflows/check.yml: merged with your changes');
  expect(git('status', '--porcelain')).toBe('');
  put({ 'letters/new.md': 'Mine.\n' });
  const refused = undersigned('upgrade', '../undersigned-1.2.0.tgz');
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('in no commit: letters/new.md')]);
  rmSync(join(root, 'letters/new.md'));
  expect(undersigned('upgrade').stderr).toContain('Name the new one');
  expect(undersigned('upgrade', '../missing.tgz').stderr).toContain('There is no file');
});

test('two releases are followed without a question, and nothing of the campaign is touched', () => {
  const before = campaign();
  const announced = changedIn(undersigned('upgrade', '../undersigned-1.1.0.tgz', '--dry-run').stdout);
  const first = undersigned('upgrade', '../undersigned-1.1.0.tgz', '--commit', '--no-build');
  expect(first.status, first.stderr + first.stdout).toBe(0);
  expect(first.stdout).toContain('What campaigns must do: nothing.');
  expect(announced).toEqual(changedIn(first.stdout));
  expect(announced).toEqual(git('diff', '--name-only', '--no-renames', 'HEAD~1').split('\n'));
  expect(first.stdout).toContain('package.json: updated (dependencies, scripts, undersigned)\n');
  expect(read('.github/workflows/check.yml')).toMatch(/timeout-minutes: 20[\s\S]*show-progress: false/);
  expect(read('.github/workflows/links.yml')).toContain('42 3');
  expect(read('.gitattributes')).toContain('*.webp binary');
  expect(JSON.parse(read('package.json'))).toMatchObject({
    scripts: { status: 'undersigned status' },
    dependencies: { undersigned: 'file:vendor/undersigned-1.1.0.tgz' },
    undersigned: { version: '1.1.0', name: 'Save the lake' },
  });

  // Whoever clones the campaign has the package in it, and not the one before.
  expect(git('ls-files', 'vendor')).toBe('vendor/undersigned-1.1.0.tgz');

  const second = undersigned('upgrade', '../undersigned-1.2.0.tgz', '--commit');
  expect(second.status, second.stderr + second.stdout).toBe(0);
  // Of the two words that are others now the campaign says one in its own way. All else has the bytes it had, its styles and component among it.
  expect(second.stdout).toMatch(
    /^dist\/: (\d+) files before, \1 now; \d+ bytes \(\+\d\)\. 1 other ones, 0 new, 0 gone\.\n {2}changed: de\/save-the-lake\/sign\/index\.html$/m,
  );
  expect(read('dist/de/save-the-lake/sign/index.html')).toMatch(/Dieses Formular[\s\S]*Unseren Brief unterschreiben/);
  expect(read('dist/campaign.css')).toContain('.note{');
  expect(read('dist/de/save-the-lake/index.html')).toContain('<p class="ours">From us.</p>');
  expect(existsSync(join(root, 'dist/fr'))).toBe(false);
  expect(existsSync(join(root, '.github/ISSUE_TEMPLATE/withdraw.yml'))).toBe(true);
  // What was as Undersigned wrote it goes; what the campaign removed stays away; what it wrote into a text for people stays.
  expect([existsSync(join(root, '.github/workflows/links.yml')), existsSync(join(root, '.github/workflows/answer.yml'))]).toEqual([
    false,
    false,
  ]);
  expect(read('README.md')).toMatch(/## On your machine[\s\S]*Ours\.\n$/);
  expect(campaign()).toEqual(before);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '--format=%s', '-2')).toBe('Undersigned 1.2.0 (1.1.0 before)\nUndersigned 1.1.0 (1.0.0 before)');
}, 120_000);

test('what both changed is left, with the new lines beside it, and nothing is committed', () => {
  put({ '.github/workflows/check.yml': read('.github/workflows/check.yml').replace('ubuntu-24.04', 'our-own') });
  git('commit', '-q', '-am', 'Our machine');
  const head = git('rev-parse', 'HEAD');
  const { status, stdout } = undersigned('upgrade', '../undersigned-2.0.0.tgz', '--commit', '--no-build');
  expect([status, stdout]).toEqual([
    1,
    expect.stringContaining('check.yml: left as it is; what the new version changes there is in check.yml.rej'),
  ]);
  expect(read('.github/workflows/check.yml')).toContain('our-own');
  expect(read('.github/workflows/check.yml.rej')).toMatch(
    /^--- a\/\.github\/workflows\/check\.yml\n[\s\S]*\n-.*ubuntu-24\.04\n\+.*ubuntu-26\.04\n/,
  );
  expect(git('rev-parse', 'HEAD')).toBe(head);
  git('add', '-A', '--', ':!*.rej');
  git('commit', '-q', '-m', 'Raised');
  expect(undersigned('upgrade', '../undersigned-2.0.0.tgz').stderr).toContain('could not bring in is still here');
  rmSync(join(root, '.github/workflows/check.yml.rej'));
  expect(undersigned('upgrade', '../undersigned-2.0.0.tgz').stdout).toContain('here already, file by file');
  // Packed again under the same number, and put over the one that is there.
  release('2.0.0', 'The other machine.', () =>
    inEngine('lib/starter/forges/github/workflows/pages.yml', 'timeout-minutes: 60', 'timeout-minutes: 50'),
  );
  const written = readRecord(JSON.parse(read('package.json')).undersigned);
  put({
    'content/site.yaml': read('content/site.yaml').replace(/^url: .*/m, 'url: https://moved.example/'),
    // As the version before would have written it.
    'README.md': written ? readme(written.around).replace('## On your machine', '## At home') : '',
  });
  git('commit', '-q', '-am', 'We moved');
  const dry = changedIn(undersigned('upgrade', '../undersigned-2.0.0.tgz', '--dry-run').stdout);
  const again = undersigned('upgrade', '../undersigned-2.0.0.tgz', '--commit', '--no-build');
  expect([again.status, again.stderr]).toEqual([0, expect.stringContaining('npm installs')]);
  expect(dry).toEqual(changedIn(again.stdout));
  expect(dry).toContain('README.md');
  expect(read('README.md')).toContain('https://moved.example/');
  expect(again.stdout).toContain('2.0.0 is here with other contents under the same number: files that differ: 2\n');
  expect(read('.github/workflows/pages.yml')).toContain('timeout-minutes: 50');
  expect(JSON.parse(read('package.json')).undersigned.url).toBe('https://moved.example/');
  expect(git('status', '--porcelain')).toBe('');
  expect(undersigned('upgrade', '../undersigned-1.2.0.tgz').stderr).toContain('older');
}, 120_000);
