// All that was decided about a letter's list, from its file and its records together. A union: no record takes back another.

import { createHash } from 'node:crypto';
import type { Decisions } from './schema/decisions.ts';
import { foldName } from './text/fold.ts';

type ListOf<Key extends keyof Decisions> = readonly NonNullable<Decisions[Key]>[];
type ItemOf<Key extends 'distinct' | 'same' | 'imports'> = NonNullable<Decisions[Key]>[number];

export interface LetterDecisions {
  readonly distinct: readonly ItemOf<'distinct'>[];
  /** One for each salt or file. */
  readonly withdrawn: ListOf<'withdrawn'>;
  readonly same: readonly ItemOf<'same'>[];
  readonly imports: readonly ItemOf<'imports'>[];
}

export const noDecisions: LetterDecisions = { distinct: [], withdrawn: [], same: [], imports: [] };

/** In the order of the files, which tools name by day. */
export function joinDecisions(files: readonly Decisions[]): LetterDecisions {
  if (files.length === 0) return noDecisions;
  return {
    distinct: files.flatMap(({ distinct = [] }) => distinct),
    withdrawn: files.flatMap(({ withdrawn }) => (withdrawn ? [withdrawn] : [])),
    same: files.flatMap(({ same = [] }) => same),
    imports: files.flatMap(({ imports = [] }) => imports),
  };
}

/** By which a name is found again in a decision: 16 hexadecimal digits of SHA-256 over the folded name, which is public. */
export function namePrint(name: string): string {
  return createHash('sha256')
    .update(`name\n${foldName(name)}`)
    .digest('hex')
    .slice(0, 16);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Decisions about who is different, with the ids as they are now: where a name is remembered, it says who is meant, also after a file was
 * renamed or rows of a list moved. Without one the id does. Who is not there any more is left out.
 */
export function distinctNow(decisions: Pick<LetterDecisions, 'distinct'>, signatories: Iterable<Named>): readonly (readonly string[])[] {
  if (decisions.distinct.length === 0) return [];
  const byId = new Map<string, Named>();
  const byPrint = new Map<string, string[]>();
  const isPrinted = decisions.distinct.some(({ names }) => names !== undefined);
  for (const signatory of signatories) {
    byId.set(signatory.id, signatory);
    if (!isPrinted) continue;
    const print = namePrint(signatory.name);
    const ids = byPrint.get(print);
    if (ids) ids.push(signatory.id);
    else byPrint.set(print, [signatory.id]);
  }
  return decisions.distinct.map(({ signatories: ids, names }) =>
    ids.flatMap((id, place) => {
      const print = names?.[place];
      const there = byId.get(id);
      if (print === undefined) return there ? [id] : [];
      if (there && namePrint(there.name) === print) return [id];
      const [only, ...others] = byPrint.get(print) ?? [];
      return only !== undefined && others.length === 0 ? [only] : [];
    }),
  );
}
