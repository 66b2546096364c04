// automate answer: verdicts → labels and comments. The number of a request comes from the run’s event or the forge, never from a verdict.

import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { perform } from '../../automation/action.ts';
import { answerTo } from '../../automation/answer.ts';
import { readRunEvent } from '../../automation/event.ts';
import type { ChangeRequest, Forge } from '../../forge/forge.ts';
import { need } from '../../forge/environment.ts';
import { openGitHub } from '../../forge/github.ts';
import { readVerdict, type Verdict } from '../../automation/verdict.ts';
import { visible } from '../../core/text/characters.ts';
import { type Arguments, type ExitCode, type Io, stringOption, UsageError } from '../command.ts';
import { environment, forgeKind, forgeOption } from './options.ts';

export async function answerTask(args: Arguments, io: Io): Promise<ExitCode> {
  const given = stringOption(args, 'verdicts');
  if (given === undefined) throw new UsageError('Say with --verdicts where the verdicts are.');
  const path = resolve(io.cwd, given);
  if (forgeKind(args) === 'github') return answerRun(path, io);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError('--verdicts is the folder that judge --open wrote.');
  const forge = forgeOption(args, io);
  let failed = 0;
  for (const name of readdirSync(path).sort()) {
    const number = /^([1-9]\d{0,9})\.json$/.exec(name)?.[1];
    if (number === undefined) continue;
    try {
      const request = await forge.request(Number(number));
      if (request) await answerOne(forge, request, readVerdict(join(path, name)), undefined, io);
    } catch (error) {
      // One request that the forge takes no answer for keeps no other from its own.
      failed++;
      io.err(`Request ${number} could not be answered: ${visible(error instanceof Error ? error.message : String(error))}\n`);
    }
  }
  return failed > 0 ? 1 : 0;
}

/** GitHub: one run of the check has ended, and the event says which. */
async function answerRun(path: string, io: Io): Promise<ExitCode> {
  const forge = openGitHub(environment(io));
  const run = readRunEvent(need(environment(io), 'GITHUB_EVENT_PATH'));
  const skip = (why: string): ExitCode => {
    io.err(`Nothing to answer: ${why}.\n`);
    return 0;
  };
  if (run.event !== 'pull_request') return skip('the run was not started by a request');
  if (run.conclusion !== 'success' && run.conclusion !== 'failure') return skip('the run did not come to its end');
  if (!run.head_repository || run.head_branch === null) return skip('the repository that the request came from is gone');
  const request = await forge.requestAt(run.head_repository.owner.login, run.head_branch, run.head_sha);
  if (!request) return skip('no open request has this commit at its head');
  if (request.base !== (await forge.defaultBranch())) return skip('the request is not to the default branch');
  await answerOne(forge, request, readVerdict(path), run.html_url, io);
  return 0;
}

async function answerOne(
  forge: Forge,
  request: ChangeRequest,
  verdict: Verdict | string,
  runUrl: string | undefined,
  io: Io,
): Promise<void> {
  const paths = await forge.changedPaths(request);
  const { actions, why } = answerTo({ request, paths, verdict, runUrl });
  if (why !== undefined) io.err(`Request ${request.number} is not answered: ${why}.\n`);
  for (const line of await perform(actions, forge)) io.err(`${visible(line)}\n`);
}
