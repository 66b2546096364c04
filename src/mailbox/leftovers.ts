// What runs left beside the folders of the campaign that were ended while they wrote a file.

import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** In milliseconds: what is younger may be of a run that goes on. */
const age = 3_600_000;

export function removeLeftovers(root: string, now: number): void {
  for (const name of readdirSync(root)) {
    if (!/^\.undersigned-[0-9a-f]{12}\.tmp$/.test(name)) continue;
    const stats = lstatSync(join(root, name), { throwIfNoEntry: false });
    if (stats?.isFile() && now - stats.mtimeMs > age) rmSync(join(root, name), { force: true });
  }
}
