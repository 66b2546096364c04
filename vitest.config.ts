// Tests build real sites and start a real browser, so they get time; none of them asserts how long something took.
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Two builds at once fight for two cores and for memory; with three workers the whole takes longer.
    maxWorkers: 2,
    // A fresh process for each file would load the engine, its typesetter and Astro a hundred and fifty times.
    isolate: false,
    setupFiles: ['tests/support/setup.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    sequence: { sequencer: LongestFirst },
  },
});
