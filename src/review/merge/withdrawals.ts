// Who withdrew by a pull request, or changed their name, is remembered as by the commands: one record for each letter, in a commit behind
// the merges.

import { formerPrint, joinDecisions, namePrint } from '../../core/decisions.ts';
import type { Signatory } from '../../core/model.ts';
import type { Decisions } from '../../core/schema/decisions.ts';
import { foldName } from '../../core/text/fold.ts';
import { personHashes } from '../../core/withdrawn.ts';
import { recordPath, recordText, saltOf } from '../../signatories/memory/record.ts';
import { withdrawerOf } from '../../signatories/memory/withdrawer.ts';
import { letterOf } from '../base/paths.ts';
import type { Git } from '../git/git.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { PlannedMerge } from './planned.ts';
import { namesakesOf } from './namesakes.ts';

export interface WithdrawalRecord {
  /** From the top of the repository. */
  readonly path: string;
  readonly bytes: Buffer;
  /** How many withdrew. */
  readonly people: number;
}

interface Renamed {
  readonly before: Signatory;
  readonly after: Signatory;
}

/** `base`: the commit that is merged into, whose salts are used again. */
export async function withdrawalRecords(
  git: Git,
  base: string,
  planned: readonly PlannedMerge[],
  { day, prefix }: { readonly day: string; readonly prefix: string },
): Promise<WithdrawalRecord[]> {
  const leaving = Map.groupBy(
    planned.flatMap(({ request }) => leavingIn(request.verdict)),
    ({ file }) => letterOf(file) ?? '',
  );
  const renamed = Map.groupBy(
    planned.flatMap(({ request }) => renamedIn(request.verdict)),
    ({ after }) => letterOf(after.file) ?? '',
  );
  const records: WithdrawalRecord[] = [];
  for (const letter of new Set([...leaving.keys(), ...renamed.keys()])) {
    const salt = saltOf(joinDecisions(await saltsAt(git, base, letter)), letter, await siteAt(git, base, prefix));
    const gone = leaving.get(letter) ?? [];
    const staying = gone.length > 0 ? await namesakesOf(git, { base, prefix, letter }, gone) : new Set<string>();
    const entries = gone.flatMap((person) => {
      const { rows = [], ...one } = withdrawerOf(person);
      const all = person.row === undefined ? rows : [...rows, person.id];
      return personHashes(salt, { ...one, rows: all }, staying.has(foldName(person.name)));
    });
    const same = (renamed.get(letter) ?? []).map(({ before, after }) => ({
      signatory: after.id,
      name: namePrint(after.name),
      salt,
      entries: personHashes(salt, { name: before.name }).sort(),
      former: [formerPrint(salt, namePrint(before.name))],
    }));
    const decisions: Decisions = {
      ...(gone.length > 0 ? { withdrawn: { salt, entries: [...new Set(entries)].sort() } } : {}),
      ...(same.length > 0 ? { same } : {}),
    };
    const path = recordPath(letter, gone.length > 0 ? 'withdrawn' : 'same', day);
    records.push({ path: prefix + path, bytes: Buffer.from(recordText(decisions)), people: gone.length });
  }
  return records;
}

/** Also where nothing proves whose signature it is: a maintainer looked, and merged a change that only takes signatures away. */
export function leavingIn({ kind, changes: { added, removed, rewritten } }: Verdict): readonly Signatory[] {
  const isRemoval = added.length === 0 && rewritten.length === 0;
  return kind === 'withdrawal' || (kind === 'edits-others' && isRemoval) ? removed : [];
}

/** Who gave their own signature another name. */
function renamedIn({ kind, changes: { rewritten } }: Verdict): readonly Renamed[] {
  return kind === 'own-edit' ? rewritten.filter(({ before, after }) => foldName(before.name) !== foldName(after.name)) : [];
}

async function siteAt(git: Git, commit: string, prefix: string): Promise<string> {
  const { stdout, code } = await git.run(['cat-file', 'blob', `${commit}:${prefix}content/site.yaml`], { accepts: [128] });
  return code === 0 ? stdout.toString('utf8') : '';
}

/** Only the salts of what is remembered at a commit: more is not needed to remember more. */
async function saltsAt(git: Git, commit: string, letter: string): Promise<Decisions[]> {
  const folder = 'content/signatories/';
  const { stdout } = await git.run(
    ['grep', '--no-color', '-h', '-E', '^ +salt: "?[0-9a-f]{32}"?$', commit, '--', `${folder}${letter}.yaml`, `${folder}${letter}/`],
    { accepts: [1] },
  );
  const [, salt] = /salt: "?([0-9a-f]{32})/.exec(stdout.toString('utf8')) ?? [];
  return salt === undefined ? [] : [{ withdrawn: { salt, entries: [] } }];
}
