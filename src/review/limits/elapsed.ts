// How long a review has gone on, on a machine that may have other work: by the clock or by the processor, whichever is less.

/** `workedElsewhere`: seconds of the processor that its other processes have worked. */
export function startElapsed(): (workedElsewhere: number) => number {
  const begun = performance.now();
  const usage = process.cpuUsage();
  return (workedElsewhere) => {
    const { user, system } = process.cpuUsage(usage);
    return Math.min((performance.now() - begun) / 1000, (user + system) / 1e6 + workedElsewhere);
  };
}
