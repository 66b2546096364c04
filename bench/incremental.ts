// Changes a small campaign at random, again and again, and compares each build that may take over what earlier ones made with one from nothing.
// See bench/README.md.

import { hash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSite } from '../src/build/site.ts';
import { loadCampaign } from '../src/core/load.ts';
import { makeRandom, type Random } from './random.ts';
import { start, wholeNumber } from './tool.ts';

type Files = Map<string, string>;

const text = (front: string, body: string): string => `---\n${front}\n---\n\n${body}\n`;

const beginning: Files = new Map([
  ['content/site.yaml', 'name: Changes\nurl: https://changes.example\ndefaultLanguage: en\n'],
  ['letters/a.md', text('title: A letter\nlanguage: en\nstatus: open', 'Please listen.')],
  ['letters/b.md', text('title: Another letter\nlanguage: fr\nstatus: closed', 'Bonjour.')],
  ['signatories/a/ann.yaml', 'name: Ann Lee\n'],
  ['signatories/a/bo.yaml', 'name: Bo Reed\ncountry: SE\n'],
]);

/** What people do to a campaign. Each is a new state of the files; one that the check refuses is left out. */
const changes: readonly ((files: Files, random: Random) => void)[] = [
  (files, random) =>
    files.set(
      `signatories/a/p${random.below(30)}.yaml`,
      `name: Person ${letters(random.below(600))}\ncountry: ${either(random, ['DE', 'FR', 'BR'])}\n`,
    ),
  (files, random) => files.delete(either(random, pathsIn(files, 'signatories/a/')) ?? ''),
  (files, random) =>
    files.set('letters/a.md', text('title: A letter\nlanguage: en\nstatus: open', `Please listen, ${letters(random.below(5))}.`)),
  (files, random) =>
    files.set('letters/b.md', text(`title: Another letter\nlanguage: fr\nstatus: ${either(random, ['open', 'closed'])}`, 'Bonjour.')),
  (files, random) =>
    files.set(
      `translations/${either(random, ['fr', 'ar', 'ja'])}/a.md`,
      text('title: Translated\nrevision: 1', `Text ${letters(random.below(3))}.`),
    ),
  (files, random) => files.delete(either(random, pathsIn(files, 'translations/')) ?? ''),
  (files, random) =>
    files.set('content/site.yaml', `name: Changes ${letters(random.below(3))}\nurl: https://changes.example\ndefaultLanguage: en\n`),
  (files, random) => files.set('public/press.txt', `For the press ${random.below(3)}.\n`),
  (files) => files.delete('public/press.txt'),
  (files, random) => files.set('content/pages/about.md', text('title: About\nlanguage: en', `Us ${letters(random.below(3))}.`)),
  (files, random) =>
    files.set(
      `content/updates/2026-01-0${1 + random.below(3)}-news.md`,
      text('title: News\nlanguage: en', `News ${letters(random.below(3))}.`),
    ),
  (files, random) => files.delete(either(random, pathsIn(files, 'content/updates/')) ?? ''),
];

function either<Value>(random: Random, values: readonly Value[]): Value | undefined {
  return values.length === 0 ? undefined : random.pick(values);
}

/** Names have no digits. */
function letters(number: number): string {
  return [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
}

function pathsIn(files: Files, folder: string): string[] {
  return [...files.keys()].filter((path) => path.startsWith(folder)).sort();
}

function write(root: string, files: Files): void {
  rmSync(root, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Every file of a site, with what it holds. */
function contents(site: string): Map<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(site.length + 1), hash('sha256', readFileSync(path))]),
  );
}

export interface IncrementalOptions {
  readonly changes: number;
  readonly seed: number;
  /** Whether the build from nothing also bundles anew, which takes most of its time. */
  readonly bundles: boolean;
  readonly onChange?: (done: number) => void;
}

export interface IncrementalResult {
  readonly built: number;
  /** Changes after which the two sites differ, each with the first file that does. */
  readonly differences: readonly string[];
}

/** Throws where a state that the check takes is not built. */
export async function compareBuilds({ changes: count, seed, bundles, onChange }: IncrementalOptions): Promise<IncrementalResult> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-incremental-'));
  const [root, kept, fresh] = ['campaign', 'kept', 'fresh'].map((name) => join(folder, name)) as [string, string, string];
  const random = makeRandom(seed);
  const earlier: Files[] = [beginning];
  const differences: string[] = [];
  let [files, built] = [beginning, 0];
  try {
    while (built < count) {
      // Now and then all is as it was before: what was made then is there still.
      const next: Files = new Map(random.chance(0.15) ? either(random, earlier) : files);
      for (let times = 1 + random.below(2); times > 0; times--) either(random, changes)?.(next, random);
      write(root, next);
      if (!loadCampaign(root).campaign) continue;
      files = next;
      earlier.push(next);
      const caches = (name: string) => ({ records: join(folder, name, 'records'), documentCache: join(folder, name, 'documents') });
      await buildSite({ root, out: join(kept, 'dist'), ...caches('kept') });
      rmSync(fresh, { recursive: true, force: true });
      await buildSite({ root, out: join(fresh, 'dist'), ...caches('fresh'), ...(bundles && { bundles: join(fresh, 'bundles') }) });
      const [one, other] = [contents(join(kept, 'dist')), contents(join(fresh, 'dist'))];
      const differing = [...new Set([...one.keys(), ...other.keys()])].find((path) => one.get(path) !== other.get(path));
      built++;
      if (differing !== undefined) differences.push(`after change ${built}: ${differing}`);
      onChange?.(built);
    }
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
  return { built, differences };
}

await start(import.meta.url, {
  help: `Changes a small campaign at random and compares each build that may take over what earlier ones made with one from nothing.

Usage: node bench/incremental.ts [--changes N] [--seed N]

Options:
  --changes N  100 where it is left out.
  --seed N     1 where it is left out.
  --help       Prints this. Ends with 1 where a byte differs.
`,
  options: { changes: true, seed: true },
  run: async (values) => {
    const { built, differences } = await compareBuilds({
      changes: wholeNumber(values, 'changes', 100, 1, 100_000),
      seed: wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1),
      bundles: true,
      onChange: (done) => process.stderr.isTTY && process.stderr.write(`\r${done} changes`),
    });
    process.stdout.write(`${built} changes, ${differences.length} builds differ\n${differences.map((line) => `${line}\n`).join('')}`);
    if (differences.length > 0) process.exitCode = 1;
  },
});
