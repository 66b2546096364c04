// The generator of campaigns: always the same bytes, always valid, in many scripts; and what checking ten thousand signatures takes.

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { type GenerateOptions, generateCampaign } from '../../bench/generate.ts';
import { maxLanguages } from '../../bench/languages.ts';
import { measure } from '../../bench/measure.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign } from '../../src/core/model.ts';
import { filesBelow } from '../support/site.ts';

const small: GenerateOptions = { signatures: 500, languages: 5, seed: 1 };

function generate(options: Partial<GenerateOptions> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'undersigned-generated-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  generateCampaign(root, { ...small, ...options });
  return root;
}

const shared = new Map<string, string>();
afterAll(() => {
  for (const root of shared.values()) rmSync(root, { recursive: true, force: true });
  loaded.clear();
});

/** The campaign of these options, written once: for tests that only read it. */
function generated(options: Partial<GenerateOptions> = {}): string {
  const all = { ...small, ...options };
  const key = JSON.stringify(all);
  const known = shared.get(key);
  if (known !== undefined) return known;
  const root = mkdtempSync(join(tmpdir(), 'undersigned-generated-'));
  shared.set(key, root);
  generateCampaign(root, all);
  return root;
}

/** Path → hash of the bytes. */
function hashes(root: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(root)
      .sort()
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(root, path)))
          .digest('hex'),
      ]),
  );
}

const loaded = new Map<string, Campaign>();

/** The campaign, after a check that found nothing. One that tests share is read once. */
function load(root: string): Campaign {
  const known = loaded.get(root);
  if (known) return known;
  const { campaign, problems } = loadCampaign(root);
  // Its translations are English in most of the languages, which is noticed.
  expect(
    problems.filter(
      ({ rule }) => !['translation-identical', 'translation-script', 'translation-length', 'translation-passages'].includes(rule),
    ),
  ).toEqual([]);
  if (!campaign) throw new Error('the campaign was not assembled');
  loaded.set(root, campaign);
  return campaign;
}

function signatoriesOf(campaign: Campaign): Campaign['letters'][number]['signatories'] {
  return campaign.letters.flatMap(({ signatories }) => signatories);
}

