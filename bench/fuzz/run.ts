// npm run fuzz: campaigns of a seed one after the other, with what fell, until a time or a number is reached. Goes on where it was stopped.

import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCampaign } from '../../src/core/load.ts';
import { processorSeconds } from '../../src/review/limits/processor-time.ts';
import { start, UsageError, wholeNumber } from '../tool.ts';
import { fuzzCampaign, writeCampaign } from './campaigns.ts';
import { makeIsRed, type Outcome, sizeOf } from './outcome.ts';
import type { WorkerTask } from './worker.ts';

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));
const kept = fileURLToPath(new URL('../../node_modules/.undersigned/fuzz', import.meta.url));

/** Builds leave memory behind: a process makes so many of them. */
const perProcess = 12;
/** In seconds of the processor: what takes longer has fallen. By the clock it may take far longer, where the machine has other work. */
const deadline = 180;
const longestByClock = 3600;

interface State {
  readonly seed: number;
  next: number;
  green: number;
  red: number;
  seconds: number;
  /** How often each rule made a campaign red. */
  readonly rules: Record<string, number>;
  readonly fallen: Pick<Outcome, 'number' | 'disagreements' | 'changes'>[];
}

function readState(path: string, seed: number): State {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as State;
  return { seed, next: 0, green: 0, red: 0, seconds: 0, rules: {}, fallen: [] };
}

function keepState(path: string, state: State): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(state, null, 1)}\n`);
  renameSync(`${path}.new`, path);
}

function workedBy({ pid }: ChildProcess): number {
  return (pid === undefined ? undefined : processorSeconds(pid)) ?? 0;
}

/** Some campaigns in a process of their own. One that ends it, or takes too long, has fallen; the next process goes on behind it. */
function runSome(seed: number, first: number, count: number, until: number, take: (outcome: Outcome) => void): Promise<void> {
  return new Promise((done) => {
    const child = fork(worker, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let begun = first;
    let isAsked = false;
    let noise = '';
    let timer: NodeJS.Timeout | undefined;
    child.stderr?.on('data', (data) => {
      noise = (noise + String(data)).slice(-2000);
    });
    child.on('message', (message: { begun?: number; outcome?: Outcome }) => {
      clearInterval(timer);
      if (message.begun !== undefined) {
        begun = message.begun;
        isAsked = true;
        const [start, before] = [Date.now(), workedBy(child)];
        timer = setInterval(() => {
          if (workedBy(child) - before > deadline || Date.now() - start > longestByClock * 1000) child.kill('SIGKILL');
        }, 5000);
      }
      if (message.outcome) {
        isAsked = false;
        take(message.outcome);
        if (Date.now() > until) child.kill('SIGTERM');
      }
    });
    child.on('exit', (code, signal) => {
      clearInterval(timer);
      if (isAsked && signal !== 'SIGTERM')
        take({
          number: begun,
          isGreen: false,
          rules: [],
          disagreements: [`the process ended (${signal ?? code}): ${noise.slice(-300)}`],
          changes: [],
        });
      done();
    });
    child.send({ seed, first, count } satisfies WorkerTask);
  });
}

await start(import.meta.url, {
  help: `Makes campaigns from a good one by two to five changes each, checks and builds them, and holds the one against the other: green means that
the site is built whole, with every page, link, anchor and document; red means that nothing is built, for the same reasons.

Usage: npm run fuzz -- [--seed N] [--count N] [--seconds N] [--state FILE]
       npm run fuzz -- [--seed N] --show N --out DIR

Options:
  --seed N      Which campaigns: the same seed gives the same ones. 1, where it is left out.
  --count N     Ends after so many campaigns in this run.
  --seconds N   Ends after so many seconds. 3600, where both are left out.
  --state FILE  Where the run is remembered, to go on with it: node_modules/.undersigned/fuzz/SEED.json. Remove it to begin anew.
  --show N      Writes campaign N of the seed into DIR, and says what was changed and what the check says.
  --out DIR     A new folder for it.
  --help        Prints this.

Exit code 1 where a campaign has fallen in this run; each is named with its number, its changes and what was promised and not kept.
`,
  options: { seed: true, count: true, seconds: true, state: true, show: true, out: true },
  run: async (values) => {
    const seed = wholeNumber(values, 'seed', 1, 0, 999_999_999);
    if (values.show !== undefined) return show(seed, wholeNumber(values, 'show', 0, 0, 999_999_999), values.out);
    const count = wholeNumber(values, 'count', 999_999_999, 1, 999_999_999);
    const seconds = wholeNumber(values, 'seconds', values.count === undefined ? 3600 : 999_999, 1, 999_999);
    const path = resolve(typeof values.state === 'string' ? values.state : join(kept, `${seed}.json`));
    const state = readState(path, seed);
    if (state.seed !== seed) throw new UsageError(`${path} is of the seed ${state.seed}.`);
    const begin = Date.now();
    const end = state.next + count;
    let fallen = 0;
    while (state.next < end && Date.now() < begin + seconds * 1000) {
      const some = Math.min(perProcess, end - state.next);
      let last = Date.now();
      await runSome(seed, state.next, some, begin + seconds * 1000, (outcome) => {
        const { number, isGreen, rules, disagreements, changes } = outcome;
        state.next = number + 1;
        state[isGreen ? 'green' : 'red']++;
        for (const rule of rules) state.rules[rule] = (state.rules[rule] ?? 0) + 1;
        state.seconds += (Date.now() - last) / 1000;
        last = Date.now();
        if (disagreements.length > 0) {
          fallen++;
          state.fallen.push({ number, disagreements, changes });
          process.stdout.write(`${number} has fallen: ${disagreements.join('; ')}\n    ${changes.join('\n    ')}\n`);
        }
        keepState(path, state);
      });
    }
    const { next, green, red, seconds: all } = state;
    process.stdout.write(
      `Seed ${seed}: ${next} campaigns (${green} green, ${red} red) in ${Math.round(all)} s; fallen in this run: ${fallen}.\n`,
    );
    if (fallen > 0) process.exitCode = 1;
  },
});

function show(seed: number, number: number, out: string | boolean | undefined): void {
  if (typeof out !== 'string' || existsSync(out)) throw new UsageError('--show needs --out with a folder that does not exist yet.');
  const { files, changes } = fuzzCampaign(seed, number, { size: sizeOf(number), isRed: makeIsRed(out) });
  writeCampaign(out, files);
  process.stdout.write(`${changes.join('\n')}\n\n`);
  for (const { file, line, column, rule, severity, message } of loadCampaign(out).problems)
    process.stdout.write(`${file}:${line}:${column} ${severity} ${rule} ${message}\n`);
}
