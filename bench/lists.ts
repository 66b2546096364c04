// Measures what a build makes of long lists of signatories: files, bytes, time, memory, and how these grow. See bench/README.md.

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCampaign } from './generate.ts';
import { maxLanguages } from './languages.ts';
import { letterId } from './letter.ts';
import { measure } from './measure.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

const commandLine = fileURLToPath(new URL('../src/cli/undersigned.js', import.meta.url));

/** What hosts take. */
const budgets = { files: 20_000, bytes: 1024 ** 3, largest: 25 * 1024 ** 2, megabytes: (2 * 1024 ** 3) / 1e6 };

interface Size {
  readonly files: number;
  readonly bytes: number;
  /** Bytes of the largest file. */
  readonly largest: number;
}

interface Figures {
  readonly signatures: number;
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
  readonly site: Size;
  /** The lists of all languages, and the index of names. */
  readonly lists: Size;
  readonly names: Size;
}

function sizeOf(folder: string, isCounted: (path: string) => boolean = () => true): Size {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isCounted(path.slice(folder.length).replaceAll('\\', '/')))
    .map((path) => statSync(path).size);
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
  };
}

function buildFigures(folder: string, signatures: number, languages: number): Figures {
  const root = join(folder, 'campaign');
  const out = join(folder, 'site');
  process.stderr.write(`Writing and building ${signatures.toLocaleString('en')} signatures in ${languages} languages …\n`);
  generateCampaign(root, { signatures, languages, seed: 1, asLists: true });
  const { seconds, processor, megabytes, code, stdout, stderr } = measure([commandLine, 'build', '--root', root, '--out', out]);
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  const figures = {
    signatures,
    seconds,
    processor,
    megabytes,
    site: sizeOf(out),
    lists: sizeOf(out, (path) => /^\/[^/]+\/[^/]+\/signatories\//.test(path)),
    names: sizeOf(out, (path) => path.startsWith(`/api/${letterId}/names/`)),
  };
  for (const path of [root, out]) rmSync(path, { recursive: true });
  return figures;
}

function row({ signatures, seconds, processor, megabytes, site, lists, names }: Figures): string {
  const count = (number: number): string => number.toLocaleString('en').padStart(10);
  const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(1).padStart(7)} MB`;
  return [
    count(signatures),
    `${seconds.toFixed(1).padStart(7)} s`,
    `${processor.toFixed(1).padStart(6)} s`,
    `${((processor * 1e6) / signatures).toFixed(0).padStart(6)} ms`,
    `${megabytes.toFixed(0).padStart(5)} MB`,
    `${count(site.files)} ${mega(site.bytes)} ${mega(site.largest)}`,
    `${count(lists.files)} ${mega(lists.bytes)}`,
    `${count(names.files)} ${mega(names.bytes)}\n`,
  ].join(' ');
}

function overBudget({ site, megabytes }: Figures): string[] {
  const broken = (['files', 'bytes', 'largest'] as const).filter((name) => site[name] > budgets[name]);
  return [...broken, ...(megabytes > budgets.megabytes ? ['memory'] : [])];
}

await start(import.meta.url, {
  help: `Builds generated campaigns and measures their lists of signatories.

Usage: node bench/lists.ts [--signatures N,N…] [--languages N]

Options:
  --signatures N,N…  How many signatures, in one build after the other. 10000,100000 where it is left out.
  --languages N      30 where it is left out.
  --help             Prints this.

Prints seconds, processor time as a whole and for a thousand signatures, peak memory, and files, bytes and the largest file of the site,
of its lists, and of the index of names. Ends with 1 where a site has more than 20,000 files or 1 GiB or a file of more than 25 MiB, or
where the build took more than 2 GiB of memory.
`,
  options: { signatures: true, languages: true },
  run: (values) => {
    const given = String(values.signatures ?? '10000,100000').split(',');
    if (!given.every((text) => /^[1-9]\d{0,6}$/.test(text)))
      throw new UsageError('--signatures takes whole numbers with commas between them.');
    const languages = wholeNumber(values, 'languages', 30, 1, maxLanguages);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const all = given.map((text) => {
      const figures = buildFigures(folder, Number(text), languages);
      process.stdout.write(row(figures));
      return figures;
    });
    const [first, ...others] = all;
    for (const one of others)
      if (first) {
        const growth = one.processor / one.signatures / (first.processor / first.signatures);
        process.stdout.write(
          `From ${first.signatures} to ${one.signatures} a signature takes ${growth.toFixed(2)} × the processor time.\n`,
        );
      }
    const broken = all.flatMap((figures) => overBudget(figures).map((name) => `${name} of ${figures.signatures} signatures`));
    if (broken.length === 0) return;
    process.stdout.write(`Over the budget: ${broken.join(', ')}.\n`);
    process.exitCode = 1;
  },
});
