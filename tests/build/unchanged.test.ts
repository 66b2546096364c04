// Nothing changed, nothing done: and never an old site where anything did change.

import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildOptions } from '../../src/build/options.ts';
import { buildSite } from '../../src/build/site.ts';
import { inputsOf } from '../../src/build/unchanged/inputs.ts';
import { deadlinesOf, isOfNow, recordOf } from '../../src/build/unchanged/record.ts';
import { unchangedSite } from '../../src/build/unchanged/unchanged.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { type Files, minimal, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { filesBelow, hashTree } from '../support/site.ts';

const files: Files = {
  ...minimal,
  'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\ndeadline: 2100-05-03\n---\n\nPlease listen.\n',
  'public/press.txt': 'For the press.\n',
};

let folder: string;
let root: string;
let out: string;
let options: BuildOptions & { readonly records: string };
const steps: string[] = [];

/** Whether it built, as whoever looks at the terminal sees it. */
async function builds(more: Partial<BuildOptions> = {}): Promise<boolean> {
  steps.length = 0;
  const { isBuilt, isUnchanged = false } = await buildSite({ ...options, ...more });
  expect(isBuilt).toBe(true);
  expect(steps.length > 0).toBe(!isUnchanged);
  return !isUnchanged;
}

/** The same question without a build. */
function isUpToDate(): boolean {
  const inputs = inputsOf({ root, documents: false, offline: false });
  return inputs !== undefined && unchangedSite(out, inputs, options.records) !== undefined;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-unchanged-'));
  root = join(folder, 'campaign');
  out = join(folder, 'dist');
  options = { root, out, documents: false, records: join(folder, 'records'), onStep: (step) => void steps.push(step) };
  writeFiles(root, files);
  expect(await builds()).toBe(true);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('A site of which nothing has changed', () => {
  test('is not built again, keeps its bytes, and its warnings are said again', async () => {
    const before = hashTree(out);
    const said = await buildSite(options);
    expect(said).toMatchObject({ isBuilt: true, isUnchanged: true, checked: { fileCount: 5 } });
    expect(said.checked.problems).toEqual(loadCampaign(root).problems);
    expect(hashTree(out)).toBe(before);
    // Times of files are none of its inputs: a fresh clone has others.
    utimesSync(join(root, 'letters/a.md'), new Date(0), new Date(0));
    expect(await builds()).toBe(false);
  });

  test('is built where someone asks for it, with the same bytes', async () => {
    const before = hashTree(out);
    expect(await builds({ force: true })).toBe(true);
    expect(hashTree(out)).toBe(before);
    expect(await builds()).toBe(false);
  });

  test('is found again in another folder, and is built where the records are gone', async () => {
    const moved = join(folder, 'moved');
    cpSync(out, moved, { recursive: true });
    expect(await builds({ out: moved })).toBe(false);
    expect(await builds({ out: moved, records: join(folder, 'no-records') })).toBe(true);
  });

  test('is said to be so on the command line', async () => {
    const place = ['--root', root, '--out', join(folder, 'by-command')];
    expect(undersigned(['build', ...place])).toMatchObject({ code: 0, stdout: expect.stringContaining('Built ') });
    const again = undersigned(['build', ...place]);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toContain('Nothing has changed since');
  });
});

describe('A site is built where', () => {
  test.each<[string, (site: string) => void]>([
    ['a page was edited', (site) => appendFileSync(join(site, 'en/index.html'), ' ')],
    ['a page has the same length and another letter', (site) => swapLetter(join(site, 'fr/a/index.html'))],
    ['a file is gone', (site) => unlinkSync(join(site, 'badge/a.svg'))],
    ['a file was added', (site) => writeFileSync(join(site, 'en/more.html'), '')],
    ['a file was renamed', (site) => renameSync(join(site, 'press.txt'), join(site, 'press2.txt'))],
    ['a page is a link to itself elsewhere', (site) => linkElsewhere(join(site, 'en/index.html'))],
  ])('%s in it', (_, damage) => {
    const whole = join(folder, 'whole');
    cpSync(out, whole, { recursive: true });
    try {
      expect(isUpToDate()).toBe(true);
      damage(out);
      expect(isUpToDate()).toBe(false);
    } finally {
      rmSync(out, { recursive: true });
      renameSync(whole, out);
    }
    expect(isUpToDate()).toBe(true);
  });

  test('other things are asked for', () => {
    const keys = [
      { root, documents: false, offline: false },
      { root, documents: true, offline: false },
      { root, documents: false, offline: true },
    ].map((asked) => inputsOf(asked)?.key());
    expect(new Set(keys).size).toBe(3);
  });

  test('a last day has come to its end since, or a clock was put back', () => {
    const { campaign } = loadCampaign(root);
    const deadlines = campaign ? deadlinesOf(campaign) : [];
    expect(deadlines).toEqual([['2100-05-03', false]]);
    expect(isOfNow({ deadlines }, new Date('2100-05-04T11:59:59Z'))).toBe(true);
    expect(isOfNow({ deadlines }, new Date('2100-05-04T12:00:00Z'))).toBe(false);
    expect(isOfNow({ deadlines: [['2100-05-03', true]] }, new Date('2100-05-04T11:59:59Z'))).toBe(false);
  });

  test('a record was damaged', () => {
    const key = inputsOf({ root, documents: false, offline: false })?.key() ?? '';
    const path = join(options.records, key);
    const kept = readFileSync(path);
    writeFileSync(path, Buffer.from(kept).fill(65, kept.length - 20));
    expect(recordOf(options.records, key)).toBeUndefined();
    expect(isUpToDate()).toBe(false);
    writeFileSync(path, kept);
    expect(isUpToDate()).toBe(true);
  });

  test('a file was written while it was built, even if it holds the same in the end', async () => {
    const inside: Partial<BuildOptions> = {
      force: true,
      records: join(folder, 'written-meanwhile'),
      onStep: (step) => {
        if (!step.startsWith('Making the search')) return;
        const path = join(root, 'public/press.txt');
        writeFileSync(path, 'Other words.\n');
        writeFileSync(path, String(files['public/press.txt']));
      },
    };
    await buildSite({ ...options, ...inside });
    await buildSite({ ...options, ...inside, force: false, onStep: (step) => void steps.push(step) });
    expect(steps).toContain('Making the search index');
    expect(isUpToDate()).toBe(true);
  });
});

describe('The inputs of a build', () => {
  const engine = (): string => join(folder, 'engine');
  const keyNow = (): string | undefined => inputsOf({ root, documents: false, offline: false }, engine())?.key();
  beforeAll(() => {
    writeFiles(engine(), {
      'package.json': '{}\n',
      'node_modules/.package-lock.json': '{}\n',
      'src/a.ts': 'export {};\n',
      'src/words/en.yaml': 'a: b\n',
    });
  });

  test.each<[string, string, string]>([
    ['a source of the engine', 'engine', 'src/a.ts'],
    ['a new source', 'engine', 'src/more/b.astro'],
    ['words', 'engine', 'src/words/fr.yaml'],
    ['what is installed', 'engine', 'node_modules/.package-lock.json'],
    ['a font beside the engine', 'engine', 'node_modules/@expo-google-fonts/own/400Regular/Own.ttf'],
    ['a font of the campaign', 'campaign', 'node_modules/@expo-google-fonts/own/400Regular/Own.ttf'],
    ['its version', 'campaign', 'node_modules/@expo-google-fonts/own/package.json'],
    ['the package.json beside MDX pages', 'campaign', 'package.json'],
    ['a file that is no part of the campaign, but lies in it', 'campaign', 'letters/README.md'],
    ['a signature in a folder of its own', 'campaign', 'signatories/a/zo/zoe.yaml'],
  ])('contain %s', (_, where, path) => {
    const place = join(folder, where, path);
    const before = keyNow();
    const kept = ((): Buffer | undefined => {
      try {
        return readFileSync(place);
      } catch {
        return undefined;
      }
    })();
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, 'other\n');
    expect(keyNow()).not.toBe(before);
    if (kept) writeFileSync(place, kept);
    else rmSync(place);
    for (let up = dirname(place); !kept && up !== join(folder, where); up = dirname(up))
      if (filesBelow(up).length === 0 && !['node_modules', 'letters', 'src', 'signatories'].includes(up.slice(up.lastIndexOf('/') + 1)))
        rmSync(up, { recursive: true });
    expect(keyNow()).toBe(before);
  });

  test('contain nothing that lies elsewhere beside the campaign', () => {
    const before = keyNow();
    writeFiles(root, { 'README.md': 'Words.\n', '.git/HEAD': 'ref: refs/heads/main\n', 'other/a.md': 'Words.\n' });
    chmodSync(join(root, 'letters/a.md'), 0o600);
    expect(keyNow()).toBe(before);
  });

  test('are not known where no list of what is installed is there', () => {
    rmSync(join(engine(), 'node_modules/.package-lock.json'));
    expect(keyNow()).toBeUndefined();
  });
});

