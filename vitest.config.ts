// Tests build real sites and start a real browser, so they get time; none of them asserts how long something took.
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/**
 * Tests that start git hundreds of times, and need no site and no browser. Starting a program takes a process of two gigabytes, as those that
 * build get in time, 140 ms, one of 800 megabytes 10, and one of 300 megabytes 5: so these have processes in which nothing else was done.
 */
const git = [
  'tests/{automation,mailbox,review,withdraw}/**/*.test.ts',
  'tests/office/{page-requests,requests}.test.ts',
  'tests/year/{closing-number,erase,fixed-by-merging,list-conflicts,page-run,rename-address,review-renamed,since,two-maintainers,two-salts,undo-import}.test.ts',
];

/** What else needs no site and no browser. */
const engine = [
  'tests/{core,fix,import,limits,memory}/**/*.test.ts',
  'tests/office/!(by-mail|page-requests|requests).test.ts',
  'tests/rules/!(typed-lists).test.ts',
  'tests/signatories/!(duplicates-page).test.ts',
  'tests/translation/!(page|readers).test.ts',
  'tests/hostile/forty.test.ts',
];

/** Of both, those that fill memory or end processes: each file has one of its own. */
const alone = [
  'tests/{limits,memory,withdraw}/**/*.test.ts',
  'tests/review/{hostile,same-as-full,trees}.test.ts',
  'tests/hostile/forty.test.ts',
];

/** Node itself loads and compiles what is TypeScript, as it does for users: it keeps what it compiled, and its code is faster than Vite's. */
const experimental = { viteModuleRunner: false, nodeLoader: false };

/** Packages as users have them: with the condition “development” Markdown is parsed by a build that examines itself, and takes twice as long. */
const ssr = { resolve: { conditions: ['node'] } };

/**
 * Starting a program copies the tables of all the memory that a process has. So what large buffers took goes back to the system when they are done
 * with: glibc keeps it else, a gigabyte in time. Bytes from which a buffer is large.
 */
const env = { MALLOC_MMAP_THRESHOLD_: String(256 * 1024) };

/** What needs no site waits for programs a third of its time: with a third worker the processors have something to do then. */
const whileOthersWait = { maxWorkers: 3, sequence: { groupOrder: 1 } };

const globalSetup = ['tests/support/in-memory.ts', 'tests/support/engine-in-one.ts'];

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Two builds at once fight for two cores and for memory; with three workers they take longer.
    maxWorkers: 2,
    setupFiles: ['tests/support/setup.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { ssr, test: { name: 'alone', include: alone, experimental, globalSetup } },
      { ssr, test: { name: 'git', include: git, exclude: alone, experimental, isolate: false, globalSetup, ...whileOthersWait } },
      {
        ssr,
        test: { name: 'engine', include: engine, exclude: alone, experimental, isolate: false, globalSetup, env, ...whileOthersWait },
      },
      {
        ssr,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts'],
          exclude: [...git, ...engine],
          experimental,
          // A fresh process for each file would load the engine, its typesetter and Astro a hundred and fifty times.
          isolate: false,
          globalSetup: [...globalSetup, 'tests/support/global-setup.ts'],
        },
      },
    ],
  },
});
