// Builds this repository's own site once, where tests are run that look at it.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { undersignedProcess } from './cli.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    site: string;
  }
}

/** How a test file gets at it: by its folder, or open in a browser (browser.ts). */
const lookingAtSite = /\binject\('site'\)|\bopenSite\(\)/;

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-site-'));
  const site = join(folder, 'dist');
  const files = await project.vitest.getRelevantTestSpecifications(askedFor());
  if (files.some(({ moduleId }) => lookingAtSite.test(readFileSync(moduleId, 'utf8')))) build(site);
  project.provide('site', site);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The files that were named on the command line, or all: Vitest itself does not say which files it is about to run. */
function askedFor(): string[] {
  const words = process.argv.slice(3).filter((word) => !word.startsWith('-'));
  return words.every((word) => word.startsWith('tests/')) ? words : [];
}

function build(site: string): void {
  const { code, stdout, stderr } = undersignedProcess(['build', '--out', site]);
  if (code !== 0) throw new Error(`This repository’s own campaign does not build:\n${stdout}${stderr}`);
}
