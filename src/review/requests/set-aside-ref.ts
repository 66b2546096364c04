// What is held and refused lies in a ref of the remote, a file for each request, so that every maintainer has it: read from its commit.

import { ObjectReader } from '../git/objects.ts';
import type { Git } from '../git/git.ts';
import { type SetAside, type SetAsides, setAsideSchema } from './set-aside.ts';

/** At the remote. Forges take refs outside of branches and tags, and show them nowhere. */
export const setAsideRef = 'refs/undersigned/set-aside';

const maxBytes = 4096;
const maxEntries = 100_000;

/** `commit`: undefined where nothing was ever set aside. */
export async function readSetAsides(git: Git, commit: string | undefined): Promise<SetAsides> {
  if (commit === undefined) return new Map();
  const reader = new ObjectReader(git);
  try {
    const entries = (await git.parts(['ls-tree', '-z', '--full-tree', commit])).slice(0, maxEntries).flatMap((line) => {
      const [, oid, number] = /^100644 blob ([0-9a-f]+)\t([1-9]\d{0,8})$/.exec(line) ?? [];
      return oid === undefined ? [] : [[Number(number), oid] as const];
    });
    return new Map(
      await Promise.all(entries.map(async ([number, oid]) => [number, decisionIn(await reader.blob(oid, maxBytes))] as const)),
    );
  } finally {
    reader.close();
  }
}

/** What nobody can read any more was set aside all the same. */
const unreadable: SetAside = {
  is: 'held',
  reason: 'the record of why cannot be read',
  by: 'somebody',
  on: '1970-01-01',
  head: '0'.repeat(40),
};

function decisionIn(bytes: Buffer | undefined): SetAside {
  try {
    return setAsideSchema.parse(JSON.parse(bytes?.toString('utf8') ?? ''));
  } catch {
    return unreadable;
  }
}
