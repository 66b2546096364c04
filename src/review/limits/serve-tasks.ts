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
          send({ answer: undefined, worked: worked() });
        },
        (error: unknown) => send({ failure: wordsOf(error), worked: worked() }),
      );
    else
      try {
        const found = answer?.(message.task as Task);
        send({ answer: found, worked: worked() });
      } catch (error) {
        send({ failure: wordsOf(error), worked: worked() });
      }
  });
  // Anyone who asked is gone.
  process.on('disconnect', () => process.exit());
}

/** In seconds. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
