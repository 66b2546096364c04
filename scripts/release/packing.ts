// What packing changes in the repository for a moment, and the way back, also after it was interrupted.

import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const folder = join(root, '.packing');

/** Where a file of the repository waits until the package is made. */
export function kept(name: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}

export function restore(): void {
  for (const name of ['package.json', 'astro.config.mjs']) if (existsSync(kept(name))) copyFileSync(kept(name), join(root, name));
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(root, 'lib'), { recursive: true, force: true });
}
