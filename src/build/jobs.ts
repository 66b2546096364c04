// How many things a build does at the same time, where nobody says it.

import { availableParallelism, freemem } from 'node:os';

/** More would wait for each other, and for memory. */
const most = 4;
/** What a typesetter may take that sets ten thousand names, in bytes. */
const memoryOfOne = 1_000_000_000;

export function usualJobs(): number {
  return Math.max(1, Math.min(most, availableParallelism(), Math.floor(freemem() / memoryOfOne)));
}
