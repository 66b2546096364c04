// The likely duplicates of a letter's list.

import type { Signatory } from '../../core/model.ts';
import { compareText } from '../../core/problem.ts';
import { distinctPairs, type LetterDecisions, noDecisions, pairKey, SignatoryIndex } from '../../core/decisions.ts';
import { candidatePairs } from './candidates.ts';
import { Glimpse, type Seen, wholeOf } from './glimpse.ts';
import type { Likeness } from './likeness.ts';
import { nearSignatories } from './near.ts';
import { countAll, profileOf } from './profile.ts';
import { type Roster, rosterOf } from './roster.ts';
import { compareProfiles } from './score.ts';
import { wordCountsIn } from './word-counts.ts';

export interface Duplicate extends Likeness {
  /** In the order of their ids. */
  readonly signatories: readonly [Signatory, Signatory];
}

export interface DuplicateOptions {
  /** The lowest score that is returned, 0 to 1. `defaultThreshold` where it is left out. */
  readonly threshold?: number | undefined;
  /** Pairs that maintainers have decided about are left out. */
  readonly decisions?: (Pick<LetterDecisions, 'distinct'> & Partial<Pick<LetterDecisions, 'same'>>) | undefined;
  /** Only pairs with one of these: numbers in the list. */
  readonly wanted?: ReadonlySet<number> | undefined;
}

/** The score from which on a pair is shown. bench/duplicates.ts tells how many are missed, and how many are wrong. */
export const defaultThreshold = 0.6;

/** So many are checked against a whole list one by one, before it pays to work out the keys of everyone. */
const maxLookedUp = 20;

/** The likeliest first. Nothing is changed, and the result does not depend on the order of the list. */
export function findDuplicates(signatories: readonly Seen[] | Roster, options: DuplicateOptions = {}): Duplicate[] {
  const { threshold = defaultThreshold, decisions = noDecisions, wanted } = options;
  const roster = 'nameAt' in signatories ? signatories : rosterOf(signatories);
  const isLookup = wanted !== undefined && wanted.size <= maxLookedUp;
  const found = new Set<Signatory>();
  const compared: Signatory[] = [];
  for (const index of isLookup ? nearSignatories(roster, wanted) : Array(roster.length).keys()) {
    const signatory = wholeOf(roster.at(index));
    if (!signatory) continue;
    compared.push(signatory);
    if (wanted?.has(index)) found.add(signatory);
  }
  const profiles = compared.toSorted((a, b) => compareText(a.id, b.id)).map(profileOf);
  const isWanted = profiles.map(({ signatory }) => found.has(signatory));
  const pairs = candidatePairs(profiles, wanted && ((index) => isWanted[index] === true));
  if (pairs.length === 0) return [];
  const counted = countAll(profiles);
  // What is common is so in the whole list, also where only a part of it is compared.
  const { words, links, handles, initials } = counted;
  const frequencies = { words: isLookup ? wordCountsIn(roster) : words, links, handles, initials };
  // Most lists have no pair to ask about, and then no one has to be found by a name.
  let decided: ReadonlySet<string> | undefined;
  const duplicates: Duplicate[] = [];
  for (const [first, second] of pairs) {
    const a = profiles[first];
    const b = profiles[second];
    if (!a || !b) continue;
    const likeness = compareProfiles(a, b, frequencies);
    if (!likeness || likeness.score < threshold) continue;
    decided ??= distinctPairs(decisions, new SignatoryIndex(allOf(roster), decisions.same));
    if (decided.has(pairKey(a.signatory.id, b.signatory.id))) continue;
    duplicates.push({ ...likeness, signatories: [a.signatory, b.signatory] });
  }
  return duplicates.sort(
    (a, b) =>
      b.score - a.score || compareText(a.signatories[0].id, b.signatories[0].id) || compareText(a.signatories[1].id, b.signatories[1].id),
  );
}

export function duplicatesOf(
  letter: {
    readonly signatories: readonly Seen[] | Roster;
    readonly decisions: Pick<LetterDecisions, 'distinct'> & Partial<Pick<LetterDecisions, 'same'>>;
  },
  options: Omit<DuplicateOptions, 'decisions'> = {},
): Duplicate[] {
  return findDuplicates(letter.signatories, { ...options, decisions: letter.decisions });
}

function* allOf(roster: Roster): Generator<{ readonly id: string; readonly name: string }> {
  for (let index = 0; index < roster.length; index++) {
    const seen = roster.at(index);
    if (!(seen instanceof Glimpse)) yield seen;
    else {
      // The file of one signature is called by its id; that of a list has to be read.
      const id = seen.file.endsWith('.list.yaml') ? seen.whole()?.id : /(?<![^/])([^/]+)\.yaml$/.exec(seen.file)?.[1];
      if (id !== undefined) yield { id, name: seen.name };
    }
  }
}
