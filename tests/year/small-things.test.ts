// Small things of a day: letters that name each other, news of a letter, sources on paper, files of other tools beside a campaign.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { unrecordedLetters } from '../../src/core/rules/revisions.ts';
import { Git } from '../../src/review/git/git.ts';
import { markMerge, mergeSoftware } from '../../src/upgrade/fork/merge.ts';
import { fetchTarget } from '../../src/upgrade/fork/target.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { check, makeCampaign, minimal, short, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { brokenLinks } from '../support/site.ts';

const letter = (title: string, facts = '', language = 'en', text = 'Words.') =>
  `---\ntitle: ${title}\nlanguage: ${language}\nstatus: open\n${facts}---\n\n${text}\n`;

describe('Letters that name each other, with news and sources', () => {
  let out: string;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'undersigned-small-'));
    const root = join(folder, 'campaign');
    writeFiles(root, {
      'content/site.yaml': minimal['content/site.yaml'] ?? '',
      'letters/rivers.md': letter(
        'Save the rivers',
        `related:
  - letter: coasts
    relation: successor
  - letter: secret
    relation: related
  - title: Our friends
    relation: parallel
  - letter: woods
    title: What they wrote about woods
    relation: includes
sources:
  - title: Paper lists of the spring market
    publisher: The wardens
    backs: The first hundred names.
  - title: Minutes
    url: https://council.example/minutes
milestones:
  - date: 2025-04
    count: 100
    source: paper
`.replace('  - title: Paper', '  - id: paper\n    title: Paper'),
      ),
      'letters/coasts.md': letter('Les côtes', '', 'fr'),
      'letters/woods.md': letter('Woods'),
      'letters/secret.md': letter('Hidden title').replace('open', 'draft'),
      'translations/en/coasts.md': '---\ntitle: The coasts\nrevision: 1\n---\n\nWords.\n',
      'translations/fr/rivers.md': '---\ntitle: Sauvez les rivières\nrevision: 1\n---\n\nMots.\n',
      'content/updates/2026-02-03-answer.md': '---\ntitle: The ministry has answered\nletter: rivers\n---\n\nThey said no.\n',
      'translations/fr/updates/2026-02-03-answer.md': '---\ntitle: Le ministère a répondu\n---\n\nNon.\n',
      'content/updates/2026-03-01-handed-over.md': '---\ntitle: Handed over\nletter: rivers\n---\n\nOn paper.\n',
      'content/updates/2026-03-02-meeting.md': '---\ntitle: A meeting\n---\n\nCome.\n',
      'content/updates/2026-03-03-soon.md': '---\ntitle: Something is coming\nletter: secret\n---\n\nSoon.\n',
    });
    out = join(folder, 'dist');
    const { checked, isBuilt } = await buildSite({ root, out, documents: false });
    expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(isBuilt).toBe(true);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const page = (path: string): string => readFileSync(join(out, path, 'index.html'), 'utf8');

  it.each([
    ['en/rivers', 'The coasts'],
    ['en/rivers/about', 'The coasts'],
    ['fr/rivers', 'Les côtes'],
    ['fr/rivers/about', 'Les côtes'],
    ['en/rivers', 'What they wrote about woods'],
    ['fr/rivers/about', 'Our friends'],
  ])('%s calls another letter “%s”', (path, title) => expect(page(path)).toContain(title));

  it('never shows the title of a draft, and no empty line for it', () => {
    for (const path of ['en/rivers', 'en/rivers/about', 'fr/rivers/about']) {
      expect(page(path)).not.toContain('Hidden title');
      expect(page(path)).not.toMatch(/<bdi[^>]*><\/bdi>/);
    }
    expect(readFileSync(join(out, 'api/rivers/letter.json'), 'utf8')).not.toContain('secret');
  });

  it('says in the data what each is called, and has no address for a source on paper', () => {
    const data = JSON.parse(readFileSync(join(out, 'api/rivers/letter.json'), 'utf8'));
    expect(data.related.map(({ title }: { title: string }) => title)).toEqual(['Les côtes', 'Our friends', 'What they wrote about woods']);
    expect(data.sources).toEqual([
      { id: 'paper', title: 'Paper lists of the spring market', publisher: 'The wardens', backs: 'The first hundred names.' },
      { title: 'Minutes', url: 'https://council.example/minutes' },
    ]);
    expect(page('en/rivers/about')).toMatch(/<bdi>The wardens<\/bdi>: <\/?span[^>]*>|<bdi>The wardens<\/bdi>: <bdi>Paper lists/);
    expect(page('en/rivers/about')).toContain('href="https://council.example/minutes"');
    expect(page('en/rivers/about')).toContain('href="#source-1"');
  });

  it.each([
    ['en/rivers', ['The ministry has answered', 'Handed over'], ['A meeting', 'Something is coming']],
    ['en/rivers/about', ['The ministry has answered', 'Handed over'], ['A meeting']],
    ['fr/rivers', ['Le ministère a répondu', 'Handed over'], ['A meeting']],
    ['en/woods', [], ['The ministry has answered', 'Handed over', 'A meeting']],
  ])('%s shows its own news and no other', (path, shown, hidden) => {
    for (const title of shown) expect(page(path)).toContain(title);
    for (const title of hidden) expect(page(path)).not.toContain(title);
  });

  it('links from a piece of news to its letter, in the language of the page', () => {
    expect(page('en/updates/2026-02-03-answer')).toMatch(/href="\/en\/rivers\/"[^>]*><bdi>Save the rivers/);
    expect(page('fr/updates/2026-02-03-answer')).toMatch(/href="\/fr\/rivers\/"[^>]*><bdi>Sauvez les rivières/);
    expect(page('en/updates/2026-03-03-soon')).not.toContain('/en/secret/');
    expect(page('en/updates/2026-03-02-meeting')).not.toContain('/en/rivers/');
  });

  it('has no broken link but to the documents, which were left out', () =>
    expect(brokenLinks(out, '').filter((link) => !link.endsWith('letter.pdf'))).toEqual([]));
});

