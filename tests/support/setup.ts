// Runs before each test file. The files of a worker share one process and its modules: what one changes of the process is undone for the next.

import './lasting.ts';
import { afterAll, expect, inject } from 'vitest';
import { looksAtSite } from './looks-at-site.ts';

// Nothing of the person who runs the tests reaches git or a browser.
process.env.HOME = '/nonexistent';
delete process.env.XDG_CONFIG_HOME;
process.env.TMPDIR = inject('temporary');

const [environment, directory] = [{ ...process.env }, process.cwd()];

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(environment, name)) delete process.env[name];
  Object.assign(process.env, environment);
  process.chdir(directory);
});

// The site is built meanwhile. Files that look at it wait for it, also those that do so before their first test.
const { testPath } = expect.getState();
if (testPath && looksAtSite(testPath)) await (await import('./own-site.ts')).siteIsBuilt(inject('site'));
