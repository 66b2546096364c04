// What the passages of a translation say that no lock knows: by the comments that they were written below, and else by what they share with an original.

import type { Alignable, Known, Link, LockEntry } from './links.ts';
import type { Section } from './pairing/comments.ts';
import { copiesAmong } from './pairing/copies.ts';
import { type Guess, type Open, pairGroup, Places } from './pairing/places.ts';
import { pairSection } from './pairing/section.ts';
import { type RevisionBlock, type Revisions, revisionNumbered } from './revisions.ts';

export interface Guessing {
  readonly edition: Alignable;
  readonly revisions: Revisions;
  readonly entries: readonly LockEntry[];
  /** The entries that were found again. */
  readonly known: readonly Known[];
  readonly sections: readonly Section[];
  /** Revisions that passages follow whose entries gave way to comments, by position. */
  readonly displaced: ReadonlyMap<number, number>;
}

/** Links for everything that `known` leaves: the originals of entries whose text is gone, and originals that have no entry. */
export function guessLinks({ edition, revisions, entries, known, sections, displaced }: Guessing): Link[] {
  const followed = revisionNumbered(revisions, edition.revision) ?? revisions[0];
  const matched = new Set(known.map(({ entry }) => entry));
  const entryOf = new Map(
    entries.filter((entry) => !matched.has(entry)).flatMap((entry) => (entry.original ?? []).map((id) => [id, entry] as const)),
  );
  const placed = new Places(followed.blocks, edition.blocks, known);
  const guesses: Guess[] = [];
  const take = (found: readonly Guess[]): void => {
    for (const guess of found) placed.take(guess.originals, guess.positions);
    guesses.push(...found);
  };
  const quoted = new Set(sections.flatMap(({ originals }) => originals));
  for (const [index, section] of sections.entries())
    take(pairSection({ section, next: sections[index + 1]?.originals[0], quoted, placed, hasEntry: (id) => entryOf.has(id) }));
  placed.leaveOut(copiesAmong(placed.free(), placed.open()));
  // Below its own comment nothing was written, so it is written nowhere.
  const isEmpty = ({ id }: RevisionBlock): boolean => quoted.has(id) && !entryOf.has(id);
  // First those between the same two neighbours, then what is left, which was moved and edited at once.
  for (const { originals, passages, isLast } of placed.gaps(isEmpty)) take(pairGroup(originals, passages, isLast));
  const moved = placed.free().filter(({ id }) => entryOf.has(id));
  take(pairGroup(moved, placed.open(), true).map((guess) => ({ ...guess, isCertain: false })));
  return [
    ...joined(guesses, entryOf).map((guess) => linkOf(guess, entryOf, edition.revision, displaced)),
    ...[...placed.open(), ...placed.leftOut()].map((one) => stray(one, edition)),
  ];
}

/** An entry that has several originals is one link, whichever of them were found. */
function joined(guesses: readonly Guess[], entryOf: ReadonlyMap<string, LockEntry>): Guess[] {
  const groups = Map.groupBy(
    guesses,
    (guess) => guess.originals.map((id) => entryOf.get(id)).find((entry) => entry !== undefined) ?? guess,
  );
  return [...groups.values()].map((group) => ({
    originals: [...new Set(group.flatMap(({ originals }) => originals))],
    positions: group.flatMap(({ positions }) => positions).sort((a, b) => a - b),
    isQuoted: group.every(({ isQuoted }) => isQuoted),
    isCertain: group.every(({ isCertain }) => isCertain),
  }));
}

function linkOf(
  { originals, positions, isQuoted, isCertain }: Guess,
  entryOf: ReadonlyMap<string, LockEntry>,
  revision: number,
  displaced: ReadonlyMap<number, number>,
): Link {
  const entry = originals.map((id) => entryOf.get(id)).find((found) => found !== undefined);
  const others = entry?.original?.filter((id) => !originals.includes(id) && entryOf.get(id) === entry) ?? [];
  return {
    original: [...originals, ...others],
    translation: positions,
    revision: Math.min(revision, ...positions.map((position) => displaced.get(position) ?? revision)),
    origin: isQuoted ? 'quoted' : entry ? 'edited' : 'guessed',
    isCertain,
    entry,
  };
}

function stray({ position }: Open, { revision }: Alignable): Link {
  return { original: [], translation: [position], revision, origin: 'guessed', isCertain: false, entry: undefined };
}
