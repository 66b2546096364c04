// Shows what a renaming does, asks, and does it.

import { visible } from '../core/text/characters.ts';
import { NotWritten } from '../core/write.ts';
import { carryOut, NotRenamed, type Plan, type Step } from '../renaming/plan.ts';
import { type Arguments, type ExitCode, type Io, UsageError } from './command.ts';

/** `planned` throws NotRenamed where it cannot be done. `after`: what to say when it is done. */
export async function rename(root: string, planned: () => Plan, after: () => string, args: Arguments, io: Io): Promise<ExitCode> {
  const plan = read(planned);
  if (plan.length === 0) {
    io.out('All of it is done already. Nothing was changed.\n');
    return 0;
  }
  io.out(plan.map((step) => `${visible(wordsFor(step))}\n`).join(''));
  if (args.values['dry-run'] === true) {
    io.out('\nNothing was changed. Without --dry-run it is done.\n');
    return 0;
  }
  if (args.values.yes !== true) {
    if (!io.ask) throw new UsageError('Nobody is at a terminal to be asked, so nothing was changed. Say --yes to do it.');
    if (!/^y(es)?$/i.test((await io.ask('Do this? (y/N) ')).trim())) {
      io.out('Nothing was changed.\n');
      return 0;
    }
  }
  try {
    carryOut(root, plan);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    throw new UsageError(`${error.message} What was done before stays done: remove what is in the way, and run this again.`);
  }
  io.out(`\n${after()}`);
  return 0;
}

function read(planned: () => Plan): Plan {
  try {
    return planned();
  } catch (error) {
    if (error instanceof NotRenamed) throw new UsageError(visible(error.message));
    throw error;
  }
}

function wordsFor(step: Step): string {
  switch (step.kind) {
    case 'move-folder':
      return `${step.from}/ → ${step.to}/ (${step.files.toLocaleString('en')} file${step.files === 1 ? '' : 's'})`;
    case 'move':
      return `${step.from} → ${step.to}`;
    case 'edit':
      return `${step.path}: ${step.what}`;
    case 'remove':
      return `${step.path} goes: what it says is under the new name already`;
  }
}
