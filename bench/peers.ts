// Builds the same letter with the same names by Hugo, Eleventy, bare Astro and Undersigned, one after the other, and prints how many times
// as long each takes. See bench/README.md.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepEngineBundle } from '../src/build/engine/keep.ts';
import { engineRoot } from '../src/core/interface/reference.ts';
import { signatureFolder } from '../src/signatories/signature-path.ts';
import { generateCampaign } from './generate.ts';
import { maxLanguages } from './languages.ts';
import { letterId } from './letter.ts';
import { processorOfChildren } from './measure.ts';
import { contentOf, type PeerContent } from './peers/letters.ts';
import { writeAstro, writeEleventy, writeHugo } from './peers/sites.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

interface Row {
  readonly name: string;
  readonly seconds: number;
  /** Of all processes; undefined where the system does not say. */
  readonly processor: number | undefined;
}

/** Throws with what the program printed where it failed. */
function run(name: string, program: string, args: readonly string[], cwd: string): Row {
  const [begun, before] = [performance.now(), processorOfChildren()];
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_ENV: '' },
    maxBuffer: 256 * 1024 * 1024,
  });
  const [seconds, after] = [(performance.now() - begun) / 1000, processorOfChildren()];
  if (error) throw error;
  if (status !== 0) throw new Error(`${name} failed:\n${stdout}${stderr}`);
  return { name, seconds, processor: before === undefined || after === undefined ? undefined : after - before };
}

/** The pages that a peer made, each with everybody, so that none is quick by making less. */
function expectPages(out: string, { letters, names }: PeerContent): void {
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  if (pages.length !== letters.length) throw new Error(`${out} has ${pages.length} pages, and not ${letters.length}.`);
  for (const page of pages) {
    const rows = readFileSync(join(out, page), 'utf8').split('<li>').length - 1;
    if (rows < names.length) throw new Error(`${join(out, page)} has ${rows} rows for ${names.length} names.`);
  }
}

