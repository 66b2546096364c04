// Small things of a day: letters that name each other, news of a letter, sources on paper, files of other tools beside a campaign.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
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
    ['paused', '', false],
    ['draft', '', false],
    ['closed', '', false],
    ['open', 'example: true\n', false],
    ['archived', 'original:\n  url: https://elsewhere.example/\n', false],
  ])('status %s %j', (status, facts, isReported) => {
    const root = makeCampaign({ 'letters/a.md': null, 'translations/fr/a.md': null, 'signatories/a/ann.yaml': null });
    writeFiles(root, { 'letters/roads.md': letter('Roads', facts).replace('open', status) });
    expect(reported(root)).toEqual(isReported ? ['letters/roads.md:1:1 revision-unrecorded'] : []);
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

/** What other tools keep beside a campaign: each stops whoever reads it. */
const othersFiles = {
  'vite.config.js': 'throw new Error("was read")',
  'astro.config.mjs': 'throw new Error("was read")',
  'postcss.config.cjs': 'throw new Error("was read")',
  '.babelrc': '{ "presets": ["none-such"] }',
};

test.each([
  ['extends what is not installed', '{ "extends": "no-such-package/base" }'],
  ['is no JSON', '{ not JSON'],
])('files of other tools beside the texts are not read, also with an MDX page: a tsconfig.json that %s', async (_, tsconfig) => {
  const page = `---\ntitle: Press\n---\n\nWrite to us about ${tsconfig.length} things. <LetterList />\n`;
  const root = makeCampaign({ ...othersFiles, 'content/pages/press.mdx': page, 'tsconfig.json': tsconfig });
  const { isBuilt } = await buildSite({ root, out: join(root, 'dist'), documents: false });
  expect(isBuilt).toBe(true);
});

test('step 1 of the page about forks leaves nothing of our letters that the check reports', () => {
  const steps = /```sh\n( {3}git rm[\s\S]*?)```/.exec(readFileSync(join(engineRoot, 'docs/forking.md'), 'utf8'))?.[1] ?? '';
  expect(steps).toContain('git rm');
  const root = mkdtempSync(join(tmpdir(), 'undersigned-fork-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  for (const name of ['content', 'letters', 'signatories', 'translations', 'public'])
    if (existsSync(join(engineRoot, name))) execFileSync('cp', ['-r', join(engineRoot, name), root]);
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=Bo', '-c', 'user.email=bo@example.org', 'commit', '-qm', 'Fork');
  for (const step of steps.trim().split('\n')) execFileSync('sh', ['-c', step.trim()], { cwd: root });
  // The pages that speak of our letters are step 4.
  writeFiles(root, { 'letters/own.md': letter('Our own') });
  git('rm', '-rqf', 'content/pages');
  rmSync(join(root, 'translations/de/pages'), { recursive: true, force: true });
  const problems = check(root).filter(({ file }) => !file.includes('/pages/'));
  expect(problems.map(short)).toEqual([]);
});
