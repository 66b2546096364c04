// Builds this repository's own site once for all tests that look at it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { undersigned } from './cli.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    site: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-site-'));
  const site = join(folder, 'dist');
  const { code, stdout, stderr } = undersigned(['build', '--out', site]);
  if (code !== 0) throw new Error(`This repository’s own campaign does not build:\n${stdout}${stderr}`);
  project.provide('site', site);
  return () => rmSync(folder, { recursive: true, force: true });
}
