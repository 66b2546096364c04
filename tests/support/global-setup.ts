// Begins to build this repository's own site, where tests are run that look at it.

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { askedFor } from './asked-for.ts';
import { looksAtSite } from './looks-at-site.ts';
import { beginSite } from './own-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site: there for each file that names it (setup.ts). */
    site: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-site-'));
  const site = join(folder, 'dist');
  const files = await project.vitest.getRelevantTestSpecifications(askedFor());
  const build = files.some(({ moduleId }) => looksAtSite(moduleId)) ? beginSite(site) : undefined;
  project.provide('site', site);
  return async () => {
    if (build?.exitCode === null && build.signalCode === null) {
      build.kill();
      await once(build, 'close');
    }
    rmSync(folder, { recursive: true, force: true });
  };
}
