// Writes the files of a new campaign, all of them or none: where one of them is there already, nothing is written.

import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NotWritten } from '../core/write.ts';
import type { Files } from './site-files.ts';

/** What may be there before: an empty repository, and a package that npm put there. package.json is completed. */
const welcome = new Set(['package.json']);

/** Throws NotWritten, which names what is in the way. */
export function writeNew(root: string, files: Files): void {
  const there = [...files.keys()].filter((path) => !welcome.has(path) && lstatSync(join(root, path), { throwIfNoEntry: false }));
  if (there.length > 0)
    throw new NotWritten(
      `Nothing was written, because this is there already: ${there.slice(0, 5).join(', ')}${there.length > 5 ? ' and more' : ''}. Name an empty folder.`,
    );
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, welcome.has(path) ? {} : { flag: 'wx' });
  }
}
