// Loaded before a measured program: when it ends, tells anyone who measures the most memory it ever held, and for how long it computed.

import { existsSync, readdirSync, readFileSync, writeSync } from 'node:fs';

const status = '/proc/self/status';

/** In kibibytes. Linux counts in `maxRSS` also what the process that started this one held, before this program was loaded. */
function mostMemory(maxRSS: number): number {
  const own = existsSync(status) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return own === undefined ? maxRSS : Number(own);
}

/**
 * Seconds of the processor of all processes below this one that go on, or were killed a moment ago: nobody will see their end, so that the system
 * counts them to no one (man 5 proc_pid_stat; USER_HZ).
 */
function ofThoseLeft(): number {
  if (!existsSync(status)) return 0;
  const processes = readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const fields = (readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1) ?? '').split(' ').map(Number);
      const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0);
      return [{ pid: Number(pid), parent: fields[1] ?? 0, seconds: ticks / 100 }];
    } catch {
      return [];
    }
  });
  const below = (parent: number): number =>
    processes.filter((one) => one.parent === parent).reduce((sum, one) => sum + one.seconds + below(one.pid), 0);
  return below(process.pid);
}

process.on('exit', () => {
  // The pipe that bench/measure.ts opens as the fourth.
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, `${mostMemory(maxRSS)} ${userCPUTime + systemCPUTime} ${ofThoseLeft()}`);
});
