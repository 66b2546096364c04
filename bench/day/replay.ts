// A day with 900 requests on a forge, from the first look to the last comment, and what became of each held against what had to.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { git } from '../fast-import.ts';
import { start, wholeNumber } from '../tool.ts';
import { startMockForge } from './mock-forge.ts';
import { type DayRequest, type Fate, makeDay } from './requests.ts';

const commandLine = fileURLToPath(new URL('../../src/cli/undersigned.js', import.meta.url));
export const token = 'tok-of-a-day';

interface Report {
  readonly requests: readonly { readonly number: number; readonly verdict: string; readonly questions: readonly string[] }[];
  readonly merge?: {
    readonly merged: readonly number[];
    readonly closed?: readonly number[];
    readonly left: readonly { number: number; why: string }[];
  };
}

export interface Outcome {
  readonly number: number;
  readonly making: string;
  readonly fate: Fate;
  /** The verdict before anything was merged; `none` where it was not among the open ones. */
  readonly verdict: string;
  readonly became: 'merged' | 'closed' | 'open' | 'left alone';
  readonly questions: readonly string[];
}

/** Runs `undersigned review` in a clone. Ends with 1 where something waits for a decision, which is so on every such day. */
export async function review(root: string, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [commandLine, 'review', ...args, '--root', root], {
      maxBuffer: 256 * 1024 * 1024,
    });
    return stdout;
  } catch (error) {
    const { code, stdout = '', stderr } = error as { code?: number; stdout?: string; stderr?: string };
    if (code === 1) return stdout;
    throw new Error(`review ended with ${code}:\n${stderr?.slice(-2000)}`);
  }
}

export const theOneCommand = ['--merge', '--fix', '--squash', '--push', '--close'];

/** In the order of numbers: what the one command did. `labels`: by number. */
export function outcomesOf(labels: ReadonlyMap<number, DayRequest>, before: Report, { merge }: Report): Outcome[] {
  const [verdicts, merged, closed] = [
    new Map(before.requests.map((one) => [one.number, one])),
    new Set(merge?.merged),
    new Set(merge?.closed),
  ];
  return [...labels].map(([number, { making, fate }]) => {
    const own = verdicts.get(number);
    const became = merged.has(number) ? 'merged' : closed.has(number) ? 'closed' : own ? 'open' : 'left alone';
    return { number, making, fate, verdict: own?.verdict ?? 'none', became, questions: own?.questions ?? [] };
  });
}

/** What had to become of it, by what it was made for. */
const right: Readonly<Record<Fate, readonly Outcome['became'][]>> = {
  merged: ['merged'],
  closed: ['closed'],
  author: ['open'],
  person: ['open'],
  never: ['open', 'left alone'],
};

export function isRight({ fate, became }: Outcome): boolean {
  return right[fate].includes(became);
}

/** A table with a row for each kind, and the figures that count. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const open = outcomes.filter(({ making }) => making !== 'closed');
  const done = open.filter(({ became }) => became === 'merged' || became === 'closed');
  const never = outcomes.filter(({ fate }) => fate === 'never');
  const count = (some: readonly Outcome[], became: Outcome['became']): string => String(some.filter((one) => one.became === became).length);
  const rows = [...Map.groupBy(outcomes, ({ making, fate }) => `${making}\n${fate}`)].map(([key, own]) => {
    const [making = '', fate = ''] = key.split('\n');
    const verdicts = [...Map.groupBy(own, ({ verdict }) => verdict)].sort((a, b) => b[1].length - a[1].length);
    return [
      making,
      String(own.length),
      fate,
      count(own, 'merged'),
      count(own, 'closed'),
      count(own, 'open'),
      String(own.filter((one) => !isRight(one)).length),
      verdicts.map(([verdict, { length }]) => `${verdict} ${length}`).join(', '),
    ];
  });
  const head = ['made as', 'how many', 'has to be', 'merged', 'closed', 'open', 'wrong', 'verdicts'];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    `\n${done.length} of ${open.length} open requests (${((100 * done.length) / open.length).toFixed(1)} %) were done by one command: merged ${count(open, 'merged')}, thanked and closed ${count(open, 'closed')}.\n`,
    `Closed, held or refused ones that were merged: ${never.filter(({ became }) => became === 'merged').length} of ${never.length}. Others that came to a wrong end: ${outcomes.filter((one) => !isRight(one)).length} of ${outcomes.length}.\n`,
  ].join('');
}

/** What may not be in the history, and what has to be on the list. */
export function wrongInHistory(repository: string, outcomes: readonly Outcome[], labels: ReadonlyMap<number, DayRequest>): string[] {
  const list = git(repository, ['grep', '-h', '-E', '^name: ', 'main', '--', 'signatories']);
  const wrong: string[] = [];
  for (const { number, became } of outcomes) {
    const name = labels.get(number)?.name;
    if (became === 'merged' && name !== undefined && !list.includes(name.replaceAll('"', '\\"')) && !list.includes(name))
      wrong.push(`The name of ${number} is not on the list.`);
  }
  git(repository, ['fsck', '--strict', '--no-dangling']);
  return wrong;
}

