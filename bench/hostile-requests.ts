// Measures whether hostile requests change anything for honest ones: the same review with them and without them, verdict by verdict.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { git, History } from './fast-import.ts';
import { harmless, type Signed } from './hostile-cases.ts';
import { type HostileKind, hostileKinds } from './hostile-kinds.ts';
import { manyOf, setsOf, waysOf } from './hostile-sets.ts';
import { letterId } from './letter.ts';
import { type MeasuredRun, measure } from './measure.ts';
import { makeRequests } from './requests.ts';
import { start, UsageError, type Values, wholeNumber } from './tool.ts';

const commandLine = fileURLToPath(new URL('../src/cli/undersigned.js', import.meta.url));

interface Request {
  readonly number: number;
  readonly verdict: string;
  readonly questions: readonly string[];
}

/** By number: everything that the report says of a request. */
type Verdicts = ReadonlyMap<number, string>;

/** Digits as letters, as names of people have none. */
function letters(number: number): string {
  return String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}

/** Numbers of the honest ones are larger than this, so that hostile ones come before them and behind them. */
function addHostile(directory: string, kinds: readonly HostileKind[], first: number): Map<number, string> {
  const tip = git(directory, ['rev-parse', 'refs/heads/main']).trim();
  const history = new History(directory);
  const about = new Map<number, string>();
  for (const [index, { files, message = 'Sign', commitsBefore = 0, before = [], about: words }] of kinds.entries()) {
    const number = first + index;
    const ref = `refs/pull/${number}/head`;
    const eve = { name: `Eve ${letters(number)}`, email: `eve-${number}@users.example` };
    let parent: number | string = tip;
    for (let at = 0; at < commitsBefore; at++) parent = history.commit({ ref, author: eve, message: 'Wait', parents: [parent], files: {} });
    for (const earlier of before) parent = history.commit({ ref, author: eve, message: 'Draft', parents: [parent], files: earlier });
    const mark = history.commit({ ref, author: eve, message, parents: [parent], files });
    history.point(ref.replace('head', 'merge'), mark);
    about.set(number, words);
  }
  history.end();
  return about;
}

/** Gives requests other numbers, so that there is room before them. */
function shift(directory: string, by: number): void {
  const refs = git(directory, ['for-each-ref', '--format=%(objectname) %(refname)', 'refs/pull']).trim().split('\n');
  const lines = refs.flatMap((line) => {
    const [, oid = '', number = '', rest = ''] = /^(\S+) refs\/pull\/(\d+)\/(.*)$/.exec(line) ?? [];
    return [`delete refs/pull/${number}/${rest}`, `create refs/moved/${Number(number) + by}/${rest} ${oid}`];
  });
  git(directory, ['update-ref', '--stdin'], `${lines.join('\n')}\n`);
  const moved = git(directory, ['for-each-ref', '--format=%(objectname) %(refname)', 'refs/moved']).trim().split('\n');
  const back = moved.flatMap((line) => {
    const [oid = '', name = ''] = line.split(' ');
    return [`delete ${name}`, `create ${name.replace('refs/moved/', 'refs/pull/')} ${oid}`];
  });
  git(directory, ['update-ref', '--stdin'], `${back.join('\n')}\n`);
}

interface Reviewed {
  readonly run: MeasuredRun;
  readonly requests: readonly Request[];
  readonly verdicts: Verdicts;
  readonly merged: readonly number[];
}

/** `isMerging`: what is ready is merged and pushed to a copy of the remote, in which git then looks for faults. */
function review(folder: string, remote: string, isMerging: boolean): Reviewed {
  const root = join(folder, 'clone');
  const address = isMerging ? join(folder, 'merged.git') : remote;
  rmSync(root, { recursive: true, force: true });
  if (isMerging) {
    rmSync(address, { recursive: true, force: true });
    cpSync(remote, address, { recursive: true });
  }
  git(folder, ['clone', '--quiet', `file://${address}`, root]);
  git(root, ['config', 'user.name', 'Mia Maintainer']);
  git(root, ['config', 'user.email', 'mia@campaign.example']);
  const merge = isMerging ? ['--merge', '--push', '--all-open'] : [];
  const run = measure([commandLine, 'review', '--root', root, '--format', 'json', ...merge]);
  if (run.code !== 0 && run.code !== 1) throw new Error(`review ended with ${run.code}:\n${run.stderr.slice(-2000)}`);
  if (isMerging) git(address, ['fsck', '--no-dangling']);
  const { requests, merge: done } = JSON.parse(run.stdout) as { requests: readonly Request[]; merge?: { merged: readonly number[] } };
  const verdicts = new Map(requests.map((request) => [request.number, JSON.stringify(request)]));
  return { run, requests, verdicts, merged: done?.merged ?? [] };
}

/** Some signature of the campaign. */
function someSigned(directory: string): Signed {
  const path = git(directory, ['ls-tree', '-r', '--name-only', 'main', `signatories/${letterId}`]).split('\n')[0] ?? '';
  return { path, text: git(directory, ['cat-file', 'blob', `main:${path}`]) };
}

/** Which are sent together, by what the options say; each group in a review of its own. */
function groupsOf(values: Values, kinds: readonly HostileKind[]): (readonly [about: string, kinds: readonly HostileKind[]])[] {
  const size = wholeNumber(values, 'hostile', 50, 1, 10_000);
  if (values.each) return waysOf(kinds).map((kind) => [`${size} × ${kind.about}`, manyOf(kind, size)]);
  if (typeof values.way === 'string')
    return values.way.split(';').map((way) => {
      const kind = kinds.find(({ about }) => about === way.trim());
      if (kind) return [`${size} × ${kind.about}`, manyOf(kind, size)];
      throw new UsageError(
        `There is no such way. These are: ${waysOf(kinds)
          .map(({ about }) => about)
          .join('; ')}`,
      );
    });
  if (values.hostile === undefined) return [['all of them', kinds]];
  const sets = setsOf(kinds, size).map((set, at) => [`set ${at + 1}, ${set.length}`, set] as const);
  if (values.set === undefined) return sets;
  return sets.slice(wholeNumber(values, 'set', 1, 1, sets.length) - 1).slice(0, 1);
}

