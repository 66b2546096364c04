// Measures the check of a generated campaign, and on demand its growth and a build. bench/README.md says what the figures mean.

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCampaign } from './generate.ts';
import { maxLanguages } from './languages.ts';
import { best, type MeasuredRun, type Measurement, measure } from './measure.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

const commandLine = fileURLToPath(new URL('../src/cli/undersigned.js', import.meta.url));
const baseline = fileURLToPath(new URL('baseline.ts', import.meta.url));

/** In MB, for ten thousand signatures. The other budget, ten seconds, is printed and not enforced: machines differ. */
const memoryBudget = { signatures: 10_000, megabytes: 1000 };
const builtSignatures = 7000;
const growthFactor = 4;

interface CheckFigures {
  readonly signatures: number;
  readonly plainLoop: Measurement;
  readonly check: Measurement;
  /** Seconds of the check as a multiple of those of the plain loop. */
  readonly ratio: number;
}

interface BuildFigures extends Measurement {
  readonly signatures: number;
  readonly languages: number;
  /** Files and bytes of the built site. */
  readonly files: number;
  readonly bytes: number;
}

interface Figures {
  readonly node: string;
  readonly cores: number;
  readonly seed: number;
  readonly languages: number;
  readonly runs: number;
  readonly check: CheckFigures;
  /** The same with four times the signatures; `perSignature` compares the time of one signature, 1 being linear growth. */
  readonly growth?: CheckFigures & { readonly perSignature: number };
  readonly build?: BuildFigures;
}

interface Plan {
  readonly folder: string;
  readonly seed: number;
  readonly languages: number;
  readonly runs: number;
}

function checkFigures(signatures: number, { folder, seed, languages, runs }: Plan): CheckFigures {
  const root = join(folder, `check-${signatures}`);
  note(`Writing ${count(signatures)} signatures`);
  generateCampaign(root, { signatures, languages, seed });
  const plainLoops: Measurement[] = [];
  const checks: Measurement[] = [];
  for (let run = 1; run <= runs; run++) {
    // In turn, so that a busy minute of the machine falls on both.
    note(`Run ${run} of ${runs} with ${count(signatures)} signatures`);
    plainLoops.push(succeed(measure([baseline, root])));
    checks.push(succeed(measure([commandLine, 'check', '--root', root])));
  }
  rmSync(root, { recursive: true });
  const plainLoop = best(plainLoops);
  const check = best(checks);
  return { signatures, plainLoop, check, ratio: check.seconds / plainLoop.seconds };
}

function buildFigures(languages: number, { folder, seed }: Plan): BuildFigures {
  const root = join(folder, 'build');
  const out = join(folder, 'site');
  generateCampaign(root, { signatures: builtSignatures, languages, seed });
  note(`Building ${count(builtSignatures)} signatures in ${languages} languages`);
  const { seconds, megabytes } = succeed(measure([commandLine, 'build', '--root', root, '--out', out]));
  const sizes = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { signatures: builtSignatures, languages, seconds, megabytes, files: sizes.length, bytes };
}

function succeed(run: MeasuredRun): MeasuredRun {
  if (run.code !== 0) throw new Error(`A measured run ended with ${run.code}:\n${run.stdout.slice(-2000)}${run.stderr.slice(-2000)}`);
  return run;
}

function table({ node, cores, languages, runs, check, growth, build }: Figures): string {
  const rows = [['', 'seconds', 'ms per signature', 'peak memory', 'ratio']];
  const row = (name: string, { seconds, megabytes }: Measurement, signatures: number, ratio: string): void => {
    rows.push([name, seconds.toFixed(2), ((seconds * 1000) / signatures).toFixed(3), `${megabytes.toFixed(0)} MB`, ratio]);
  };
  for (const figures of growth ? [check, growth] : [check]) {
    row(`plain loop, ${count(figures.signatures)}`, figures.plainLoop, figures.signatures, '1');
    row(`check, ${count(figures.signatures)}`, figures.check, figures.signatures, figures.ratio.toFixed(2));
  }
  if (build) row(`build, ${count(build.signatures)} × ${build.languages}`, build, build.signatures, '');
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  lines.unshift(`Node ${node}, ${cores} cores, ${languages} languages, best of ${runs}`, '');
  if (growth) lines.push('', `One signature takes ${growth.perSignature.toFixed(2)} × the time when there are ${growthFactor} × as many.`);
  if (build) lines.push('', `The site has ${count(build.files)} files and ${(build.bytes / 1e6).toFixed(1)} MB.`);
  return `${lines.join('\n')}\n`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function note(line: string): void {
  process.stderr.write(`${line} …\n`);
}

await start(import.meta.url, {
  help: `Measures how long the check takes and how much memory, against a plain loop that reads and parses the same files.

Usage: npm run bench -- [--signatures N] [--languages N] [--seed N] [--runs N] [--growth] [--build N] [--format text|json]

Options:
  --signatures N  How many signatures. 10000 where it is left out.
  --languages N   How many languages the letter is in. 5 where it is left out.
  --seed N        Other names. 1 where it is left out.
  --runs N        How often each is measured; the fastest counts. 3 where it is left out.
  --growth        Also with ${growthFactor} × as many signatures.
  --build N       Also builds the site of ${count(builtSignatures)} signatures in N languages, once.
  --format F      text for people, json for programs.
  --help          Prints this.

It ends with 1 where ${count(memoryBudget.signatures)} signatures or fewer take more than ${count(memoryBudget.megabytes)} MB.
`,
  options: { signatures: true, languages: true, seed: true, runs: true, growth: false, build: true, format: true },
  run: (values) => {
    const format = values.format ?? 'text';
    if (format !== 'text' && format !== 'json') throw new UsageError('--format takes text or json.');
    const signatures = wholeNumber(values, 'signatures', 10_000, 1, 1_500_000);
    const languages = wholeNumber(values, 'languages', 5, 1, maxLanguages);
    const seed = wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1);
    const runs = wholeNumber(values, 'runs', 3, 1, 100);
    const builtLanguages = wholeNumber(values, 'build', 0, 1, maxLanguages);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    process.once('SIGINT', () => process.exit(130));

    const plan: Plan = { folder, seed, languages, runs };
    const check = checkFigures(signatures, plan);
    const larger = values.growth === true ? checkFigures(signatures * growthFactor, plan) : undefined;
    const perSignature = larger ? larger.check.seconds / growthFactor / check.check.seconds : 0;
    const figures: Figures = {
      node: process.versions.node,
      cores: availableParallelism(),
      seed,
      languages,
      runs,
      check,
      ...(larger && { growth: { ...larger, perSignature } }),
      ...(builtLanguages > 0 && { build: buildFigures(builtLanguages, plan) }),
    };
    process.stdout.write(format === 'json' ? `${JSON.stringify(figures, null, 2)}\n` : table(figures));
    if (signatures <= memoryBudget.signatures && check.check.megabytes > memoryBudget.megabytes) process.exitCode = 1;
  },
});