await start(import.meta.url, {
  help: `Replays a day of a letter with the requests of a real one, in their proportions and with their defects, on a forge of this machine, and holds
what one command does against what had to become of each.

Usage: node bench/day/replay.ts [--requests N] [--signatures N] [--seed N] [--wrong]

Options:
  --requests N    Open ones. 1737 where it is left out.
  --signatures N  On the list before. 5000 where it is left out.
  --seed N        Other requests. 1 where it is left out.
  --wrong         Names each request that came to a wrong end.
  --help          Prints this.

Ends with 1 where a closed, held or refused one was merged, where less than 88 % of 500 or more were done by one command, or where the history is wrong.
`,
  options: { requests: true, signatures: true, seed: true, wrong: false },
  run: async (values) => {
    const requests = wholeNumber(values, 'requests', 1737, 50, 20_000);
    const signatures = wholeNumber(values, 'signatures', 5000, 200, 100_000);
    const seed = wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-day-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    process.env.HOME = folder;
    process.env.FORGEJO_TOKEN = token;
    const path = join(folder, 'remotes/org/letter.git');
    // The address of the forge is no matter here: the remote has it, and this says what kind of forge it is.
    const site = 'repository:\n  url: https://forge.example/org/letter\n  forge: forgejo\n';
    const day = makeDay(path, { requests, signatures, seed, site });
    const labels = new Map(day.requests.map((one, index) => [index + 1, one]));
    for (const [number, { ref }] of labels) git(path, ['update-ref', `refs/pull/${number}/head`, ref]);
    git(path, ['config', 'http.receivepack', 'true']);
    const forge = await startMockForge(
      join(folder, 'remotes'),
      [...labels].map(([number, { account, aside }]) => ({
        number,
        title: 'Create',
        account,
        state: aside === 'closed' ? 'closed' : 'open',
      })),
      token,
    );
    try {
      const root = join(folder, 'clone');
      git(folder, ['clone', '--quiet', `file://${path}`, root]);
      git(root, ['remote', 'set-url', 'origin', `${forge.url}/org/letter.git`]);
      git(root, ['config', 'user.name', 'Mia Maintainer']);
      git(root, ['config', 'user.email', 'mia@campaign.example']);
      const { outcomes, seconds } = await playDay(root, labels);
      process.stdout.write(tableOf(outcomes));
      const said = [...forge.requests.values()].filter(({ comments }) => comments.length > 0).length;
      const still = [...forge.requests.values()].filter(({ state }) => state === 'open').length;
      process.stdout.write(`The forge shows ${still} as open, and ${said} got a comment. The command took ${seconds.toFixed(0)} s.\n`);
      const wrong = wrongInHistory(path, outcomes, labels);
      for (const one of wrong) process.stdout.write(`${one}\n`);
      if (values.wrong)
        for (const one of outcomes.filter((each) => !isRight(each)))
          process.stdout.write(
            `${one.number} (${one.making}) had to be ${one.fate} and is ${one.became}: ${one.verdict}. ${one.questions.join(' ')}\n`,
          );
      if (wrong.length > 0 || !isGood(outcomes)) process.exitCode = 1;
    } finally {
      await forge.close();
    }
  },
});

/** Sets aside what is held and refused, looks, and runs the one command. */
export async function playDay(root: string, labels: ReadonlyMap<number, DayRequest>): Promise<{ outcomes: Outcome[]; seconds: number }> {
  for (const [word, aside] of [
    ['hold', 'held'],
    ['refuse', 'refused'],
  ] as const) {
    const numbers = [...labels].flatMap(([number, one]) => (one.aside === aside ? [number] : []));
    await review(root, word, numbers.join(','), '--reason', 'As agreed');
  }
  await review(root, '--detect-merges', '--format', 'json');
  const before = await review(root, '--format', 'json');
  const begun = performance.now();
  const merged = await review(root, ...theOneCommand, '--format', 'json');
  const seconds = (performance.now() - begun) / 1000;
  return { outcomes: outcomesOf(labels, JSON.parse(before) as Report, JSON.parse(merged) as Report), seconds };
}

export function isGood(outcomes: readonly Outcome[]): boolean {
  const open = outcomes.filter(({ making }) => making !== 'closed');
  const done = open.filter(({ became }) => became === 'merged' || became === 'closed');
  // Of few requests too many are those that have to occur once.
  const isMost = open.length < 500 || done.length >= 0.88 * open.length;
  return isMost && outcomes.every(({ fate, became }) => fate !== 'never' || became !== 'merged');
}
