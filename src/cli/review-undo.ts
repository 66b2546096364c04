// undersigned review undo BATCH: takes back what one run merged, and opens again on the forge what can be opened, where there is a token.

import { visible } from '../core/text/characters.ts';
import { ForgeError } from '../forge/client.ts';
import { undoText } from '../report/review/undo-text.ts';
import { forgeAccess } from '../review/requests/ask.ts';
import { type UndoOptions, type UndoReport, undoBatch } from '../review/undo/undo.ts';
import type { ExitCode, Io } from './command.ts';
import { stepsOf } from './progress.ts';

export async function undo(options: Omit<UndoOptions, 'environment' | 'steps'>, io: Io): Promise<ExitCode> {
  const report = await undoBatch({ ...options, environment: io.env ?? {}, steps: stepsOf(io) });
  io.out(undoText(report, await openAgain(report, io)));
  return 0;
}

/** By number, whether the forge has opened it, or why not; empty where it was not asked. Nobody has seen anything of it before the push. */
async function openAgain({ remote, reopened, isPushed }: UndoReport, io: Io): Promise<ReadonlyMap<number, string>> {
  const access = isPushed && reopened.length > 0 ? forgeAccess(remote, io.env ?? {}) : undefined;
  const answers = new Map<number, string>();
  for (const number of access ? reopened : []) {
    try {
      await access?.forge.setRequestOpen(number, true);
      answers.set(number, 'is open again');
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error;
      answers.set(number, visible(error.message));
    }
  }
  return answers;
}
