// What packing changes in the repository for a moment, and the way back, also after it was interrupted.

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const folder = join(root, '.packing');

/** Files of the repository that are others while a package is made. */
const changed = ['package.json', 'astro.config.mjs'] as const;

/** Gives a file another text until `restore`. */
export function change(name: (typeof changed)[number], text: string): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, name), join(folder, name));
  writeFileSync(join(folder, `${name}.packed`), text);
  writeFileSync(join(root, name), text);
}

/** What somebody has written into such a file since, after a package that was never finished, stays. */
export function restore(): void {
  for (const name of changed) {
    const [file, before, packed] = [join(root, name), join(folder, name), join(folder, `${name}.packed`)];
    if (existsSync(before) && existsSync(packed) && readFileSync(file).equals(readFileSync(packed))) copyFileSync(before, file);
  }
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(root, 'lib'), { recursive: true, force: true });
}
