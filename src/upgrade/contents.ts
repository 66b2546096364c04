// Whether two folders hold the same package: a version number says nothing of a package that somebody packed again.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What comes into a package after it was installed: packages of its own, and what Node has compiled of it (src/cli/undersigned.js). */
const comesLater = /(?:^|\/)(?:node_modules|bundled\/compiled)$/;

/** Paths of files that are not the same in both, or in one only. */
export function differingFiles(one: string, other: string): string[] {
  const paths = new Set([...filesIn(one), ...filesIn(other)]);
  return [...paths].filter((path) => !isSame(join(one, path), join(other, path))).sort();
}

function isSame(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && readFileSync(one).equals(readFileSync(other));
}

function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return comesLater.test(path) ? [] : filesIn(folder, path);
    return entry.isFile() ? [path] : [];
  });
}