describe('A generated campaign', () => {
  test('has the same bytes for the same seed, and others for another', () => {
    const first = hashes(generated());
    expect(hashes(generate())).toEqual(first);
    expect(hashes(generated({ seed: 2 }))).not.toEqual(first);
  });

  test('passes the check without an error or a warning, whatever the seed', () => {
    for (const seed of [1, 2, 2 ** 32 - 1]) expect(signatoriesOf(load(generated({ seed })))).toHaveLength(500);
  });

  test('is part of a larger one with the same seed', () => {
    expect(hashes(generate({ signatures: 1500, languages: 9 }))).toMatchObject(hashes(generated()));
  });

  test('has names in more than ten scripts', () => {
    const names = signatoriesOf(load(generated())).map(({ name }) => name);
    const scripts = [
      ...['Latin', 'Cyrillic', 'Greek', 'Georgian', 'Armenian', 'Arabic', 'Hebrew', 'Devanagari', 'Bengali'],
      ...['Tamil', 'Thai', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Ethiopic'],
    ];
    for (const script of scripts) {
      const pattern = new RegExp(`\\p{Script=${script}}`, 'u');
      expect(
        names.some((name) => pattern.test(name)),
        script,
      ).toBe(true);
    }
    expect(names.some((name) => /ễ|ạ|ỳ/.test(name))).toBe(true);
    expect(names.some((name) => name.includes('\u200c'))).toBe(true);
  });

  test('has people and organisations, and every optional field now and then', () => {
    const signatories = signatoriesOf(load(generated({ signatures: 5000 })));
    const organisations = signatories.filter(({ kind }) => kind === 'organisation').length;
    expect(organisations / signatories.length).toBeCloseTo(0.2, 1);
    const fields = ['role', 'affiliation', 'personalCapacity', 'country', 'link', 'handle', 'date', 'language', 'sortName'] as const;
    const more = ['statement', 'statementLanguage', 'initiator', 'revision', 'verified', 'source'] as const;
    for (const field of [...fields, ...more])
      expect(signatories.filter((signatory) => signatory[field] !== undefined).length, field).toBeGreaterThan(4);
  });

  test('has namesakes, whom something tells apart', () => {
    const names = signatoriesOf(load(generated({ signatures: 5000 }))).map(({ name }) => name);
    const repeated = names.length - new Set(names).size;
    expect(repeated).toBeGreaterThan(5);
    expect(repeated).toBeLessThan(100);
  });

  test('has at most a thousand files in a folder, with names that are one nowhere', () => {
    const paths = filesBelow(generate({ signatures: 2500 })).filter((path) => path.startsWith('signatories/'));
    const folders = Map.groupBy(paths, (path) => path.slice(0, path.lastIndexOf('/')));
    expect(Math.max(...[...folders.values()].map(({ length }) => length))).toBeLessThan(1000);
    expect(folders.size).toBeGreaterThan(100);
    expect(new Set(paths.map((path) => path.slice(path.lastIndexOf('/')).toLowerCase())).size).toBe(2500);
  });

  test('has the same signatures in lists', () => {
    const facts = (root: string) => signatoriesOf(load(root)).map(({ id, file, row, ...rest }) => JSON.stringify(rest));
    const root = generate({ signatures: 1500, asLists: true });
    expect(filesBelow(root).filter((path) => path.endsWith('.list.yaml'))).toHaveLength(2);
    expect(facts(root).sort()).toEqual(facts(generated({ signatures: 1500 })).sort());
  });

  test('speaks up to four hundred languages', () => {
    const { languages, letters } = load(generate({ signatures: 10, languages: maxLanguages }));
    expect(languages).toHaveLength(400);
    expect(letters[0]?.editions.size).toBe(400);
    expect(languages).toEqual(expect.arrayContaining(['dv', 'ckb', 'ur', 'ff-Adlm', 'rhg', 'pnb']));
  });
});

describe('node bench/generate.ts', () => {
  const run = (...args: string[]) => measure([join(engineRoot, 'bench/generate.ts'), ...args]);

  test('leaves a folder alone that is not empty', () => {
    const root = generate({ signatures: 1 });
    const before = hashes(root);
    const { code, stderr } = run('--out', root);
    expect(stderr).toBe(`${root} is not empty, so nothing was written. Name a new or an empty folder.\n`);
    expect(code).toBe(2);
    expect(hashes(root)).toEqual(before);
    const file = join(root, 'content/site.yaml');
    expect(run('--out', file).stderr).toBe(`${file} is a file. Name a new or an empty folder.\n`);
  });

  test('says what is wrong with an option', () => {
    expect(run().stderr).toMatch(/^--out DIR is missing/);
    expect(run('--out', 'x', '--languages', '401').stderr).toBe('--languages takes a whole number from 1 to 400, and “401” is none.\n');
    expect(run('--count', '3').stderr).toBe("Unknown option '--count'. --help lists the options.\n");
    expect(run('--help')).toMatchObject({ code: 0, stderr: '' });
  });

  test('writes what it says', () => {
    const root = join(generate({ signatures: 1 }), 'inner');
    const { code, stdout } = run('--out', root, '--signatures', '20', '--languages', '3', '--seed', '4', '--list');
    expect(stdout).toBe(`Wrote 20 signatures in 5 files and 3 languages to ${root}.\n`);
    expect(code).toBe(0);
    expect(filesBelow(root)).toHaveLength(5);
  });
});

describe('Checking ten thousand signatures', () => {
  test('takes less than 1 GB of memory', () => {
    const root = generate({ signatures: 10_000, languages: 30 });
    const { code, stdout, seconds, megabytes } = measure([join(engineRoot, 'src/cli/undersigned.js'), 'check', '--root', root]);
    expect(stdout).toMatch(/10,031 files checked: 0 errors, \d+ warnings\.\n$/);
    expect(code).toBe(0);
    // How long it takes depends on the machine, so it is told and not asserted: npm run bench checks it against a plain loop.
    console.info(`10,000 signatures were checked in ${seconds.toFixed(1)} s with ${megabytes.toFixed(0)} MB.`);
    expect(megabytes).toBeGreaterThan(50);
    expect(megabytes).toBeLessThan(1000);
  });

  test('finds the one file that is broken', () => {
    const root = generate({ signatures: 10_000 });
    const broken = filesBelow(root).filter((path) => path.startsWith('signatories/'))[7_000] ?? '';
    writeFileSync(join(root, broken), 'name: Ann Lee\nlink: example.org\n');
    const { code, stdout } = measure([join(engineRoot, 'src/cli/undersigned.js'), 'check', '--root', root, '--format', 'json']);
    const { problems } = JSON.parse(stdout) as { problems: { file: string; line: number; rule: string }[] };
    // That some of its translations are parts of the letter, and that nobody recorded its text, is noticed as well.
    expect(problems.filter(({ rule }) => rule !== 'translation-passages' && rule !== 'revision-unrecorded')).toMatchObject([
      { file: broken, line: 2, rule: 'invalid-link' },
    ]);
    expect(code).toBe(1);
  });
});
