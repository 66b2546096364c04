// automate judge: requests → verdicts, with the check of the base. Needs no rights, and holds none.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindsOfChange } from '../../automation/changed-files.ts';
import { waitingRequests } from '../../automation/judge/waiting.ts';
import { layOutChange } from '../../automation/judge/change.ts';
import { type Checker, JudgeError, type Judged, judge, unexamined } from '../../automation/judge/judge.ts';
import { githubReport } from '../../report/github.ts';
import { visible } from '../../core/text/characters.ts';
import { type Arguments, type ExitCode, type Io, stringOption, UsageError } from '../command.ts';
import { campaignDirectory } from '../root.ts';
import { forgeKind, forgeOption, numberOption, outOption, ownChecker, refOf } from './options.ts';

export async function judgeTask(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const number = numberOption(args);
  if ((number === undefined) === (args.values.open !== true))
    throw new UsageError('judge looks at one request (--number N) or at all that wait (--open).');
  const out = outOption(args, io);
  const remote = stringOption(args, 'remote') ?? 'origin';
  const look = (one: number): Promise<Looked> => judgeOne(root, remote, refOf(forgeKind(args), one), ownChecker(io));
  if (number === undefined) return judgeOpen(args, io, out, look);

  const { judged, paths, why } = await look(number);
  const { verdict, problems } = judged;
  writeVerdict(out, 'verdict.json', judged);
  const kinds = kindsOfChange(paths);
  // Signatures look as the comment shows them. A site is built only for texts, and only where it would be built.
  if (verdict.errors === 0 && (kinds.has('text') || kinds.has('translation')) && !kinds.has('engine'))
    writeFileSync(join(out, 'preview'), '');
  if (args.values.annotate === true) io.out(githubReport(problems));
  if (why !== undefined) {
    io.err(notLookedAt(number, why));
    return 1;
  }
  io.err(
    `Request ${number} at ${verdict.head}: ${verdict.isTooLarge ? 'too large to be looked at' : `${verdict.errors} errors, ${verdict.warnings} warnings`}.\n`,
  );
  return verdict.errors > 0 ? 1 : 0;
}

/** Those that are left wait for the next run. In milliseconds: the jobs that do this are ended after half an hour. */
const maxRunTime = 15 * 60_000;

async function judgeOpen(args: Arguments, io: Io, out: string, look: (number: number) => Promise<Looked>): Promise<ExitCode> {
  const begun = performance.now();
  const notFetched: { number: number; head: string }[] = [];
  let failed = 0;
  let looked = 0;
  for (const { number, head } of await waitingRequests(forgeOption(args, io))) {
    if (performance.now() - begun > maxRunTime) {
      io.err('The other requests wait for the next run: this one has taken long enough.\n');
      break;
    }
    try {
      const { judged, why } = await look(number);
      looked++;
      writeVerdict(out, `${number}.json`, judged);
      if (why !== undefined) failed++;
      io.err(why === undefined ? `Request ${number}: ${judged.verdict.errors} errors.\n` : notLookedAt(number, why));
    } catch (error) {
      // One request that cannot be fetched keeps no other from its answer.
      failed++;
      notFetched.push({ number, head });
      io.err(notLookedAt(number, error));
    }
  }
  // Nor is it the first again in every run. Where nothing could be fetched, it is the network that fails.
  if (looked > 0) for (const { number, head } of notFetched) writeVerdict(out, `${number}.json`, unexamined(head));
  return failed > 0 ? 1 : 0;
}

function notLookedAt(number: number, why: unknown): string {
  return `Request ${number} could not be looked at: ${visible(why instanceof Error ? why.message : String(why))}\n`;
}

interface Looked {
  readonly judged: Judged;
  readonly paths: readonly string[];
  /** Why the check came to no end. */
  readonly why: string | undefined;
}

async function judgeOne(root: string, remote: string, ref: string, checker: Checker): Promise<Looked> {
  const parent = mkdtempSync(join(tmpdir(), 'undersigned-change-'));
  const folder = join(parent, 'change');
  try {
    const change = await layOutChange({ root, remote, ref, folder });
    try {
      return { judged: await judge(change, folder, checker), paths: change.paths, why: undefined };
    } catch (error) {
      if (!(error instanceof JudgeError)) throw error;
      return { judged: unexamined(change.head), paths: change.paths, why: error.message };
    }
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

function writeVerdict(out: string, name: string, { verdict }: Judged): void {
  writeFileSync(join(out, name), `${JSON.stringify(verdict)}\n`);
}