// On a machine with other work the clock says little.
const secondsOf = ({ seconds, processorOfAll }: MeasuredRun, byProcessor: boolean): number =>
  byProcessor ? (processorOfAll ?? seconds) : seconds;

await start(import.meta.url, {
  help: `Reviews honest requests, and the same again with hostile ones before them and behind them.

Usage: node bench/hostile-requests.ts [--requests N] [--hostile N [--set N | --way TEXT | --each]] [--signatures N] [--seed N]
       [--merge] [--processor] [--verdicts]

Options:
  --requests N    Honest ones. 1000 where it is left out.
  --hostile N     So many hostile ones at a time: a way of each known case, and the others in turn, in as many sets as that takes. All
                  of them at once where it is left out.
  --set N         Only this set.
  --way TEXT      So many of this one way, or of each of several with semicolons between them. A way that there is not names all.
  --each          So many of one way, for each way.
  --merge         Merges what is ready, and pushes it.
  --signatures N  Signatures that are there before. 7000 where it is left out.
  --seed N        Other requests. 1 where it is left out.
  --processor     Compares the time of the processor, of all processes, and not that of the clock.
  --verdicts      Also prints what became of each hostile request.
  --help          Prints this.

Every honest request has to get the very verdict that it gets without the hostile ones, reasons included, and all of them together
1.2 times the time at most. Ends with 1 where either is not so, or where a hostile request is ready.
`,
  options: {
    ...{ requests: true, hostile: true, set: true, way: true, each: false, signatures: true, seed: true },
    ...{ merge: false, processor: false, verdicts: false },
  },
  run: (values) => {
    const requests = wholeNumber(values, 'requests', 1000, 1, 100_000);
    const signatures = wholeNumber(values, 'signatures', 7000, 100, 1_000_000);
    const seed = wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    process.once('SIGINT', () => process.exit(130));
    process.env.HOME = folder;
    const isMerging = values.merge === true;
    const out = (line: string): void => void process.stdout.write(`${line}\n`);
    const [honest, mixed] = [join(folder, 'honest.git'), join(folder, 'mixed.git')];
    process.stderr.write(`Making ${requests.toLocaleString('en')} requests …\n`);
    makeRequests(honest, { requests, signatures, seed, asGitHub: true });
    const groups = groupsOf(values, hostileKinds(letterId, someSigned(honest)));
    const half = Math.ceil(Math.max(...groups.map(([, kinds]) => kinds.length)) / 2);
    shift(honest, half);
    // The first one makes the engine in one piece, and whatever else is kept.
    review(folder, honest, isMerging);
    out(`Node ${process.versions.node}, ${availableParallelism()} cores, ${requests} honest requests, ${signatures} signatures`);
    let alone: Reviewed | undefined;
    for (const [words, kinds] of groups) {
      rmSync(mixed, { recursive: true, force: true });
      cpSync(honest, mixed, { recursive: true });
      const about = new Map([
        ...addHostile(mixed, kinds.slice(0, half), 1),
        ...addHostile(mixed, kinds.slice(half), half + 2 * requests + 1000),
      ]);
      alone ??= review(folder, honest, isMerging);
      const among = review(folder, mixed, isMerging);
      const ratio = secondsOf(among.run, values.processor === true) / secondsOf(alone.run, values.processor === true);
      const other = [...alone.verdicts].filter(([number, verdict]) => among.verdicts.get(number) !== verdict);
      const hostile = among.requests.filter(({ number }) => about.has(number));
      const ready = hostile.filter(({ number, verdict }) => verdict === 'ready' && !harmless.has(about.get(number) ?? ''));
      out(`\n${words}`);
      for (const [name, { run }] of [
        ['honest ones alone', alone],
        ['with hostile ones among them', among],
      ] as const)
        out(
          `${name.padEnd(32)} ${run.seconds.toFixed(2).padStart(7)} s  ${run.megabytes.toFixed(0).padStart(5)} MB  ${(run.processorOfAll ?? run.processor).toFixed(2).padStart(7)} s of the processor`,
        );
      out(`${'ratio'.padEnd(32)} ${ratio.toFixed(2).padStart(7)}`);
      if (values.verdicts)
        for (const { number, verdict, questions } of hostile)
          out(`${about.get(number)}: ${verdict} ${(questions ?? []).join(' ').slice(0, 160)}`);
      out(
        `Honest ones with another verdict: ${other.length}. Hostile ones: ${hostile.length} of ${about.size} judged, ${ready.length} ready.`,
      );
      for (const [number, verdict] of other.slice(0, 3))
        out(`${verdict.slice(0, 600)}\n${(among.verdicts.get(number) ?? 'nothing').slice(0, 600)}`);
      const sameMerged = alone.merged.join() === among.merged.join();
      if (isMerging)
        out(
          `Merged: ${alone.merged.length} alone, ${among.merged.length} with hostile ones${sameMerged ? ', the same' : ', and not the same'}.`,
        );
      for (const { number } of ready) out(`Ready: ${about.get(number)}`);
      if (!sameMerged || other.length > 0 || ready.length > 0 || hostile.length < about.size || ratio > 1.2) process.exitCode = 1;
    }
  },
});
