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

/** Sorted within each folder. Nothing, where there is no such folder. */
export function entriesBelow(folder: string): Entry[] {
  const found: Entry[] = [];
  const stats = statsOf(folder);
  if (stats?.isDirectory()) walk(folder, '', found);
  else if (stats) found.push(entryOf(folder, '', stats));
  return found;
}

function walk(root: string, below: string, found: Entry[]): void {
  for (const name of namesIn(join(root, below))) {
    const path = below === '' ? name : `${below}/${name}`;
    const stats = statsOf(join(root, path));
    found.push(entryOf(root, path, stats));
    // What a repository of its own remembers is no part of a campaign: it is enough that it is there.
    if (stats?.isDirectory() && name !== '.git') walk(root, path, found);
  }
}

function entryOf(root: string, path: string, stats: BigIntStats | undefined): Entry {
  const written = stats?.isFile() ? `${stats.ctimeNs} ${stats.ino}` : '';
  return { path, content: contentOf(join(root, path), stats), written };
}

function contentOf(path: string, stats: BigIntStats | undefined): string {
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
