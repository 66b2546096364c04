// `init` writes a campaign of one's own that passes the check, out of options, a document, or nothing, and writes over nothing.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { localAddress, usualAddress } from '../../src/starter/answers.ts';
import { undersignedProcess } from '../support/cli.ts';
import { filesBelow } from '../support/site.ts';
import { check, ourWords } from '../support/campaign.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-init-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const person = {
  GIT_AUTHOR_NAME: 'Bo',
  GIT_AUTHOR_EMAIL: 'bo@example.org',
  GIT_COMMITTER_NAME: 'Bo',
  GIT_COMMITTER_EMAIL: 'bo@example.org',
};
const git = (root: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', env: { ...process.env, ...person } });
// In a process: the thread that other tests share has the environment of the moment it began.
const init = (...args: string[]) => undersignedProcess(['init', ...args, '--no-install'], { cwd: folder, env: person });
const errors = (root: string) => check(root).filter(({ severity }) => severity === 'error');
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

test.each([
  ['https://letter.example', 'http://localhost:4321/'],
  ['https://letter.example/', 'http://localhost:4321/'],
  ['https://group.github.io/archive/', 'http://localhost:4321/archive/'],
  ['https://letter.example/a/b', 'http://localhost:4321/a/b/'],
])('a site at %s is shown at %s', (url, address) => {
  expect(localAddress({ url })).toBe(address);
});

describe('init with options', () => {
  const root = join(folder, 'rivers');
  let stdout = '';
  beforeAll(() => {
    const made = init(
      ...[
        'rivers',
        '--title',
        'Clean rivers: now',
        '--name',
        'River friends & co',
        '--email',
        'hello@rivers.example',
        '--languages',
        'ar,pt_BR',
      ],
      ...['--responsible', 'Ann Lee, 5 Mill Lane, 12345 Riverside'],
      ...['--repository', 'https://gitlab.com/river-friends/letter.git', '--accent', '#0a5f7d'],
    );
    stdout = made.stdout;
    expect([made.code, made.stderr]).toEqual([0, '']);
  });

  test('makes a campaign without an error, in a commit of its own', () => {
    expect(errors(root)).toEqual([]);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(root, 'log', '--format=%an %s')).toBe('Bo A campaign begins: River friends & co\n');
    expect(stdout).not.toContain('was made up');
    expect(stdout).toContain('Made the first commit of them, as Bo <bo@example.org>.\n');
    expect(stdout).toContain('that no native speaker has read, in: Arabic, Brazilian Portuguese.');
  });

  test('says in its files what was said, and leaves nothing out', () => {
    expect(parse(read('rivers/content/site.yaml'))).toMatchObject({
      name: 'River friends & co',
      url: 'https://river-friends.gitlab.io/letter/',
      defaultLanguage: 'en',
      contact: { email: 'hello@rivers.example' },
      repository: { url: 'https://gitlab.com/river-friends/letter', forge: 'gitlab' },
      look: { accent: '#0a5f7d' },
    });
    expect(read('rivers/letters/clean-rivers-now.md')).toContain('title: "Clean rivers: now"\n');
    expect(read('rivers/content/pages/imprint.md')).toMatch(
      /\n\nAnn Lee, 5 Mill Lane, 12345 Riverside is responsible for what is said here\.\n\n(?![\s\S]*<!--)/,
    );
    expect(readdirSync(join(root, 'translations')).sort()).toEqual(['ar', 'pt-BR']);
    expect(Object.keys(JSON.parse(read('rivers/package.json')).dependencies)).toContain('undersigned');
    for (const path of ['.gitignore', '.gitattributes', '.gitlab-ci.yml', '.gitlab/issue_templates/Signature.md', '.vscode/settings.json'])
      expect(existsSync(join(root, path)), path).toBe(true);
    expect(existsSync(join(root, '.github'))).toBe(false);
  });

  test('has workflows that run the package, and nothing of our campaign', () => {
    expect(read('rivers/.gitlab/undersigned.yml')).toContain('npx --no-install undersigned build');
    for (const path of filesBelow(root).filter((one) => !one.startsWith('.git/'))) {
      const text = read('rivers', path);
      expect(text, path).not.toMatch(ourWords);
      expect(text, path).not.toContain('src/cli');
    }
  });

  test('writes over nothing, in a campaign and beside a single file', () => {
    const before = git(root, 'rev-parse', 'HEAD:');
    const again = init('rivers', '--title', 'Another');
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('There is a campaign in');
    expect(git(root, 'rev-parse', 'HEAD:')).toBe(before);
    mkdirSync(join(folder, 'notes'));
    writeFileSync(join(folder, 'notes/README.md'), 'Mine.\n');
    const beside = init('notes', '--title', 'Another');
    expect([beside.code, beside.stderr]).toEqual([
      1,
      'Nothing was written, because this is there already: README.md. Name an empty folder.\n',
    ]);
    expect(readdirSync(join(folder, 'notes'))).toEqual(['README.md']);
  });
});

test('--yes alone is enough, and the folder’s name becomes the title', () => {
  const { code, stdout } = init('keep-the-bees', '--yes');
  expect([code, stdout]).toEqual([0, expect.stringContaining('write letters/keep-the-bees.md')]);
  expect(errors(join(folder, 'keep-the-bees'))).toEqual([]);
  // What was made up is said to be, with where to change it.
  expect(stdout).toContain(
    '- Nobody said the title, so “Keep the bees” was made up. Change it as title in letters/keep-the-bees.md, and the campaign’s name as name in content/site.yaml; about.md and README.md have it, too.\n' +
      '- Nobody said the address of the site, so https://keep-the-bees.example/ was made up, which belongs to nobody. Change it as url in content/site.yaml,',
  );
  expect(readFileSync(join(folder, 'keep-the-bees/content/pages/imprint.md'), 'utf8')).toContain('whoever is responsible. Write them here');
  expect(init('nobody-said').stderr).toContain('What is it about?');
});

