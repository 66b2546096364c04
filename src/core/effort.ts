// Lets long work be given up between two steps of it, where whoever asked for it has no more time for it: nothing is left half done, and
// the process goes on with what else it has to do. Steps are so many that nobody waits long for the next one.

import * as clocks from 'node:process';

/** Thrown from a step when the time is over. Nothing but whoever limited the work catches it. */
export class GivenUp extends Error {}

let secondsLeft: (() => number) | undefined;

/** Does something within so many seconds of the processor. Throws GivenUp. */
export function withinEffort<Result>(seconds: number, work: () => Result): Result {
  const before = secondsLeft;
  const begun = processorSeconds();
  secondsLeft = () => seconds - (processorSeconds() - begun);
  try {
    return work();
  } finally {
    secondsLeft = before;
  }
}

/** To be called between pieces of work, where they may be given up. */
export function step(): void {
  if (secondsLeft && secondsLeft() <= 0) throw new GivenUp();
}

/** Seconds of the processor that may still be used; undefined where they are not limited. */
export function effortLeft(): number | undefined {
  return secondsLeft?.();
}

/** What this process has worked, in seconds. */
function processorSeconds(): number {
  const { user, system } = clocks.cpuUsage();
  return (user + system) / 1e6;
}

/** What this thread has worked; the whole process, where Node does not tell threads apart. */
export function threadSeconds(): number {
  const { user, system } = clocks.threadCpuUsage?.() ?? clocks.cpuUsage();
  return (user + system) / 1e6;
}
