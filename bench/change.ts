// Measures check --base on one new signature in a large repository, against a plain loop over the same files.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signaturePath } from '../src/signatories/signature-path.ts';
import { generateCampaign } from './generate.ts';
import { letterId } from './letter.ts';
import { best, type MeasuredRun, measure } from './measure.ts';
import { start, wholeNumber } from './tool.ts';

const commandLine = fileURLToPath(new URL('../src/cli/undersigned.js', import.meta.url));
const baseline = fileURLToPath(new URL('baseline.ts', import.meta.url));

function git(root: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** A campaign as a clone has it: committed, in one pack, with an index that knows the files. */
function makeRepository(root: string, options: { signatures: number; languages: number; seed: number }): void {
  generateCampaign(root, options);
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message=The campaign');
  git(root, 'repack', '-a', '-d', '--quiet');
  git(root, 'status', '--porcelain');
  writeFileSync(join(root, signaturePath(letterId, 'zoe-example-person')), 'name: Zoë Example-Person\nlink: https://example.org/zoe\n');
}

function succeed(run: MeasuredRun): MeasuredRun {
  if (run.code !== 0) throw new Error(`A measured run ended with ${run.code}:\n${run.stdout.slice(-2000)}${run.stderr.slice(-2000)}`);
  return run;
}

await start(import.meta.url, {
  help: `Measures how long check --base takes for one new signature, beside a plain loop that reads and parses all files, and the full check.

Usage: node bench/change.ts [--signatures N] [--languages N] [--seed N] [--runs N] [--full]

Options:
  --signatures N  How many signatures there are. 100000 where it is left out.
  --languages N   How many languages the letter is in. 30 where it is left out.
  --seed N        Other names. 1 where it is left out.
  --runs N        How often each is measured; the fastest counts. 3 where it is left out.
  --full          Also the check of the whole campaign, once.
  --help          Prints this.
`,
  options: { signatures: true, languages: true, seed: true, runs: true, full: false },
  run: (values) => {
    const signatures = wholeNumber(values, 'signatures', 100_000, 1, 1_500_000);
    const options = {
      signatures,
      languages: wholeNumber(values, 'languages', 30, 1, 400),
      seed: wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1),
    };
    const runs = wholeNumber(values, 'runs', 3, 1, 100);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    process.once('SIGINT', () => process.exit(130));
    const root = join(folder, 'campaign');
    makeRepository(root, options);
    const loops: MeasuredRun[] = [];
    const changes: MeasuredRun[] = [];
    for (let run = 0; run < runs; run++) {
      // In turn, so that a busy minute of the machine falls on both.
      loops.push(succeed(measure([baseline, root])));
      changes.push(succeed(measure([commandLine, 'check', '--base', 'main', '--root', root])));
    }
    const loop = best(loops);
    const out = (line: string): void => void process.stdout.write(`${line}\n`);
    const row = (name: string, { seconds, megabytes }: { seconds: number; megabytes: number }): void =>
      out(
        `${name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s  ${megabytes.toFixed(0).padStart(5)} MB  ${(seconds / loop.seconds).toFixed(2).padStart(5)}`,
      );
    out(
      `Node ${process.versions.node}, ${availableParallelism()} cores, ${signatures} signatures, ${options.languages} languages, best of ${runs}\n`,
    );
    row('plain loop over all files', loop);
    row('check --base, one new signature', best(changes));
    if (values.full) row('check of the whole campaign', succeed(measure([commandLine, 'check', '--root', root])));
  },
});
