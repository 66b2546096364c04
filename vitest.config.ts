// Tests build real sites and start a real browser, so they get time; none of them asserts how long something took.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Two builds at once fight for two cores and for memory; with three workers the whole takes longer.
    maxWorkers: 2,
    globalSetup: ['tests/support/global-setup.ts'],
  },
});