test.each([
  ['  - relation: parallel\n    link: https://other.example/\n', ['letters/b.md:6:5 missing-key']],
  ['  - relation: parallel\n    letter: none\n', ['letters/b.md:7:13 unknown-letter']],
  ['  - relation: parallel\n    title: Friends\n', []],
])('a related campaign needs a title or a letter that is here: %j', (related, expected) => {
  expect(check(makeCampaign({ 'letters/b.md': letter('B', `related:\n${related}`) })).map(short)).toEqual(expected);
});

describe('A letter that is open and was never recorded', () => {
  const reported = (root: string) => undersigned(['check', '--root', root]).stdout.match(/^\S+ revision-unrecorded/gm) ?? [];

  it.each([
    ['open', '', true],
    ['open', 'goal: 500\n', true],
    ['open', 'demands:\n  - addressee: The council\n    asks: [Mend it.]\n', true],
    ['open', 'milestones:\n  - date: 2026-01\n    count: 9\n', true],
    ['paused', '', false],
    ['draft', '', false],
    ['closed', '', false],
    ['open', 'example: true\n', false],
    ['archived', 'original:\n  url: https://elsewhere.example/\n', false],
  ])('status %s %j', (status, facts, isReported) => {
    const root = makeCampaign({ 'letters/a.md': null, 'translations/fr/a.md': null, 'signatories/a/ann.yaml': null });
    writeFiles(root, { 'letters/roads.md': letter('Roads', facts).replace('open', status) });
    expect(reported(root)).toEqual(isReported ? ['letters/roads.md:1:1 revision-unrecorded'] : []);
    // The same is said by what builds the site, and by what serves it as soon as somebody has signed.
    expect(unrecordedLetters(loadCampaign(root).campaign ?? { letters: [] })).toEqual(isReported ? ['roads'] : []);
  });

  it('is warned of until it is recorded, and not when a signature is checked', () => {
    const root = makeCampaign();
    expect(undersigned(['check', '--root', root])).toMatchObject({ code: 0 });
    expect(reported(root)).toHaveLength(1);
    expect(undersigned(['check', 'signatories'], { cwd: root }).stdout).toContain('no problems');
    expect(undersigned(['revise', 'a', '--root', root]).code).toBe(0);
    expect(reported(root)).toEqual([]);
  });
});

