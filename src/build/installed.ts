// Which packages an engine runs with: npm writes their versions and hashes into a file beside them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Below the engine, or beside it where it is a package itself. */
const lists = ['node_modules/.package-lock.json', '../.package-lock.json'];

/** What npm wrote down, and what the engine asks for; a file that is missing counts as empty. */
export function installedParts(engine: string): (string | Buffer)[] {
  return ['package.json', 'tsconfig.json', 'package-lock.json', ...lists].flatMap((path) => [path, contentOf(join(engine, path))]);
}

/** Whether there is a list of what is installed. Other programs than npm may write none. */
export function isInstalledKnown(engine: string): boolean {
  return lists.some((path) => contentOf(join(engine, path)).length > 0);
}

/** Empty where there is no such file. */
export function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
