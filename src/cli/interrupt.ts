// Ends the process in order when someone stops it: what was to be removed at its end is removed.

import type { Io } from './command.ts';

/** With the number that is added to 128 for the exit code, as shells do. */
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Until someone stops it; then what serves is closed in order. */
export function untilEnded(): Promise<void> {
  return new Promise((done) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => done());
  });
}

/** Says `message` and ends when a signal comes. Gives what ends the watch. */
export function endOnSignal({ err }: Pick<Io, 'err'>, message: string): () => void {
  const end = (name: NodeJS.Signals): void => {
    err(`\n${message}\n`);
    process.exit(128 + signals[name as keyof typeof signals]);
  };
  for (const name of Object.keys(signals)) process.on(name, end);
  return () => {
    for (const name of Object.keys(signals)) process.off(name, end);
  };
}