test.each(['docx', 'odt'])('a letter comes out of a document: %s', (kind) => {
  const source = join(engineRoot, `tests/office/fixtures/libreoffice.ja.${kind}`);
  const { code } = init(kind, '--letter', source, '--language', 'ja', '--name', 'Library');
  expect(code).toBe(0);
  expect(errors(join(folder, kind))).toEqual([]);
  const [file = ''] = readdirSync(join(folder, kind, 'letters'));
  expect(file).toMatch(/^[a-z0-9-]+\.md$/);
  expect(read(kind, 'letters', file)).toMatch(/^---\ntitle: .*\p{Script=Han}.*\nlanguage: ja\n[\s\S]*\n## /u);
});

test('lines above a Markdown letter stay, and those that it needs are added', () => {
  writeFileSync(join(folder, 'own.md'), '---\ntitle: "Quiet: nights"\nlanguage: sv\ngoal: 50\n---\n\nSänk farten.\n');
  expect(init('own', '--letter', 'own.md').code).toBe(0);
  expect(read('own/letters/quiet-nights.md')).toMatch(
    /^---\ntitle: "Quiet: nights"\nlanguage: sv\ngoal: 50\ndate: \S+\nstatus: open\n---\n\nSänk farten\.\n$/,
  );
  expect(parse(read('own/content/site.yaml')).defaultLanguage).toBe('sv');
  expect(errors(join(folder, 'own'))).toEqual([]);
});

test.each([
  [['--language', 'klingonish'], 'is no tag of a language'],
  [['--email', 'not an address'], 'is no e-mail address'],
  [['--accent', 'red'], 'is no colour'],
  [['--repository', 'https://code.example/us/letter'], '--forge'],
  [['--url', 'http://a b'], 'is no address on the web'],
  [['--url', 'x'], 'is no address on the web'],
  [['--language', 'Chinese'], 'Did you mean “zh-Hans” (Simplified Chinese) or “zh-Hant” (Traditional Chinese)?'],
  [['--letter', 'missing.docx'], 'There is no file'],
])('%s is refused before anything is written', (args, message) => {
  const { code, stderr } = init('refused', '--yes', ...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  expect(existsSync(join(folder, 'refused'))).toBe(false);
});

test.each([
  ['https://github.com/Friends/letter', 'https://friends.github.io/letter/'],
  ['https://github.com/friends/friends.github.io', 'https://friends.github.io/'],
  ['https://codeberg.org/us/letter', 'https://us.codeberg.page/letter/'],
  ['https://git.example/us/letter', 'https://id.example/'],
  [undefined, 'https://id.example/'],
])('the pages of %s are at %s', (repository, address) => {
  expect(usualAddress(repository, 'id')).toBe(address);
});

test('--here replaces our campaign in a copy of this repository, and keeps work that is in no commit', () => {
  const copy = join(folder, 'fork');
  mkdirSync(copy);
  for (const name of ['src', 'content', 'letters', 'signatories', 'translations', 'public', 'package.json', 'README.md'])
    if (existsSync(join(engineRoot, name))) cpSync(join(engineRoot, name), join(copy, name), { recursive: true });
  writeFileSync(join(copy, '.gitignore'), 'node_modules\n');
  execFileSync('ln', ['-s', join(engineRoot, 'node_modules'), join(copy, 'node_modules')]);
  git(copy, 'init', '-q', '-b', 'main');
  writeFileSync(join(copy, '.gitignore'), 'node_modules\n');
  const run = () => {
    try {
      return execFileSync(process.execPath, [join(copy, 'src/cli/undersigned.js'), 'init', '--here', '--title', 'Our own'], {
        cwd: copy,
        env: { ...process.env, ...person },
        stdio: 'pipe',
        encoding: 'utf8',
      });
    } catch (error) {
      return String((error as { stderr: string }).stderr);
    }
  };
  expect(run()).toContain('in no commit: ');
  git(copy, 'add', '-A');
  git(copy, 'commit', '-q', '-m', 'A copy');
  writeFileSync(join(copy, 'letters/mine.md'), 'Mine.\n');
  expect(run()).toContain('in no commit: letters/mine.md. Commit');
  rmSync(join(copy, 'letters/mine.md'));
  // It lies where nothing goes.
  writeFileSync(join(copy, 'notes.txt'), 'Mine.\n');
  expect(run()).toContain('Wrote ');
  expect(errors(copy)).toEqual([]);
  expect(git(copy, 'status', '--porcelain')).toBe('?? notes.txt\n');
  const folders = ['content', 'letters', 'public', 'signatories', 'translations'].filter((name) => existsSync(join(copy, name)));
  expect(folders.flatMap((name) => filesBelow(join(copy, name)).map((path) => `${name}/${path}`))).toEqual([
    'content/pages/about.md',
    'content/pages/imprint.md',
    'content/pages/privacy.md',
    'content/site.yaml',
    'letters/our-own.md',
    'public/.gitkeep',
  ]);
  expect(read('fork', 'README.md')).toMatch(/^# Our own\n[\s\S]*\n## Put it online\n[\s\S]*git remote rename origin upstream/);
  expect(read('fork', 'LICENSE-TEXTS.md')).toContain('The texts of Our own in');
});
