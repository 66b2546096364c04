// The process of check-merged.ts.

import type { Problem } from '../../core/problem.ts';
import { Git } from '../git/git.ts';
import { serveTasks } from '../limits/serve-tasks.ts';
import type { Merged } from './check-merged.ts';
import { newErrors } from './full-check.ts';

/** So many are sent; the first is named. */
const maxErrors = 1000;

serveTasks<undefined, Merged, readonly Problem[] | undefined>(
  async () =>
    async ({ directory, base, tip, prefix }) =>
      (await newErrors(new Git(directory), base, tip, prefix))?.slice(0, maxErrors),
);
