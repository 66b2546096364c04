// How long a review has gone on, on a machine that may have other work: by the clock or by the processor, whichever is less.

import * as clocks from 'node:process';

/** `workedElsewhere`: seconds of the processor that its other processes have worked. */
export function startElapsed(): (workedElsewhere: number) => number {
  const begun = performance.now();
  const usage = clocks.cpuUsage();
  return (workedElsewhere) => {
    const { user, system } = clocks.cpuUsage(usage);
    return Math.min((performance.now() - begun) / 1000, (user + system) / 1e6 + workedElsewhere);
  };
}
