// Whether two folders hold the same package: a version number says nothing of a package that somebody packed again.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of files that are not the same in both, or in one only; packages installed inside are left out. */
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
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(folder, path);
    return entry.isFile() ? [path] : [];
  });
}