test('after any sequence of changes the site is the one that a build from nothing makes, and it is built exactly where something changed', async () => {
  const changes: readonly (() => void)[] = [
    () => writeFiles(root, { 'signatories/a/bea.yaml': 'name: Bea Moss\n' }),
    () => rmSync(join(root, 'signatories/a/bea.yaml'), { force: true }),
    () => writeFiles(root, { 'translations/fr/ui.yaml': 'strings:\n  nav:\n    letters: Courriers\n' }),
    () => rmSync(join(root, 'translations/fr/ui.yaml'), { force: true }),
    () => writeFiles(root, { 'public/press.txt': 'For radio.\n' }),
    () => writeFiles(root, { 'public/press.txt': String(files['public/press.txt']) }),
    () => undefined,
  ];
  const state = (): string => hashTree(root);
  let built = '';
  await buildSite({ ...options, force: true });
  built = state();
  const [sequence = []] = fc.sample(fc.array(fc.nat(changes.length - 1), { minLength: 9, maxLength: 9 }), { seed: 24, numRuns: 1 });
  for (const index of sequence) {
    changes[index]?.();
    const isChanged = state() !== built;
    expect(await builds()).toBe(isChanged);
    built = state();
  }
  const fresh = join(folder, 'fresh');
  await buildSite({ ...options, out: fresh, force: true });
  expect(hashTree(out)).toBe(hashTree(fresh));
});

function swapLetter(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.indexOf('Écoutez');
  expect(at).toBeGreaterThan(0);
  bytes[at + 3] = 0x62;
  writeFileSync(path, bytes);
}

function linkElsewhere(path: string): void {
  renameSync(path, join(folder, 'page.html'));
  symlinkSync(join(folder, 'page.html'), path);
}
