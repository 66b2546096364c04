// Loaded before a measured program: when it ends, tells whoever measures the most memory it ever held.

import { writeSync } from 'node:fs';

process.on('exit', () => {
  // The pipe that bench/measure.ts opens as the fourth.
  writeSync(3, String(process.resourceUsage().maxRSS));
});
