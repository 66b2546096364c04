// Whether a test file looks at this repository's own site.

import { readFileSync } from 'node:fs';

/** How it gets at it: by its folder, or open in a browser (browser.ts). */
const lookingAtSite = /\binject\('site'\)|\bopenSite\(\)/;

export function looksAtSite(testFile: string): boolean {
  return lookingAtSite.test(readFileSync(testFile, 'utf8'));
}
