// The side of the process that works: takes its setup, then one task after the other, and answers each. See bounded-worker.ts.

import type { FromWorker, ToWorker } from './bounded-worker.ts';

/** `open` makes of a setup what does the tasks. `note` sends something on the way there. */
export function serveTasks<Setup, Task, Answer>(
  open: (setup: Setup, note: (note: unknown) => void) => Promise<(task: Task) => Answer>,
): void {
  const send = (message: FromWorker): void => void process.send?.(message);
  let answer: ((task: Task) => Answer) | undefined;
  process.on('message', (message: ToWorker) => {
    if ('setup' in message)
      open(message.setup as Setup, (note) => send({ note })).then(
        (opened) => {
          answer = opened;
          send({ isReady: true });
        },
        (error: unknown) => send({ failure: wordsOf(error) }),
      );
    else
      try {
        send({ answer: answer?.(message.task as Task) });
      } catch (error) {
        send({ failure: wordsOf(error) });
      }
  });
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit());
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
