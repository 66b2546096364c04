// Tests build real sites and start a real browser, so they get time; none of them asserts how long something took.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // One more than the two cores that there are everywhere: builds wait for each other, and for what a browser or git does.
    maxWorkers: 3,
    globalSetup: ['tests/support/global-setup.ts'],
  },
});
