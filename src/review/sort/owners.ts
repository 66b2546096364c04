// Who added files that are there: read from the history in one go, and only for files that requests change or remove.

import { readCommit } from '../changes/commits.ts';
import type { Git } from '../git/git.ts';
import type { ObjectReader } from '../git/objects.ts';
import type { Person } from '../judge/proposal.ts';

/** git holds every file of a changed folder against every path that it is asked for. Of more than these it tells about all files. */
const mostPaths = 4;

/** By path from the top of the repository. A file that came with the first import belongs to whoever imported it. */
export async function readOwners(git: Git, reader: ObjectReader, base: string, paths: readonly string[]): Promise<Map<string, Person>> {
  const owners = new Map<string, Person>();
  const asked = new Set(paths.filter((path) => !path.includes('\n')));
  if (asked.size === 0) return owners;
  // Below “--” the lines are paths; they are literal, see environment.ts.
  const input = `${base}\n--\n${[...(asked.size > mostPaths ? topsOf(asked) : asked)].join('\n')}\n`;
  const args = ['log', '--stdin', '--no-merges', '--no-renames', '--diff-filter=A', '--name-only', '-z', '--format=%H'];
  let author: Person | undefined;
  for (const part of await git.parts([...args, '--no-ext-diff', '--no-textconv', '--no-show-signature'], { input })) {
    const path = part.replace(/^\n/, '');
    if (!asked.has(path)) {
      if (/^[0-9a-f]{40,64}$/.test(path)) author = (await readCommit(reader, path))?.author;
    } else if (author && !owners.has(path)) {
      // The newest commit comes first: a file that was removed and added again belongs to the last who added it.
      owners.set(path, author);
    }
  }
  return owners;
}

/** The folders of the campaign that the paths lie in: what stands before `signatories/`, and that. */
function topsOf(paths: Iterable<string>): Set<string> {
  const tops = new Set<string>();
  for (const path of paths) tops.add(path.slice(0, path.indexOf(folder) + folder.length));
  return tops;
}

const folder = 'signatories/';
