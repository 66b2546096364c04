// Tests build real sites and start a real browser, so they get time; none of them asserts how long something took.
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/**
 * Tests that need no site and no browser; hundreds of times they start git. Starting a program takes a process of two gigabytes, as those that
 * build get in time, 140 ms, and one of 300 megabytes a tenth.
 */
const engine = [
  'tests/{automation,core,fix,import,limits,memory,review,withdraw}/**/*.test.ts',
  'tests/signatories/!(duplicates-page).test.ts',
  'tests/translation/!(page|readers).test.ts',
  'tests/hostile/forty.test.ts',
];

/** Of these, those that fill memory or end processes: each file has one of its own. */
const alone = [
  'tests/{limits,memory,withdraw}/**/*.test.ts',
  'tests/review/{hostile,same-as-full,trees}.test.ts',
  'tests/hostile/forty.test.ts',
];

/** Node itself loads and compiles what is TypeScript, as it does for users: it keeps what it compiled, and its code is faster than Vite's. */
const experimental = { viteModuleRunner: false, nodeLoader: false };

/** Packages as users have them: with the condition “development” Markdown is parsed by a build that examines itself, and takes twice as long. */
const ssr = { resolve: { conditions: ['node'] } };

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Two builds at once fight for two cores and for memory; with three workers the whole takes longer.
    maxWorkers: 2,
    setupFiles: ['tests/support/setup.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { ssr, test: { name: 'alone', include: alone, experimental } },
      { ssr, test: { name: 'engine', include: engine, exclude: alone, experimental, isolate: false } },
      {
        ssr,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts'],
          exclude: engine,
          experimental,
          // A fresh process for each file would load the engine, its typesetter and Astro a hundred and fifty times.
          isolate: false,
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
    ],
  },
});
