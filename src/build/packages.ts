// A folder of packages for what is built elsewhere than inside the engine: all that the engine finds, wherever npm has put it.

import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolders } from '../core/engine.ts';

/** Makes `node_modules` in a new folder: one link, or, where the engine's packages lie in several folders, a link for each package. */
export function linkPackages(folder: string): void {
  const target = join(folder, 'node_modules');
  const [first, ...others] = packageFolders();
  if (first !== undefined && others.length === 0) {
    symlinkSync(first, target, 'junction');
    return;
  }
  mkdirSync(target);
  const linked = new Set<string>();
  for (const packages of packageFolders())
    for (const name of namesIn(packages)) {
      if (linked.has(name)) continue;
      linked.add(name);
      if (name.includes('/')) mkdirSync(join(target, name.slice(0, name.indexOf('/'))), { recursive: true });
      symlinkSync(join(packages, name), join(target, name), 'junction');
    }
}

/** With those of scopes: `astro`, `@astrojs/mdx`. */
function namesIn(packages: string): string[] {
  return readdirSync(packages).flatMap((name) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@') ? readdirSync(join(packages, name)).map((one) => `${name}/${one}`) : [name];
  });
}
