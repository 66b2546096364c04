// Runs check --fix on signatures as they arrive and checks what became of each against its label.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Arrival, makeArrivals, writeArrivals } from './arrivals.ts';
import { defects } from './defects.ts';
import { type MeasuredRun, measure } from './measure.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

const commandLine = fileURLToPath(new URL('../src/cli/undersigned.js', import.meta.url));

export interface FixFigures {
  readonly files: number;
  /** Files with a defect of the kinds that make the 13.8 %. */
  readonly defective: number;
  readonly shouldBe: Readonly<Record<Arrival['outcome'], number>>;
  /** Those of each that came out as labelled. */
  readonly were: Readonly<Record<Arrival['outcome'], number>>;
  /** Files that are gone, or no longer hold the name they held. */
  readonly lost: readonly string[];
  /** Files that were labelled otherwise, with what happened. */
  readonly surprises: readonly string[];
  /** How many files a second run fixes: none. */
  readonly secondRun: number;
  readonly byDefect: readonly DefectFigures[];
  readonly seconds: number;
  readonly megabytes: number;
}

export interface DefectFigures {
  readonly defect: string;
  readonly files: number;
  readonly fixed: number;
  readonly refused: number;
  readonly fine: number;
  readonly surprises: number;
}

const beyond = new Set(defects.flatMap(({ id, isBeyond }) => (isBeyond ? [id] : [])));

interface Report {
  readonly fixed: readonly { readonly file: string; readonly newFile?: string }[];
  readonly problems: readonly { readonly file: string; readonly rule: string; readonly message: string }[];
}

/** Writes the arrivals into an empty folder and fixes them there. */
export function fixFigures(root: string, arrivals: readonly Arrival[]): FixFigures {
  writeArrivals(root, arrivals);
  const run = fix(root);
  const { fixed, problems } = JSON.parse(run.stdout) as Report;
  const moved = new Map(fixed.map(({ file, newFile }) => [file, newFile ?? file]));
  const rules = Map.groupBy(problems, ({ file }) => file);
  // A rule about two files is reported at one of them and names the other.
  const isRefusedFor = (path: string, rule: string | undefined): boolean =>
    (rules.get(path) ?? []).some((problem) => problem.rule === rule) ||
    problems.some((problem) => problem.rule === rule && /collision|same-/.test(problem.rule) && problem.message.includes(path));

  const lost: string[] = [];
  const surprises: string[] = [];
  const were = { fine: 0, fixed: 0, refused: 0 };
  const byDefect = new Map<string, { files: number; fixed: number; refused: number; fine: number; surprises: number }>();
  for (const arrival of arrivals) {
    const path = moved.get(arrival.path) ?? arrival.path;
    const bytes = readIfThere(join(root, path));
    if (!bytes?.includes(arrival.name)) lost.push(arrival.path);
    const found = [...new Set((rules.get(path) ?? []).map(({ rule }) => rule))];
    const isUntouched = bytes?.equals(arrival.bytes) === true && path === arrival.path;
    const isAsLabelled =
      arrival.outcome === 'refused'
        ? isRefusedFor(path, arrival.rule)
        : found.length === 0 && (arrival.outcome === 'fine' ? isUntouched : moved.has(arrival.path));
    if (isAsLabelled) were[arrival.outcome]++;
    else surprises.push(`${arrival.path} (${arrival.defects.join(', ') || 'no defect'}) → ${path}: ${found.join(', ') || 'no problem'}`);
    for (const defect of arrival.defects) {
      const row = byDefect.get(defect) ?? { files: 0, fixed: 0, refused: 0, fine: 0, surprises: 0 };
      byDefect.set(defect, row);
      row.files++;
      row[isAsLabelled ? arrival.outcome : 'surprises']++;
    }
  }
  const there = readdirSync(join(root, 'signatories'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  if (there !== arrivals.length) lost.push(`${arrivals.length} files were written and ${there} are there`);
  const again = JSON.parse(fix(root).stdout) as Report;
  return {
    files: arrivals.length,
    defective: arrivals.filter(({ defects: ids }) => ids.some((id) => !beyond.has(id))).length,
    shouldBe: { fine: count(arrivals, 'fine'), fixed: count(arrivals, 'fixed'), refused: count(arrivals, 'refused') },
    were,
    lost,
    surprises,
    secondRun: again.fixed.length,
    byDefect: [...byDefect].map(([defect, row]) => ({ defect, ...row })).sort((a, b) => b.files - a.files),
    seconds: run.seconds,
    megabytes: run.megabytes,
  };
}

function count(arrivals: readonly Arrival[], wanted: Arrival['outcome']): number {
  return arrivals.filter(({ outcome }) => outcome === wanted).length;
}

function fix(root: string): MeasuredRun {
  const run = measure([commandLine, 'check', '--fix', '--format', 'json', '--root', root]);
  if (run.code !== 0 && run.code !== 1) throw new Error(`check --fix ended with ${run.code}:\n${run.stderr.slice(-2000)}`);
  return run;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function table(figures: FixFigures): string {
  const { files, defective, shouldBe, were, lost, surprises, secondRun, byDefect, seconds, megabytes } = figures;
  const share = (part: number, whole: number): string =>
    `${part.toLocaleString('en')} of ${whole.toLocaleString('en')} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
  const rows = byDefect.map(
    (row) =>
      `${`${row.defect}${beyond.has(row.defect) ? ' *' : ''}`.padEnd(32)}${[row.files, row.fixed, row.refused, row.fine, row.surprises].map((number) => String(number).padStart(10)).join('')}`,
  );
  return [
    `${files.toLocaleString('en')} files, ${share(defective, files)} with a defect; ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`,
    '',
    `${'defect'.padEnd(32)}${['files', 'fixed', 'refused', 'fine', 'surprise'].map((word) => word.padStart(10)).join('')}`,
    ...rows,
    '* not among the 13.8 %. A file with two defects is counted under both.',
    '',
    `To be fixed and fixed:                   ${share(were.fixed, shouldBe.fixed)}`,
    `To be refused and refused by that rule:    ${share(were.refused, shouldBe.refused)}`,
    `Fine and left as they were:                ${share(were.fine, shouldBe.fine)}`,
    `Lost files or names: ${lost.length}. Fixed by a second run: ${secondRun}.`,
    ...[...lost.map((path) => `lost: ${path}`), ...surprises].slice(0, 40),
    '',
  ].join('\n');
}

await start(import.meta.url, {
  help: `Runs check --fix on signatures as they arrive, and says what share is fixed, refused by the right rule, and lost.

Usage: node bench/fix.ts [--files N] [--seed N] [--format text|json]

Options:
  --files N   How many signatures. 10000 where it is left out.
  --seed N    Other names and defects. 1 where it is left out.
  --format F  text for people, json for programs.
  --help      Prints this.

It ends with 1 where a file or a name is lost, or where a second run fixes something.
`,
  options: { files: true, seed: true, format: true },
  run: (values) => {
    const format = values.format ?? 'text';
    if (format !== 'text' && format !== 'json') throw new UsageError('--format takes text or json.');
    const arrivals = makeArrivals(wholeNumber(values, 'files', 10_000, 1, 1_000_000), wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1));
    const root = mkdtempSync(join(tmpdir(), 'undersigned-fix-'));
    process.once('exit', () => rmSync(root, { recursive: true, force: true }));
    const figures = fixFigures(root, arrivals);
    process.stdout.write(format === 'json' ? `${JSON.stringify(figures, null, 2)}\n` : table(figures));
    if (figures.lost.length > 0 || figures.secondRun > 0) process.exitCode = 1;
  },
});
