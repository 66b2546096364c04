// The forty inputs, really on disk: each gives exactly its problems, twice the same, runs nothing, follows nothing and forges nothing.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import matter from 'gray-matter';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { renderText } from '../../src/core/markdown/render.ts';
import type { Campaign } from '../../src/core/model.ts';
import type { Problem } from '../../src/core/problem.ts';
import { visible } from '../../src/core/text/characters.ts';
import { githubReport } from '../../src/report/github.ts';
import { jsonReport } from '../../src/report/json.ts';
import { textReport } from '../../src/report/text.ts';
import { checkChange } from '../../src/review/change.ts';
import { Git } from '../../src/review/git/git.ts';
import { proposedTree } from '../../src/review/proposed-tree.ts';
import { makeCampaign, minimal, short, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { type HostileInput, letterFile, makeInput, passes } from './campaigns.ts';
import { furtherInputs } from './further.ts';
import { inertCampaign, inertStrings } from './inert.ts';
import { findActive } from './inert-html.ts';
import { inputs, ranGlobal, ranMarker, running, secret } from './inputs.ts';

const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];
const untouched = prototypes.map((prototype) => Reflect.ownKeys(prototype));

function expectNothingRan(): void {
  expect(existsSync(ranMarker)).toBe(false);
  expect(ranGlobal in globalThis).toBe(false);
  expect(prototypes.map((prototype) => Reflect.ownKeys(prototype))).toEqual(untouched);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}