test.each([
  ['title: Sheets from the market hall\n', []],
  ['title: Minutes of 3 May\n    publisher: The parish office\n    checked: 2026-05-04\n', []],
  ['title: A box of postcards\n    backs: The first 200 names.\n', []],
  ['title: What the mayor said on the radio\n    url: https://radio.example/3\n', []],
  ['publisher: The parish office\n', ['letters/b.md:6:5 missing-key']],
  ['title: Sheets\n    url: in the cupboard\n', ['letters/b.md:7:10 invalid-link']],
])('a source may be on paper, and has a title: %j', (source, expected) => {
  const facts = `sources:\n  - ${source}`;
  expect(check(makeCampaign({ 'letters/b.md': letter('B', facts).replace('open', 'closed') })).map(short)).toEqual(expected);
});

/** What other tools keep beside a campaign: each stops whoever reads it. */
const othersFiles = {
  'vite.config.js': 'throw new Error("was read")',
  'astro.config.mjs': 'throw new Error("was read")',
  'postcss.config.cjs': 'throw new Error("was read")',
  '.babelrc': '{ "presets": ["none-such"] }',
  'svelte.config.js': 'throw new Error("was read")',
  'tailwind.config.ts': 'throw new Error("was read")',
  'vitest.config.ts': 'throw new Error("was read")',
  'jsconfig.json': '{ not JSON',
  '.browserslistrc': 'no such browser 1',
  '.env': 'NODE_OPTIONS=--no-such-option\nBASE_URL=/elsewhere/\n',
};

test.each([
  ['extends what is not installed', '{ "extends": "no-such-package/base" }'],
  ['is no JSON', '{ not JSON'],
])('files of other tools beside the texts are not read, also with an MDX page: a tsconfig.json that %s', async (_, tsconfig) => {
  const page = `---\ntitle: Press\n---\n\nWrite to us about ${tsconfig.length} things. <LetterList />\n\n{/* compiled */}\n`;
  const root = makeCampaign({ ...othersFiles, 'content/pages/press.mdx': page, 'tsconfig.json': tsconfig });
  const { isBuilt } = await buildSite({ root, out: join(root, 'dist'), documents: false });
  expect(isBuilt).toBe(true);
});

