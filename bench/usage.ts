// Loaded before a measured program: when it ends, tells whoever measures the most memory it ever held, and for how long it computed.

import { writeSync } from 'node:fs';

process.on('exit', () => {
  // The pipe that bench/measure.ts opens as the fourth.
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`);
});
