// Measures whether hostile requests change anything for honest ones: the same review with them and without them, verdict by verdict.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { git, History } from './fast-import.ts';
import { type HostileKind, hostileKinds } from './hostile-kinds.ts';
import { letterId } from './letter.ts';
import { type MeasuredRun, measure } from './measure.ts';
import { makeRequests } from './requests.ts';
import { start, wholeNumber } from './tool.ts';

const commandLine = fileURLToPath(new URL('../src/cli/undersigned.js', import.meta.url));
const eve = { name: 'Eve', email: 'eve@users.example' };

interface Request {
  readonly number: number;
  readonly verdict: string;
  readonly questions: readonly string[];
}

/** By number: everything that the report says of a request. */
type Verdicts = ReadonlyMap<number, string>;

/** Numbers of the honest ones are larger than this, so that hostile ones come before them and behind them. */
function addHostile(directory: string, kinds: readonly HostileKind[], first: number): Map<number, string> {
  const tip = git(directory, ['rev-parse', 'refs/heads/main']).trim();
  const history = new History(directory);
  const about = new Map<number, string>();
  for (const [index, { files, message = 'Sign', commitsBefore = 0, about: words }] of kinds.entries()) {
    const number = first + index;
    const ref = `refs/pull/${number}/head`;
    let parent: number | string = tip;
    for (let at = 0; at < commitsBefore; at++) parent = history.commit({ ref, author: eve, message: 'Wait', parents: [parent], files: {} });
    const mark = history.commit({ ref, author: eve, message, parents: [parent], files });
    history.point(ref.replace('head', 'merge'), mark);
    about.set(number, words);
  }
  history.end();
  return about;
}

/** So many of them, from the first to the last; of those that only differ in a number, the first. */
function some<Kind extends { readonly about: string }>(kinds: readonly Kind[], count: number | undefined): readonly Kind[] {
  if (count === undefined) return kinds;
  const ways = [...new Map(kinds.toReversed().map((kind) => [kind.about.replace(/, \d+$/, ''), kind])).values()].toReversed();
  return Array.from({ length: Math.min(count, ways.length) }, (_, at) => ways[Math.floor((at * ways.length) / count)] ?? (ways[0] as Kind));
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

function review(folder: string, remote: string): { run: MeasuredRun; requests: readonly Request[]; verdicts: Verdicts } {
  const root = join(folder, 'clone');
  rmSync(root, { recursive: true, force: true });
  git(folder, ['clone', '--quiet', `file://${remote}`, root]);
  const run = measure([commandLine, 'review', '--root', root, '--format', 'json']);
  if (run.code !== 0 && run.code !== 1) throw new Error(`review ended with ${run.code}:\n${run.stderr.slice(-2000)}`);
  const { requests } = JSON.parse(run.stdout) as { requests: readonly Request[] };
  return { run, requests, verdicts: new Map(requests.map((request) => [request.number, JSON.stringify(request)])) };
}

await start(import.meta.url, {
  help: `Reviews honest requests, and the same again with hostile ones before them and behind them.

Usage: node bench/hostile-requests.ts [--requests N] [--hostile N] [--signatures N] [--seed N] [--processor] [--verdicts]

Options:
  --requests N    Honest ones. 1000 where it is left out.
  --hostile N     So many hostile ones, of as many ways as there are. All of them where it is left out.
  --signatures N  Signatures that are there before. 7000 where it is left out.
  --seed N        Other requests. 1 where it is left out.
  --processor     Compares the time of the processor, of all processes, and not that of the clock.
  --verdicts      Also prints what became of each hostile request.
  --help          Prints this.

Every honest request has to get the very verdict that it gets without the hostile ones, reasons included, and all of them together
1.2 times the time at most. Ends with 1 where either is not so, or where a hostile request is ready.
`,
  options: { requests: true, hostile: true, signatures: true, seed: true, processor: false, verdicts: false },
  run: (values) => {
    const requests = wholeNumber(values, 'requests', 1000, 1, 100_000);
    const signatures = wholeNumber(values, 'signatures', 7000, 100, 1_000_000);
    const seed = wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    process.once('SIGINT', () => process.exit(130));
    process.env.HOME = folder;
    const [honest, mixed] = [join(folder, 'honest.git'), join(folder, 'mixed.git')];
    process.stderr.write(`Making ${requests.toLocaleString('en')} requests …\n`);
    makeRequests(honest, { requests, signatures, seed, asGitHub: true });
    const kinds = some(hostileKinds(letterId), values.hostile === undefined ? undefined : wholeNumber(values, 'hostile', 50, 1, 10_000));
    const half = Math.ceil(kinds.length / 2);
    shift(honest, half);
    cpSync(honest, mixed, { recursive: true });
    const about = new Map([
      ...addHostile(mixed, kinds.slice(0, half), 1),
      ...addHostile(mixed, kinds.slice(half), half + 2 * requests + 1000),
    ]);
    const alone = review(folder, honest);
    const among = review(folder, mixed);
    const out = (line: string): void => void process.stdout.write(`${line}\n`);
    out(
      `Node ${process.versions.node}, ${availableParallelism()} cores, ${alone.requests.length} honest requests, ${about.size} hostile ones, ${signatures} signatures\n`,
    );
    for (const [name, { run }] of [
      ['honest ones alone', alone],
      ['with hostile ones among them', among],
    ] as const)
      out(
        `${name.padEnd(32)} ${run.seconds.toFixed(2).padStart(7)} s  ${run.megabytes.toFixed(0).padStart(5)} MB  ${(run.processorOfAll ?? run.processor).toFixed(2).padStart(7)} s of the processor`,
      );
    // On a machine with other work the clock says little.
    const time = ({ seconds, processorOfAll }: MeasuredRun): number => (values.processor ? (processorOfAll ?? seconds) : seconds);
    const ratio = time(among.run) / time(alone.run);
    out(`${'ratio'.padEnd(32)} ${ratio.toFixed(2).padStart(7)}`);
    const other = [...alone.verdicts].filter(([number, verdict]) => among.verdicts.get(number) !== verdict);
    const hostile = among.requests.filter(({ number }) => about.has(number));
    const ready = hostile.filter(({ verdict }) => verdict === 'ready');
    if (values.verdicts)
      for (const { number, verdict, questions } of hostile)
        out(`${about.get(number)}: ${verdict} ${(questions ?? []).join(' ').slice(0, 160)}`);
    out(
      `\nHonest ones with another verdict: ${other.length}. Hostile ones: ${hostile.length} of ${about.size} judged, ${ready.length} ready.`,
    );
    for (const [number, verdict] of other.slice(0, 3))
      out(`${verdict.slice(0, 600)}\n${(among.verdicts.get(number) ?? 'nothing').slice(0, 600)}`);
    for (const { number } of ready) out(`Ready: ${about.get(number)}`);
    if (other.length > 0 || ready.length > 0 || hostile.length < about.size || ratio > 1.2) process.exitCode = 1;
  },
});
