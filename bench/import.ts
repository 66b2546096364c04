// Measures the import of a large CSV file: the dry run, the run that writes, and the second one, which must change nothing; beside an
// earlier commit, if there is a copy of it.

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MeasuredRun, measure } from './measure.ts';
import { makeRandom } from './random.ts';
import { makeSignatures } from './signatures.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

const engineRoot = fileURLToPath(new URL('..', import.meta.url));
const columns = ['name', 'kind', 'role', 'affiliation', 'country', 'link', 'date', 'statement'] as const;
const quoted = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

function writeRows(path: string, rows: number, seed: number): void {
  const lines = ['Name,Type,Role,Organisation,Country,Website,Timestamp,Comment,E-mail address'];
  const signatures = makeSignatures(makeRandom(seed));
  for (let row = 0; row < rows; row++) {
    const { fields } = signatures.next().value;
    const cells = columns.map((column) => quoted(String(fields[column] ?? '')));
    lines.push([...cells, `signer${row}@example.org`].join(','));
  }
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
}

/** One hash over the names and contents of all signatures. */
function stateOf(root: string): { files: number; hash: string } {
  const paths = readdirSync(join(root, 'signatories'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(readFileSync(path));
  return { files: paths.length, hash: hash.digest('hex') };
}

function summaryOf({ code, stdout, stderr }: MeasuredRun): Record<string, number> {
  if (code === 2) throw new UsageError(`The import failed:\n${stderr}`);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('"summary":') + '"summary":'.length, stdout.lastIndexOf('}'))) as Record<
    string,
    number
  >;
}

/** Each of the three in a campaign of its own. */
const phases = [
  ['Dry run', []],
  ['Writing', ['--write']],
  ['Again', ['--write']],
] as const;

interface Measured {
  /** Seconds of the processor, in all threads. */
  readonly processor: number;
  readonly megabytes: number;
}

function makeCampaign(root: string): void {
  for (const path of ['content', 'letters', 'signatories/a']) mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(root, 'content/site.yaml'), 'name: Large\nurl: https://large.example\ndefaultLanguage: en\n');
  writeFileSync(join(root, 'letters/a.md'), '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n');
}

/** Throws where the second run that writes changes anything. */
function importAll(engine: string, list: string, root: string): Measured[] {
  makeCampaign(root);
  let before = '';
  return phases.map(([label, more]) => {
    const command = join(engine, 'src/cli/undersigned.js');
    const measured = measure([command, 'import', list, '--letter', 'a', '--root', root, '--report', 'json', ...more]);
    const { files, hash } = stateOf(root);
    process.stdout.write(
      `${label}: ${measured.processor.toFixed(1)} s of the processor, ${measured.seconds.toFixed(1)} s in all, ` +
        `${measured.megabytes.toFixed(0)} MB, ${files.toLocaleString('en')} files\n  ${JSON.stringify(summaryOf(measured))}\n`,
    );
    if (label === 'Again' && hash !== before) throw new UsageError('The second run changed something.');
    before = hash;
    return measured;
  });
}

/** The least time of several runs, and the most memory: what disturbs a run makes it slower and never faster. */
function bestOf(runs: readonly Measured[][]): Measured[] {
  return phases.map((_, at) => ({
    processor: Math.min(...runs.map((run) => run[at]?.processor ?? 0)),
    megabytes: Math.max(...runs.map((run) => run[at]?.megabytes ?? 0)),
  }));
}

await start(import.meta.url, {
  help: `Measures the import of a CSV file.

Usage: node bench/import.ts [--rows N] [--seed N] [--runs N] [--beside DIR]

Prints seconds of the processor, peak memory and the summary of a dry run, of a run that writes and of a second one. DIR is another copy
of this repository, such as a worktree of an earlier commit, with its node_modules: both import the same list in turn, and the ratio of
the least times is printed. Exits with 2 where the second run that writes changes anything.
`,
  options: { rows: true, seed: true, runs: true, beside: true },
  run: (values) => {
    const rows = wholeNumber(values, 'rows', 100_000, 1, 1_000_000);
    const seed = wholeNumber(values, 'seed', 1, 0, 4_294_967_295);
    const runs = wholeNumber(values, 'runs', 1, 1, 100);
    const engines = [engineRoot, ...(values.beside === undefined ? [] : [resolve(String(values.beside))])];
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-import-'));
    try {
      const list = join(folder, 'list.csv');
      writeRows(list, rows, seed);
      const measured = engines.map((): Measured[][] => []);
      for (let run = 0; run < runs; run++)
        for (const [at, engine] of engines.entries()) {
          process.stdout.write(`${engine}\n`);
          const root = join(folder, `campaign-${run}-${at}`);
          measured[at]?.push(importAll(engine, list, root));
          rmSync(root, { recursive: true, force: true });
        }
      const [own = [], other] = measured.map(bestOf);
      for (const [at, [label]] of phases.entries()) {
        const [a, b] = [own[at], other?.[at]];
        if (a && b)
          process.stdout.write(
            `${label}: ${(a.processor / b.processor).toFixed(2)} × the time of the other, ${(a.megabytes / b.megabytes).toFixed(2)} × its memory\n`,
          );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
