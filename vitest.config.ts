// Tests build real sites and start a real browser, so they get time; none of them asserts how long something took.
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/**
 * Tests that start git hundreds of times. Starting a program takes a process of two gigabytes, as the others get in time, 140 ms, and a
 * young one 7: these get one of their own for each file.
 */
const startingPrograms = ['tests/{automation,limits,review,memory,withdraw}/**/*.test.ts', 'tests/hostile/forty.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Two builds at once fight for two cores and for memory; with three workers the whole takes longer.
    maxWorkers: 2,
    setupFiles: ['tests/support/setup.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'programs', include: startingPrograms } },
      {
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts'],
          exclude: startingPrograms,
          // A fresh process for each file would load the engine, its typesetter and Astro a hundred and fifty times.
          isolate: false,
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
    ],
  },
});
