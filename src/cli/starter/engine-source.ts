// Where npm got this very Undersigned from, so that a new campaign gets it from there as well.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { engineManifest, engineRoot, isInstalled } from '../../core/engine.ts';

/** As package.json says it, for a campaign in `root`: a version, an address of git, or a file by its path from there. */
export function engineSource(root: string): string {
  const { version } = engineManifest();
  // A copy of the repository is a package of its own.
  if (!isInstalled) return `file:${slashes(relative(root, engineRoot))}`;
  const packages = dirname(engineRoot);
  const list = join(packages, '.package-lock.json');
  const entry = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Lock).packages?.['node_modules/undersigned'] : undefined;
  const from = entry?.resolved ?? '';
  if (from.startsWith('file:')) return `file:${slashes(relative(root, resolve(dirname(packages), from.slice('file:'.length))))}`;
  return from.startsWith('git') ? from : version;
}

interface Lock {
  readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
