// automate judge: requests → verdicts, with the check of the base. Needs no rights, and holds none.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindsOfChange } from '../../automation/changed-files.ts';
import { waitingRequests } from '../../automation/judge/waiting.ts';
import { layOutChange } from '../../automation/judge/change.ts';
import { type Checker, type Judged, judge } from '../../automation/judge/judge.ts';
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
  const look = (one: number): Promise<{ judged: Judged; paths: readonly string[] }> =>
    judgeOne(root, remote, refOf(forgeKind(args), one), ownChecker(io));
  if (number === undefined) return judgeOpen(args, io, out, look);

  const { judged, paths } = await look(number);
  const { verdict, problems } = judged;
  writeVerdict(out, 'verdict.json', judged);
  const kinds = kindsOfChange(paths);
  // Signatures look as the comment shows them. A site is built only for texts, and only where it would be built.
  if (verdict.errors === 0 && (kinds.has('text') || kinds.has('translation')) && !kinds.has('engine'))
    writeFileSync(join(out, 'preview'), '');
  if (args.values.annotate === true) io.out(githubReport(problems));
  io.err(
    `Request ${number} at ${verdict.head}: ${verdict.isTooLarge ? 'too large to be looked at' : `${verdict.errors} errors, ${verdict.warnings} warnings`}.\n`,
  );
  return verdict.errors > 0 ? 1 : 0;
}

async function judgeOpen(args: Arguments, io: Io, out: string, look: (number: number) => Promise<{ judged: Judged }>): Promise<ExitCode> {
  let failed = 0;
  for (const { number } of await waitingRequests(forgeOption(args, io))) {
    try {
      const { judged } = await look(number);
      writeVerdict(out, `${number}.json`, judged);
      io.err(`Request ${number}: ${judged.verdict.errors} errors.\n`);
    } catch (error) {
      // One request that cannot be fetched or examined keeps no other from its answer.
      failed++;
      io.err(`Request ${number} could not be looked at: ${visible(error instanceof Error ? error.message : String(error))}\n`);
    }
  }
  return failed > 0 ? 1 : 0;
}

async function judgeOne(
  root: string,
  remote: string,
  ref: string,
  checker: Checker,
): Promise<{ judged: Judged; paths: readonly string[] }> {
  const parent = mkdtempSync(join(tmpdir(), 'undersigned-change-'));
  const folder = join(parent, 'change');
  try {
    const change = await layOutChange({ root, remote, ref, folder });
    return { judged: await judge(change, folder, checker), paths: change.paths };
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

function writeVerdict(out: string, name: string, { verdict }: Judged): void {
  writeFileSync(join(out, name), `${JSON.stringify(verdict)}\n`);
}
