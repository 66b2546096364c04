// Everything that lies below a folder, as parts of a hash: names, kinds, and what files hold. Follows no link.

import { hash } from 'node:crypto';
import { type BigIntStats, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

export interface Entry {
  /** Below the folder, with `/`. */
  readonly path: string;
  /** What it is and holds: a file's SHA-256, where a link leads, or a word. */
  readonly content: string;
  /** Another one after every write, also after one that put back what had been there. */
  readonly written: string;
}

/** What lies at a path, of which is known what it is. */
export type ContentOf = (path: string, stats: BigIntStats | undefined) => string;

/** Sorted within each folder. Nothing, where there is no such folder. */
export function entriesBelow(folder: string, contentOf: ContentOf = contentNow): Entry[] {
  const found: Entry[] = [];
  const stats = statsOf(folder);
  const entryOf = (path: string, stats: BigIntStats | undefined): Entry => {
    const written = stats?.isFile() ? `${stats.ctimeNs} ${stats.ino}` : '';
    return { path, content: contentOf(join(folder, path), stats), written };
  };
  const walk = (below: string): void => {
    for (const name of namesIn(join(folder, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      const stats = statsOf(join(folder, path));
      found.push(entryOf(path, stats));
      // What a repository of its own remembers is no part of a campaign: it is enough that it is there.
      if (stats?.isDirectory() && name !== '.git') walk(path);
    }
  };
  if (stats?.isDirectory()) walk('');
  else if (stats) found.push(entryOf('', stats));
  return found;
}

export function contentNow(path: string, stats: BigIntStats | undefined): string {
  try {
    if (stats?.isFile()) return hash('sha256', readFileSync(path));
    if (stats?.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  } catch {
    return 'unreadable';
  }
  if (!stats) return 'gone';
  return stats.isDirectory() ? 'folder' : 'special';
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function statsOf(path: string): BigIntStats | undefined {
  return lstatSync(path, { bigint: true, throwIfNoEntry: false });
}
