// Loaded before a measured program: when it ends, tells anyone who measures the most memory it ever held, and for how long it computed.

import { existsSync, readFileSync, writeSync } from 'node:fs';

const status = '/proc/self/status';

/** In kibibytes. Linux counts in `maxRSS` also what the process that started this one held, before this program was loaded. */
function mostMemory(maxRSS: number): number {
  const own = existsSync(status) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return own === undefined ? maxRSS : Number(own);
}

process.on('exit', () => {
  // The pipe that bench/measure.ts opens as the fourth.
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, `${mostMemory(maxRSS)} ${userCPUTime + systemCPUTime}`);
});
