// The side of the process that works: takes its setup, then one task after the other, and answers each. See bounded-worker.ts.

import { endWithParent } from './watch-parent.js';
import type { FromWorker, State, ToWorker } from './bounded-worker.ts';

/** `open` makes of a setup what does the tasks. `note` sends something on the way there. */
export function serveTasks<Setup, Task, Answer>(
  open: (setup: Setup, note: (note: unknown) => void) => Promise<(task: Task) => Answer | Promise<Answer>>,
): void {
  const send = (message: FromWorker): void => void process.send?.(message);
  let answer: ((task: Task) => Answer | Promise<Answer>) | undefined;
  const take = async (message: ToWorker): Promise<void> => {
    try {
      let found: Answer | undefined;
      if ('setup' in message) {
        // What an earlier worker had it hold makes room.
        answer = undefined;
        answer = await open(message.setup as Setup, (note) => send({ note }));
      } else found = await answer?.(message.task as Task);
      send({ answer: found, ...state() });
    } catch (error) {
      send({ failure: wordsOf(error), ...state() });
    }
  };
  process.on('message', (message: ToWorker) => void take(message));
  // Whoever asked is gone: heard between two tasks, and seen in the middle of one.
  endWithParent();
  process.on('disconnect', () => process.exit());
}

function state(): State {
  const { user, system } = process.cpuUsage();
  return { worked: (user + system) / 1e6, memory: process.memoryUsage.rss() };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
