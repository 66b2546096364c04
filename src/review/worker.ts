// The process that works on what strangers wrote: judges requests, and checks what was merged of them. See limits/bounded-worker.ts.

import { serveJudge } from './judge/serve-judge.ts';
import type { JudgeSetup, JudgeTask } from './judge/bounded-judge.ts';
import { serveTasks } from './limits/serve-tasks.ts';
import type { Merged } from './merge/check-merged.ts';
import { checkInWorker } from './merge/serve-check.ts';

serveTasks<JudgeSetup | 'check-merged', JudgeTask & Merged, unknown>(async (setup, note) =>
  setup === 'check-merged' ? checkInWorker : serveJudge(setup, note),
);
