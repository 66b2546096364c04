// What of a campaign that is there gives way to a new one: in a copy of this repository, ours.

import { campaignFolders } from '../core/files/kinds.ts';

/** The campaign's folders, of a list of paths. */
export function campaignPaths(paths: readonly string[]): string[] {
  return paths.filter((path) => (campaignFolders as readonly string[]).includes(path.split('/', 1)[0] ?? ''));
}
