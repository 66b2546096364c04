// The process in which requests are judged, one after the other: reads the campaign, judges, and remembers what later ones are compared with.

import { Git } from '../git/git.ts';
import { serveTasks } from '../limits/serve-tasks.ts';
import type { JudgeSetup, JudgeTask } from './bounded-judge.ts';
import { boundedVerdict } from './bounded-verdict.ts';
import { broughtBy } from './brought.ts';
import { openJudge } from './judge.ts';
import type { Proposal } from '../proposal.ts';
import type { Verdict } from './verdict.ts';

serveTasks<JudgeSetup, JudgeTask, Verdict>(async ({ directory, base, today, letters, brought }, note) => {
  const judge = await openJudge(new Git(directory), { base, today, onProgress: (done, total) => note({ done, total }) });
  // Now, and not in the time of the first request.
  judge.prepare(letters);
  for (const proposal of brought) judge.remember(proposal);
  return ({ proposal, owners }) => {
    const whole: Proposal = { ...proposal, ownerOf: (path) => owners.get(path) };
    const verdict = judge.judge(whole);
    const own = broughtBy(whole, verdict);
    if (own) judge.remember(own);
    return boundedVerdict(verdict);
  };
});
