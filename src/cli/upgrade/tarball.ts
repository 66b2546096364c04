// Tarballs of Undersigned in a campaign: one that lies elsewhere comes into it, and the one that is needed no more goes.

import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Git } from '../../review/git/git.ts';
import { vendorFolder } from '../starter/engine-source.ts';

export interface Tarball {
  /** From the campaign's folder. */
  readonly path: string;
  /** As programs for packages take it. */
  readonly spec: string;
  /** Where it is now, if that is not in the campaign. */
  readonly elsewhere: string | undefined;
}

/** `spec`: as `specOf` says it. Undefined where it is no file. */
export function tarballOf(root: string, spec: string): Tarball | undefined {
  const path = /^undersigned@file:(.+)$/.exec(spec)?.[1];
  if (path === undefined) return undefined;
  if (path.startsWith('./')) return { path: path.slice('./'.length), spec, elsewhere: undefined };
  const elsewhere = resolve(root, path);
  const inside = `${vendorFolder}/${basename(elsewhere)}`;
  return { path: inside, spec: `undersigned@file:./${inside}`, elsewhere };
}

/** Whoever clones the campaign, and the runs of its forge, have what lies in it. */
export function bringIn(root: string, { path, elsewhere }: Tarball): void {
  if (elsewhere === undefined) return;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  copyFileSync(elsewhere, join(root, path));
}

/** The tarball that `before`, of package.json, named, and that goes where `now` is another: it is in a commit, so that it can be brought back. */
export async function formerTarball(root: string, git: Git, before: string, now: string | undefined): Promise<string | undefined> {
  const path = /^(?:file:)?(?:\.\/)?([^.].*\.tgz)$/.exec(before)?.[1];
  if (path === undefined || path === now || path.split('/').includes('..') || !existsSync(join(root, path))) return undefined;
  return (await git.text(['ls-files', '--', path])) === '' ? undefined : path;
}