/** Peers that are there, each of which builds its site anew. The first is Hugo. */
function peersOf(folder: string, campaign: string, eleventy: string | undefined): Row[] {
  const content = contentOf(campaign);
  const rows: Row[] = [];
  const add = (name: string, program: string, args: readonly string[], site: string, out: string): void => {
    rows.push(run(name, program, args, site));
    expectPages(join(site, out), content);
  };
  const place = (name: string): string => mkdtempSync(join(folder, `${name}-`));
  const hugo = place('hugo');
  writeHugo(hugo, content);
  add('Hugo, bare pages', 'hugo', ['--quiet'], hugo, 'public');
  const astro = place('astro');
  writeAstro(astro, content, join(engineRoot, 'node_modules'));
  add('Astro, bare pages', process.execPath, [join(engineRoot, 'node_modules/astro/bin/astro.mjs'), 'build'], astro, 'dist');
  if (eleventy !== undefined) {
    const site = place('eleventy');
    writeEleventy(site, content);
    add('Eleventy, bare pages', process.execPath, [join(eleventy, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'], site, '_site');
  }
  return rows;
}

/** What a campaign does one after the other. `caches` begins empty. */
function oursOf(folder: string, campaign: string): Row[] {
  const [out, bare, caches] = [join(folder, 'dist'), join(folder, 'dist-bare'), join(folder, 'caches')];
  const program = fileURLToPath(new URL('peers/build.ts', import.meta.url));
  const build = (name: string, to: string, ...words: string[]): Row =>
    run(name, process.execPath, [program, campaign, to, caches, ...words], folder);
  const cold = build('everything, cold', out);
  const nothing = build('nothing changed', out);
  const pages = build('pages and search, bundle kept', bare, 'no-documents', 'force');
  const signature = join(campaign, signatureFolder(letterId), 'one-more.yaml');
  writeFileSync(signature, 'name: One More\n');
  const more = build('one signature more', out);
  rmSync(signature);
  return [cold, pages, more, nothing];
}

/** The smallest campaign beside bare Astro, each so many times in turn. What is made once, such as the bundle, is there by then. */
function inTurn(folder: string, rounds: number): readonly [Row, Row] {
  const small = join(folder, 'small');
  generateCampaign(small, { signatures: 1, languages: 2, seed: 1 });
  const content = contentOf(small);
  const [site, place] = [mkdtempSync(join(folder, 'astro-')), mkdtempSync(join(folder, 'ours-'))];
  writeAstro(site, content, join(engineRoot, 'node_modules'));
  const program = fileURLToPath(new URL('peers/build.ts', import.meta.url));
  const ours = [program, small, join(place, 'dist'), join(place, 'caches'), 'force'];
  const astro = [join(engineRoot, 'node_modules/astro/bin/astro.mjs'), 'build'];
  const once = (): readonly [Row, Row] => [
    run('Astro, bare pages', process.execPath, astro, site),
    run('everything, with nothing new', process.execPath, ours, place),
  ];
  // The first keep what the others find; the second ones find what Node has compiled.
  once();
  once();
  expectPages(join(site, 'dist'), content);
  const pairs = Array.from({ length: rounds }, once);
  return [medianOf(pairs.map(([one]) => one)), medianOf(pairs.map(([, one]) => one))];
}

/** Of each figure its own. */
function medianOf(rows: readonly Row[]): Row {
  const median = (figures: readonly number[]): number => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0;
  const processor = rows.flatMap((row) => row.processor ?? []);
  return {
    name: rows[0]?.name ?? '',
    seconds: median(rows.map(({ seconds }) => seconds)),
    processor: processor.length < rows.length ? undefined : median(processor),
  };
}

function table(rows: readonly Row[], beside: Row): string {
  const figure = (value: number | undefined, digits = 2): string => (value === undefined ? '' : value.toFixed(digits));
  const times = (value: number | undefined, base: number | undefined): string =>
    value === undefined || !base ? '' : `${(value / base).toFixed(value < 10 * base ? 2 : 1)} ×`;
  const line = ({ name, seconds, processor }: Row): string =>
    `| ${name} | ${figure(seconds)} | ${times(seconds, beside.seconds)} | ${figure(processor)} | ${times(processor, beside.processor)} |\n`;
  return `| what | seconds | beside ${beside.name} | processor | beside it |\n|---|---|---|---|---|\n${rows.map(line).join('')}\n`;
}

await start(import.meta.url, {
  help: `Builds the same letter with the same names by Hugo, Eleventy, bare Astro and Undersigned, and prints how many times as long each takes.

Usage: node bench/peers.ts [--signatures N] [--languages N] [--rounds N] [--eleventy DIR]

Options:
  --signatures N   7000 where it is left out.
  --languages N    32 where it is left out.
  --rounds N       How often the smallest campaign is built beside bare Astro, each in turn; the medians are said. 7 where it is left out.
  --eleventy DIR   A folder in which “npm install @11ty/eleventy” was run. Without it, Eleventy is left out.
  --help           Prints this.

Hugo has to be installed (Debian: apt-get install hugo). Times of the large campaign are of one run: repeat it, and compare the ratios.
`,
  options: { signatures: true, languages: true, rounds: true, eleventy: true },
  run: async (values) => {
    if (spawnSync('hugo', ['version']).status !== 0) throw new UsageError('Hugo is not installed. --help says where it comes from.');
    const eleventy = typeof values.eleventy === 'string' ? values.eleventy : undefined;
    if (eleventy !== undefined && !existsSync(join(eleventy, 'node_modules/@11ty/eleventy/cmd.cjs')))
      throw new UsageError(`There is no Eleventy in ${eleventy}. Run “npm install @11ty/eleventy” there.`);
    await keepEngineBundle({ atOnce: true });
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-peers-'));
    try {
      const [signatures, languages] = [
        wholeNumber(values, 'signatures', 7000, 1, 1_500_000),
        wholeNumber(values, 'languages', 32, 1, maxLanguages),
      ];
      const large = join(folder, 'large');
      generateCampaign(large, { signatures, languages, seed: 1 });
      const peers = peersOf(folder, large, eleventy);
      const [hugo] = peers;
      const ours = oursOf(mkdtempSync(join(folder, 'ours-')), large);
      process.stdout.write(`${signatures} signatures in ${languages} languages\n\n`);
      if (hugo) process.stdout.write(table([...peers, ...ours], hugo));
      const rounds = wholeNumber(values, 'rounds', 7, 1, 100);
      process.stdout.write(`1 signature in 2 languages, everything kept, medians of ${rounds} in turn\n\n`);
      const [astro, smallest] = inTurn(folder, rounds);
      process.stdout.write(table([astro, smallest], astro));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
