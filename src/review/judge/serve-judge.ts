// What judges requests, one after the other, in the process of worker.ts: reads the campaign, judges, and remembers what later ones are compared with.

import { GivenUp, withinEffort } from '../../core/effort.ts';
import { Git } from '../git/git.ts';
import type { JudgeAnswer, JudgeSetup, JudgeTask } from './bounded-judge.ts';
import { boundedVerdict } from './bounded-verdict.ts';
import { Brought } from './brought.ts';
import { openJudge } from './judge.ts';
import type { Proposal } from '../proposal.ts';

export async function serveJudge(
  { directory, base, within, today, letters, brought: before }: JudgeSetup,
  note: (note: unknown) => void,
): Promise<(task: JudgeTask) => JudgeAnswer> {
  const judge = await openJudge(new Git(directory), { base, within, today, onProgress: (done, total) => note({ done, total }) });
  // Now, and not in the time of the first request.
  judge.prepare(letters);
  const brought = new Brought(before);
  for (const { proposal } of before) judge.remember(proposal);
  return ({ proposal, owners, seconds }) => {
    const whole: Proposal = { ...proposal, ownerOf: (path) => owners.get(path) };
    try {
      const verdict = withinEffort(seconds, () => judge.judge(whole));
      const own = brought.take(whole, verdict);
      if (typeof own === 'object') judge.remember(own);
      return boundedVerdict(typeof own === 'string' ? { ...verdict, notes: [...verdict.notes, own] } : verdict);
    } catch (error) {
      if (error instanceof GivenUp) return 'late';
      throw error;
    }
  };
}
