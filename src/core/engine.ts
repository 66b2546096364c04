// Where the software itself lies, and the packages that it is installed with: in its repository, or among the packages of a campaign.

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of its sources: `src` in its repository, and `lib`, where types are gone, in the package that npm installs. */
export const engineSources = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** The repository, or the installed package. */
export const engineRoot = dirname(engineSources);

/**
 * Where a program of ours lies that runs in a process of its own. `source` is its source file; it is the source, or, where this code itself is in
 * the bundle that was made of the sources (src/build/engine), a file beside this one: there a file's address stays that of its source.
 */
export function programOf(source: URL): URL {
  const isBundled = import.meta.dirname !== dirname(fileURLToPath(import.meta.url));
  return isBundled ? pathToFileURL(join(import.meta.dirname, basename(source.pathname).replace(/\.[jt]s$/, '.mjs'))) : source;
}

/** Whether npm, or a program like it, installed the engine for somebody. Then nothing there is for people to change. */
export const isInstalled = basename(engineSources) === 'lib';

/** Where people find its documentation, from the campaign's folder or from the repository. */
export const docsFolder = isInstalled ? 'node_modules/undersigned/docs' : 'docs';

/** Where the package has all of its code once more, in one piece, below its sources (src/build/engine). */
export const shippedBundle = 'bundled';

export interface EngineManifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** In the package: what only builds need. In the repository: a Node for each system. */
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  /** In the package: what a campaign installs itself where it needs it, such as fonts. */
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

let manifest: EngineManifest | undefined;

export function engineManifest(): EngineManifest {
  manifest ??= JSON.parse(readFileSync(join(engineRoot, 'package.json'), 'utf8')) as EngineManifest;
  return manifest;
}

let folders: readonly string[] | undefined;

/**
 * The folders in which the engine finds its packages, the nearest first. There is one in the repository and in most campaigns; where npm put
 * some packages beside the engine and some further up, there are two.
 */
export function packageFolders(): readonly string[] {
  folders ??= findPackageFolders(
    engineRoot,
    Object.keys({ ...engineManifest().dependencies, ...(isInstalled && engineManifest().optionalDependencies) }),
  );
  return folders;
}

function findPackageFolders(from: string, names: readonly string[]): string[] {
  const found: string[] = [];
  let missing = names;
  for (let folder = from; ; folder = dirname(folder)) {
    const packages = basename(folder) === 'node_modules' ? folder : join(folder, 'node_modules');
    const rest = missing.filter((name) => !existsSync(join(packages, name)));
    if (rest.length < missing.length) found.push(packages);
    missing = rest;
    if (missing.length === 0 || dirname(folder) === folder) return found.length > 0 ? found : [join(from, 'node_modules')];
  }
}
