// Every path that the base has, with what lies there.

import type { Git } from '../git/git.ts';

export interface FileAt {
  readonly mode: string;
  readonly oid: string;
}

export interface BaseFiles {
  at(path: string): FileAt | undefined;
  isFolder(path: string): boolean;
}

/** All of the repository, also what lies above the campaign. */
export async function readBaseFiles(git: Git, commit: string): Promise<BaseFiles> {
  const files = new Map<string, FileAt>();
  const folders = new Set<string>();
  for (const line of await git.parts(['ls-tree', '-r', '-z', '--full-tree', commit], { most: 1024 * 1024 * 1024 })) {
    const tab = line.indexOf('\t');
    const path = line.slice(tab + 1);
    // “100644 blob 8bad…”
    const [mode = '', , oid = ''] = line.slice(0, tab).split(' ');
    files.set(path, { mode, oid });
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return { at: (path) => files.get(path), isFolder: (path) => folders.has(path) };
}
