// Measures the import of a large CSV file: the dry run, the run that writes, and the second one, which must change nothing.

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MeasuredRun, measure } from './measure.ts';
import { makeRandom } from './random.ts';
import { makeSignatures } from './signatures.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

const commandLine = fileURLToPath(new URL('../src/cli/undersigned.js', import.meta.url));
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

await start(import.meta.url, {
  help: `Measures the import of a CSV file.

Usage: node bench/import.ts [--rows N] [--seed N]

Prints seconds, peak memory and the summary of a dry run, of a run that writes and of a second one. Exits with 1 where the second
run changes anything.
`,
  options: { rows: true, seed: true },
  run: (values) => {
    const rows = wholeNumber(values, 'rows', 100_000, 1, 1_000_000);
    const seed = wholeNumber(values, 'seed', 1, 0, 4_294_967_295);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-import-'));
    try {
      const root = join(folder, 'campaign');
      for (const path of ['content', 'letters', 'signatories/a']) mkdirSync(join(root, path), { recursive: true });
      writeFileSync(join(root, 'content/site.yaml'), 'name: Large\nurl: https://large.example\ndefaultLanguage: en\n');
      writeFileSync(join(root, 'letters/a.md'), '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n');
      const list = join(folder, 'list.csv');
      writeRows(list, rows, seed);
      const run = (label: string, ...more: string[]): string => {
        const measured = measure([commandLine, 'import', list, '--letter', 'a', '--root', root, '--report', 'json', ...more]);
        const summary = JSON.stringify(summaryOf(measured));
        const state = stateOf(root);
        process.stdout.write(
          `${label}: ${measured.seconds.toFixed(1)} s, ${measured.megabytes.toFixed(0)} MB, ${state.files.toLocaleString('en')} files\n  ${summary}\n`,
        );
        return state.hash;
      };
      run('Dry run');
      const first = run('Writing', '--write');
      const second = run('Again', '--write');
      process.stdout.write(first === second ? 'The second run changed nothing.\n' : 'The second run changed something.\n');
      if (first !== second) process.exitCode = 1;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
