// Who withdrew by a pull request is remembered as by the command: one record for each letter, in a commit behind the merges.

import { joinDecisions } from '../../core/decisions.ts';
import type { Decisions } from '../../core/schema/decisions.ts';
import { sizeLimits } from '../../core/files/kinds.ts';
import { personHashes } from '../../core/withdrawn.ts';
import { recordPath, recordText, saltOf } from '../../signatories/memory/record.ts';
import { letterOf } from '../base/paths.ts';
import { signatoriesIn } from '../base/signatories-in.ts';
import { readBlobs } from '../git/blobs.ts';
import type { Git } from '../git/git.ts';
import type { PlannedMerge } from './build.ts';

export interface WithdrawalRecord {
  /** From the top of the repository. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly people: number;
}

/** `base`: the commit that is merged into, whose salts are used again. */
export async function withdrawalRecords(
  git: Git,
  base: string,
  planned: readonly PlannedMerge[],
  { day, prefix }: { readonly day: string; readonly prefix: string },
): Promise<WithdrawalRecord[]> {
  const removed = planned.flatMap(({ request: { verdict, files } }) =>
    verdict.kind === 'withdrawal' ? files.filter(({ before, after }) => before !== undefined && after === undefined) : [],
  );
  if (removed.length === 0) return [];
  const people = new Map<string, { readonly name: string; readonly link?: string | undefined; readonly handle?: string | undefined }[]>();
  await readBlobs(
    git,
    removed.map(({ before }) => before?.oid ?? ''),
    sizeLimits['signature-list'],
    (index, bytes) => {
      const path = removed[index]?.path.slice(prefix.length) ?? '';
      const letter = letterOf(path);
      if (letter === undefined || !bytes) return;
      people.set(letter, [...(people.get(letter) ?? []), ...signatoriesIn(path, bytes)]);
    },
  );
  const records: WithdrawalRecord[] = [];
  for (const [letter, list] of people) {
    if (list.length === 0) continue;
    const salt = saltOf(joinDecisions(await saltsAt(git, base, letter, prefix)));
    const entries = [...new Set(list.flatMap((person) => personHashes(salt, person)))].sort();
    const text = recordText({ withdrawn: { salt, entries } });
    records.push({ path: prefix + recordPath(letter, 'withdrawn', day), bytes: Buffer.from(text), people: list.length });
  }
  return records;
}

/** Only the salts of what is remembered at a commit: more is not needed to remember more. */
async function saltsAt(git: Git, commit: string, letter: string, prefix: string): Promise<Decisions[]> {
  const folder = `${prefix}content/signatories/`;
  const { stdout } = await git.run(
    ['grep', '--no-color', '-h', '-E', '^ +salt: [0-9a-f]{32}$', commit, '--', `:(literal,top)${folder}${letter}.yaml`, `:(literal,top)${folder}${letter}`],
    { accepts: [1] },
  );
  const salts = [...stdout.toString('utf8').matchAll(/salt: ([0-9a-f]{32})/g)].map(([, salt = '']) => salt);
  return salts.slice(0, 1).map((salt) => ({ withdrawn: { salt, entries: [] } }));
}
