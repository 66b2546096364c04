// What a command says that changes nothing, because files have errors.

import type { Problem } from '../core/problem.ts';
import { textReport } from '../report/text.ts';
import type { Io } from './command.ts';

export function refuseUnfixed(errors: readonly Problem[], io: Io): void {
  io.out(textReport(errors, { colour: io.colour }));
  io.err('\nThese have to be fixed first. Nothing was changed.\n');
}