describe('What the page about forks has one type', () => {
  /** The block of the page that holds `command`, each line as it is printed. */
  const block = (command: string): string[] => {
    const page = readFileSync(join(engineRoot, 'docs/forking.md'), 'utf8');
    const found = [...page.matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm)]
      .map(([, , text = '']) => text)
      .find((text) => text.includes(command));
    return (found ?? expect.fail(`no block has ${command}`))
      .trim()
      .split('\n')
      .map((line) => line.trim());
  };
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-fork-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  };
  const git = (root: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Bo', '-c', 'user.email=bo@example.org', ...args], { cwd: root, encoding: 'utf8' });
  const commit = (root: string, message: string) => {
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', message);
  };
  /** Types lines as a person does who goes on where one of them says that there was nothing. */
  const type = (root: string, lines: readonly string[]) => {
    const env = {
      ...process.env,
      GIT_AUTHOR_NAME: 'Bo',
      GIT_AUTHOR_EMAIL: 'bo@example.org',
      GIT_COMMITTER_NAME: 'Bo',
      GIT_COMMITTER_EMAIL: 'b@example.org',
    };
    for (const line of lines) spawnSync('sh', ['-c', line], { cwd: root, env });
  };
  const errors = (root: string) =>
    check(root)
      .filter(({ severity }) => severity === 'error')
      .map(short);
  /** Its files with what they hold. */
  const ofCampaign = (root: string) => git(root, 'ls-files', '-s', '--', 'content', 'letters', 'signatories', 'translations');

  test('step 1 leaves nothing of our letters that the check reports', () => {
    const root = newFolder();
    for (const name of ['content', 'letters', 'signatories', 'translations', 'public'])
      if (existsSync(join(engineRoot, name))) execFileSync('cp', ['-r', join(engineRoot, name), root]);
    git(root, 'init', '-q');
    commit(root, 'Fork');
    for (const step of block('git rm -r -q letters')) execFileSync('sh', ['-c', step], { cwd: root });
    // The pages that speak of our letters are step 4.
    writeFiles(root, { 'letters/own.md': letter('Our own') });
    git(root, 'rm', '-rqf', 'content/pages');
    rmSync(join(root, 'translations/de/pages'), { recursive: true, force: true });
    const problems = check(root).filter(({ file }) => !file.includes('/pages/'));
    expect(problems.map(short)).toEqual([]);
  });

  const lock = 'blocks: []\n';
  const theirs = (more: Record<string, string> = {}) => ({
    'content/site.yaml': 'name: Theirs\nurl: https://theirs.example/\ndefaultLanguage: en\n',
    'content/signatories/theirs/2026-01-01-same-00000000.yaml': 'distinct: []\n',
    'content/updates/2026-01-01-news.md': '---\ntitle: News\n---\n\nOf theirs.\n',
    'letters/theirs.md': letter('Theirs'),
    'signatories/theirs/bo.yaml': 'name: Bo Chen\n',
    'translations/de/theirs.md': '---\ntitle: Ihrer\nrevision: 1\n---\n\nWorte.\n',
    'translations/de/theirs.lock.yaml': lock,
    'translations/de/updates/2026-01-01-news.md': '---\ntitle: Neues\n---\n\nVon ihnen.\n',
    'src/words/de.yaml': 'strings:\n  nav:\n    letters: Briefe\n',
    ...more,
  });
  /** What upstream does to its own letters before a release. */
  const released = theirs({
    'letters/theirs.md': letter('Theirs, and better'),
    'translations/de/theirs.lock.yaml': `# Again.\n${lock}`,
    'translations/sv/theirs.md': '---\ntitle: Deras\nrevision: 1\n---\n\nOrd.\n',
    'translations/sv/theirs.lock.yaml': lock,
    'src/words/sv.yaml': 'strings:\n  nav:\n    letters: Brev\n',
    'src/words/de.yaml': 'strings:\n  nav:\n    letters: Offene Briefe\n',
  });

  test.each<[string, Record<string, string>]>([
    ['with nothing but a letter', {}],
    ['with signatures and no translation', { 'signatories/own/ann.yaml': 'name: Ann Lee\n' }],
    ['with a translation', { 'translations/de/own.md': '---\ntitle: Unserer\nrevision: 1\n---\n\nWorte.\n' }],
    [
      'with a translation and its lock file',
      {
        'signatories/own/ann.yaml': 'name: Ann Lee\n',
        'translations/de/own.md': '---\ntitle: Unserer\nrevision: 1\n---\n\nWorte.\n',
        'translations/de/own.lock.yaml': lock,
        'content/signatories/own/2026-02-02-same-0000abcd.yaml': 'distinct: []\n',
      },
    ],
    [
      'whose letter is called like theirs',
      {
        'letters/theirs.md': letter('Ours, of the same name'),
        'translations/de/theirs.md': '---\ntitle: Unserer\nrevision: 1\n---\n\nWorte.\n',
      },
    ],
  ])('a fork %s is as it was after an update, and has the new words', async (_, own) => {
    const upstream = newFolder();
    git(upstream, 'init', '-q', '-b', 'main');
    writeFiles(upstream, theirs());
    commit(upstream, 'Theirs');
    const root = join(newFolder(), 'fork');
    git(upstream, 'clone', '-q', upstream, root);
    git(root, 'remote', 'add', 'upstream', upstream);
    type(root, block('git rm -r -q letters'));
    const ours = {
      'content/site.yaml': 'name: Ours\nurl: https://ours.example/\ndefaultLanguage: en\n',
      'letters/own.md': letter('Our own'),
      ...own,
    };
    writeFiles(root, ours);
    expect(errors(root)).toEqual([]);
    commit(root, 'Ours');
    const before = ofCampaign(root);

    writeFiles(upstream, released);
    commit(upstream, 'A release');
    const repository = new Git(root);
    const release = (await fetchTarget(repository, 'upstream', 'main')) ?? expect.fail('there is no release');
    const merge = await mergeSoftware(repository, git(root, 'merge-base', 'HEAD', release.commit).trim(), release.commit, release.name);
    expect(merge.conflicts).toEqual([]);
    await markMerge(repository, release.commit, 'Update');
    expect(git(root, 'diff', '--name-only', '--diff-filter=U')).toBe('');
    commit(root, 'Update');
    expect(ofCampaign(root)).toBe(before);
    expect(readFileSync(join(root, 'src/words/de.yaml'), 'utf8')).toContain('Offene Briefe');
    expect(existsSync(join(root, 'src/words/sv.yaml'))).toBe(true);
    expect(errors(root)).toEqual([]);
  });
});
