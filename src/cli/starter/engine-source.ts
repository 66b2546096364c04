// Where npm got this very Undersigned from, so that a new campaign gets it from there as well: out of its own folder, where it is a file.

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { engineManifest, engineRoot, isInstalled } from '../../core/engine.ts';
import { visible } from '../../core/text/characters.ts';

export interface EngineSource {
  /** As package.json says it: a version, an address, or a file by its path from the campaign. */
  readonly spec: string;
  /** A tarball that lies elsewhere: whoever clones the campaign, and the runs of its forge, would not have it. `to`: its path in the campaign. */
  readonly copied?: { readonly from: string; readonly to: string } | undefined;
  /** A folder of this machine, which nobody else has. */
  readonly folder?: string | undefined;
}

/** Where tarballs of Undersigned lie in a campaign. */
export const vendorFolder = 'vendor';

/** `asked`: what somebody said npm gets it from; otherwise where this one came from. For a campaign in `root`. */
export function engineSource(root: string, cwd: string, asked: string | undefined): EngineSource {
  if (asked !== undefined) {
    const path = /^(?:file:|\.{0,2}\/)(.+)$/s.test(asked) || /\.tgz$/.test(asked) ? asked.replace(/^file:/, '') : undefined;
    return path === undefined || /^https?:/.test(asked) ? { spec: asked } : fileSource(root, resolve(cwd, path));
  }
  const { version } = engineManifest();
  // A copy of the repository is a package of its own.
  if (!isInstalled) return fileSource(root, engineRoot);
  const packages = dirname(engineRoot);
  const list = join(packages, '.package-lock.json');
  const entry = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Lock).packages?.['node_modules/undersigned'] : undefined;
  const from = entry?.resolved ?? '';
  if (from.startsWith('file:')) return fileSource(root, resolve(dirname(packages), from.slice('file:'.length)));
  return { spec: from.startsWith('git') ? from : version };
}

/** A file or folder as a campaign names it. */
export function fileSource(root: string, file: string): EngineSource {
  const path = relative(root, file).replaceAll('\\', '/');
  if (!/\.tgz$/i.test(path)) return { spec: `file:${path}`, folder: file };
  if (!path.startsWith('../') && resolve(root, path) === file && !/^[A-Za-z]:/.test(path)) return { spec: `file:${path}` };
  const to = `${vendorFolder}/${basename(file)}`;
  return { spec: `file:${to}`, copied: { from: file, to } };
}

/** What to do about a folder that only this machine has. */
export function folderNote({ folder }: EngineSource): string[] {
  if (folder === undefined) return [];
  return [
    `package.json takes Undersigned from the folder ${visible(folder)}, which no other machine has: workflows of a forge would not find it. Before you push, type there “npm ci && npm pack”, put the .tgz into your campaign, and there: npm install ./${vendorFolder}/undersigned-${engineManifest().version}.tgz`,
  ];
}

interface Lock {
  readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
}
