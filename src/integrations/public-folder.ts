// The campaign’s public files in a built site: copied when all pages are there, and only to places that are free.

import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rootPaths } from '../core/addresses/paths.ts';
import { listFiles } from '../core/files/tree.ts';
import { Report } from '../core/report.ts';

const joinable: ReadonlySet<string> = new Set([rootPaths.headers, rootPaths.redirects, rootPaths.robots]);

export interface PublicFiles {
  /** Below public/: each becomes a file of the site. */
  readonly copied: readonly string[];
  /** Which of the files that we write for hosts and robots the campaign brings as well. */
  readonly joined: ReadonlySet<string>;
}

/** The files that the check has seen, and no others: no links, and nothing that only helps people or tools. */
export function publicFilesOf(root: string): PublicFiles {
  const paths = listFiles(root, new Report(), ['public']).map(({ place }) => place.id);
  const isJoined = (path: string): boolean => joinable.has(path);
  return { copied: paths.filter((path) => !isJoined(path)), joined: new Set(paths.filter(isJoined)) };
}

/** Throws where something is in the place of one already; that is left as it is. */
export function copyPublicFiles(root: string, site: string): void {
  for (const path of publicFilesOf(root).copied) {
    const target = join(site, path);
    try {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(root, 'public', path), target, constants.COPYFILE_EXCL);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'ENOTDIR' && code !== 'EISDIR') throw error;
      throw new Error(`public/${path} has the address of a file that the build writes. Rename it.`, { cause: error });
    }
  }
}
