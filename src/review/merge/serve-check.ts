// The side of check-merged.ts that works, in the process of worker.ts.

import type { Problem } from '../../core/problem.ts';
import { Git } from '../git/git.ts';
import type { Merged } from './check-merged.ts';
import { newErrors } from './full-check.ts';

/** So many are sent; the first is named. */
const maxErrors = 1000;

export async function checkInWorker({ directory, base, tip, prefix }: Merged): Promise<readonly Problem[] | undefined> {
  return (await newErrors(new Git(directory), base, tip, prefix))?.slice(0, maxErrors);
}