/** Every way in which problems are printed shows them all, and lets none of them print anything of its own. */
function expectHarmlessReports(problems: readonly Problem[], files: number): void {
  const text = textReport(problems, { colour: false });
  const github = githubReport(problems);
  const json = jsonReport(problems, files);
  for (const printed of [text, github, json]) {
    // What is not a line feed of the report itself is shown as <U+XXXX>, or escaped. Commands with which a line begins are looked at below.
    const line = `|${printed.replaceAll('\n', '')}`;
    expect(visible(line)).toBe(line);
    expect(printed).not.toContain(secret);
  }
  expect(text.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
  expect(text.split('\n').filter((line) => /^\S/.test(line))).toHaveLength(problems.length);
  expect(github.split('\n').filter((line) => line !== '')).toHaveLength(problems.length);
  expect(github.split('\n').filter((line) => line !== '' && !/^::(error|warning) file=/.test(line))).toEqual([]);
  expect((JSON.parse(json) as { problems: Problem[] }).problems.map(short)).toEqual(problems.map(short));
}

function expectInertTexts({ letters, pages, updates }: Campaign): void {
  for (const { editions } of [...letters, ...pages, ...updates])
    for (const { text } of editions.values()) expect(findActive(text.html)).toEqual([]);
}

function expectOutcome(input: HostileInput): void {
  const root = makeInput(input);
  const first = loadCampaign(root);
  expect(first.problems.map(short)).toEqual(input.problems);
  expect(first.campaign !== undefined).toBe(passes(input));
  expect(first.campaign !== undefined).toBe(!first.problems.some(({ severity }) => severity === 'error'));
  // Nothing is remembered: neither by us nor by a parser.
  const { problems } = loadCampaign(root);
  // Of forty thousand problems the assertion takes seconds, and is there to say in what they differ.
  if (!isDeepStrictEqual(problems, first.problems)) expect(problems).toStrictEqual(first.problems);
  expectNothingRan();

  const said = first.problems.map(({ message, hint }) => `${message} ${hint}`).join('\n');
  for (const words of input.says ?? []) expect(said).toContain(words);
  expect(first.problems.filter(({ message, hint }) => message === '' || hint === '')).toEqual([]);
  expect(JSON.stringify(first.problems)).not.toContain(secret);
  expectHarmlessReports(first.problems, first.fileCount);
  if (!first.campaign) return;
  expect(JSON.stringify(first.campaign)).not.toContain(secret);
  expectInertTexts(first.campaign);
  input.holds?.(first.campaign);
}

const cannotHold = (input: HostileInput): boolean => input.linuxOnly === true && process.platform !== 'linux';

describe('The forty inputs', () => {
  test('are forty', () => {
    expect([...new Set(inputs.map(({ number }) => number))]).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(new Set([...inputs, ...furtherInputs].map(({ id }) => id)).size).toBe(inputs.length + furtherInputs.length);
  });

  test('have a program among them that would run', () => {
    onTestFinished(() => {
      rmSync(ranMarker, { force: true });
      delete (globalThis as Record<string, unknown>)[ranGlobal];
    });
    // gray-matter as it comes. What src/core makes of it runs nothing, which all tests below assert.
    matter(running('---js'));
    expect(existsSync(ranMarker)).toBe(true);
    expect(ranGlobal in globalThis).toBe(true);
  });

  for (const input of inputs) test.skipIf(cannotHold(input))(`${input.id}. ${input.name}`, () => expectOutcome(input));
});

describe('Further inputs', () => {
  for (const input of furtherInputs) test.skipIf(cannotHold(input))(`${input.id}. ${input.name}`, () => expectOutcome(input));
});

test('8: an alias bomb is refused at its first anchor and for nothing else, so it is never unfolded', () => {
  for (const { problems } of inputs.filter(({ number }) => number === 8)) expect(problems).toHaveLength(1);
});

test('25: files that are too large are that large, and are not read', () => {
  for (const input of inputs.filter(({ number }) => number === 25)) {
    const root = makeInput(input);
    const path = input.problems[0]?.split(':', 1)[0] ?? '';
    const { size, blocks } = statSync(join(root, path));
    expect(size).toBeGreaterThanOrEqual(20 * 1024 * 1024);
    // They are holes. Had they been read, they would have been found full of NUL.
    expect(blocks * 512).toBeLessThan(1024 * 1024);
    expect(loadCampaign(root).problems.map(({ rule }) => rule)).toEqual(['file-size']);
  }
});

describe('29, 36, 37: the problem names both files', () => {
  for (const input of inputs.filter(({ number, problems }) => [29, 36, 37].includes(number) && problems.length > 0))
    test.skipIf(cannotHold(input))(`${input.id}. ${input.name}`, () => {
      const relevant = loadCampaign(makeInput(input)).problems.filter(({ rule }) => /collision|signatory/.test(rule));
      expect(relevant).toHaveLength(1);
      for (const { file, message } of relevant) {
        const named = `${file} ${message}`.match(/(?:signatories|letters|public)\/[\w./-]*\w/g) ?? [];
        // A person who is twice in one list is in one file.
        expect(new Set(named).size).toBe(/in a list twice/.test(input.name) ? 1 : 2);
      }
    });
});

describe('33: a change that adds signatures', () => {
  async function changedPaths(root: string, base: string): Promise<string[]> {
    const git = new Git(root);
    return (await proposedTree(git, await git.commitOf(base))).files.map(({ path }) => path);
  }
  const git = (root: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...withoutGit(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    });
  // A test that is started by a git hook must not touch the repository of that hook.
  const withoutGit = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const engine = {
    '.github/workflows/check.yml': 'on: pull_request\n',
    'src/core/load.ts': 'export {};\n',
    'package.json': '{}\n',
    'public/logo.svg': '<svg/>\n',
    'content/pages/about.mdx': '---\ntitle: About\n---\n\nText.\n',
  };

  function makeRepository(): string {
    const root = makeCampaign(engine);
    git(root, 'init', '--quiet', '--initial-branch=main');
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message=base');
    git(root, 'switch', '--quiet', '--create=change');
    return root;
  }
  async function problemsOf(root: string, isCommitted: boolean): Promise<string[]> {
    if (isCommitted) {
      git(root, 'add', '--all', '--force');
      git(root, 'commit', '--quiet', '--message=change');
    }
    return checkChange(await changedPaths(root, 'main')).map(short);
  }
  const signs = { 'signatories/a/eve.yaml': 'name: Eve\n' };

  describe.each([true, false])('committed: %s', (isCommitted) => {
    test('passes with signatures, letters and translations', async () => {
      const root = makeRepository();
      writeFiles(root, { ...signs, 'letters/b.md': 'x', 'translations/fr/a.md': 'x', 'signatories/a/de\nep/x.yaml': 'x' });
      expect(await problemsOf(root, isCommitted)).toEqual([]);
    });

    test.each(Object.keys(engine))('may not change %s', async (path) => {
      const root = makeRepository();
      writeFiles(root, { ...signs, [path]: 'other\n' });
      expect(await problemsOf(root, isCommitted)).toEqual([`${path}:1:1 change-mixed`]);
    });

    test.each(Object.keys(engine))('may not remove %s', async (path) => {
      const root = makeRepository();
      writeFiles(root, signs);
      rmSync(join(root, path));
      expect(await problemsOf(root, isCommitted)).toEqual([`${path}:1:1 change-mixed`]);
    });

    test('may not move a file of the software among the signatures', async () => {
      const root = makeRepository();
      writeFiles(root, { 'signatories/a/eve.yaml': readFileSync(join(root, 'src/core/load.ts')) });
      rmSync(join(root, 'src/core/load.ts'));
      expect(await problemsOf(root, isCommitted)).toEqual(['src/core/load.ts:1:1 change-mixed']);
    });

    test('may not add anything to the software, whatever it is called', async () => {
      const root = makeRepository();
      const strange = [
        '.github/x.yml',
        '.gitmodules',
        'src/a b\n::error::x.ts',
        'package-lock.json',
        'content/site.yaml',
        'content/pages/x.mdx',
        'x',
      ];
      writeFiles(root, { ...signs, ...Object.fromEntries(strange.map((path) => [path, 'x\n'])) });
      expect(await problemsOf(root, isCommitted)).toEqual(strange.sort().map((path) => `${path}:1:1 change-mixed`));
      expectHarmlessReports(checkChange(await changedPaths(root, 'main')), 0);
    });
  });

  test('is compared with where it began, not with what the base has become', async () => {
    const root = makeRepository();
    writeFiles(root, signs);
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message=change');
    git(root, 'switch', '--quiet', 'main');
    writeFiles(root, { 'package.json': '{ "version": "2" }\n' });
    git(root, 'commit', '--quiet', '--all', '--message=later');
    git(root, 'switch', '--quiet', 'change');
    expect(checkChange(await changedPaths(root, 'main'))).toEqual([]);
  });

  test('may not touch the software above it either, where the campaign is a folder of a repository', async () => {
    const root = makeRepository();
    writeFiles(join(root, 'campaign'), minimal);
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message=campaign');
    writeFiles(root, { 'campaign/signatories/a/eve.yaml': 'name: Eve\n', 'package.json': 'other\n', '.github/x.yml': 'x\n' });
    const changed = await changedPaths(join(root, 'campaign'), 'HEAD');
    expect(changed).toEqual(['../.github/x.yml', '../package.json', 'signatories/a/eve.yaml']);
    expect(checkChange(changed).map(short)).toEqual(['../.github/x.yml:1:1 change-mixed', '../package.json:1:1 change-mixed']);
  });

  test('is refused for a folder whose name is refused, with everything in it', async () => {
    const root = makeRepository();
    const strange = ['signatories/a/con', 'signatories/a/sub'];
    writeFiles(root, {
      'signatories/a/con/eve.yaml': 'name: Eve\n',
      'signatories/a/sub/bob.yaml': 'name: Bo\n',
      'signatories/a/sub/.git': 'gitdir: x\n',
    });
    const { code, stdout } = undersigned(['check', '--root', root, '--base', 'main', '--format', 'json']);
    expect((JSON.parse(stdout) as { problems: Problem[] }).problems.map(({ file }) => file)).toEqual(strange);
    expect(code).toBe(1);
  });

  test('is no option of git, whatever the base is called', async () => {
    const root = makeRepository();
    await expect(changedPaths(root, '--output=forged')).rejects.toThrow();
    expect(existsSync(join(root, 'forged'))).toBe(false);
  });
});

describe('38: a campaign whose every text would break out somewhere', () => {
  test('passes, with every text as it was written', () => {
    const { campaign, problems } = loadCampaign(makeCampaign(inertCampaign));
    // The translation says the same in the same words, which is noticed.
    const others = problems.filter(({ rule }) => rule !== 'translation-identical');
    expect(others.map((problem) => `${short(problem)} ${problem.message}`)).toEqual([]);
    if (!campaign) throw new Error('the campaign has no error and is not there');
    const names = campaign.letters[0]?.signatories.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining([...inertStrings]));
    expectNothingRan();
    expectInertTexts(campaign);
    // The strings are there, as text: nothing is safe because it was dropped.
    const plain = campaign.letters[0]?.original.text.plain ?? '';
    for (const string of inertStrings) expect(plain.replace(/\s+/g, ' ')).toContain(string.replace(/\s+/g, ' '));
  });
});

describe('39: the last step makes a text inert even where nobody looked at it before', () => {
  const texts = [...inputs.filter(({ number }) => number === 39), ...furtherInputs].flatMap(({ id, name, files }) => {
    const content = files[letterFile];
    const text = typeof content === 'string' && content.length < 10_000 ? /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(content)?.[1] : undefined;
    return text === undefined ? [] : [{ id, name, text }];
  });
  test.each(texts)('$id: $name', ({ text }) => {
    expect(findActive(renderText(parseMarkdown(text), { basePath: '' }).html)).toEqual([]);
    expect(findActive(renderText(parseMarkdown(text), { basePath: '/letter' }).html)).toEqual([]);
  });
});

afterAll(() => {
  rmSync(ranMarker, { force: true });
});
