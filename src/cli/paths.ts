// Paths as people type them.

import { homedir } from 'node:os';
import { resolve } from 'node:path';

/** Seen from `cwd`. A shell writes one's own folder for ~, but not in quotes, behind = and where a program asks. */
export function fromHome(path: string, cwd: string): string {
  return resolve(cwd, withHome(path));
}

export function withHome(path: string): string {
  return path.replace(/^~(?=[/\\]|$)/, () => homedir());
}

/** As one word of a shell. */
export function quoted(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
