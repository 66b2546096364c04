// What the passages of a translation say that no lock knows: by the comments that they were written below, and else by what they share with an original.

import type { Alignable, Known, Link, LockEntry } from './align.ts';
import type { PlacedBlock } from './blocks.ts';
import type { Section } from './pairing/comments.ts';
import { pairPassages } from './pairing/pair.ts';
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

/** A pair before it is a link. */
export interface Guess {
  readonly originals: readonly string[];
  readonly positions: readonly number[];
  readonly isQuoted: boolean;
  readonly isCertain: boolean;
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
  // Below its own comment nothing was written, so it is written nowhere.
  const isEmpty = ({ id }: RevisionBlock): boolean => quoted.has(id) && !entryOf.has(id);
  // First those between the same two neighbours, then what is left, which was moved and edited at once.
  for (const { originals, passages, isLast } of placed.gaps(isEmpty)) take(pairGroup(originals, passages, isLast));
  const moved = placed.free().filter(({ id }) => entryOf.has(id));
  take(pairGroup(moved, placed.open(), true).map((guess) => ({ ...guess, isCertain: false })));
  return [
    ...joined(guesses, entryOf).map((guess) => linkOf(guess, entryOf, edition.revision, displaced)),
    ...placed.open().map((one) => stray(one, edition)),
  ];
}

export interface Open extends PlacedBlock {
  readonly position: number;
}

export function pairGroup(originals: readonly RevisionBlock[], passages: readonly Open[], mayStop: boolean): Guess[] {
  return pairPassages(originals, passages, { mayStop }).map((pair) => ({
    originals: pair.originals.flatMap((row) => originals[row]?.id ?? []),
    positions: pair.translations.flatMap((column) => passages[column]?.position ?? []),
    isQuoted: false,
    isCertain: pair.isCertain,
  }));
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

/** What of both texts has a partner, and between which of these the rest is. */
export class Places {
  private readonly positionOf = new Map<string, number>();
  private readonly taken = new Set<number>();

  private readonly originals: readonly RevisionBlock[];
  private readonly passages: readonly PlacedBlock[];

  constructor(originals: readonly RevisionBlock[], passages: readonly PlacedBlock[], known: readonly Known[]) {
    this.originals = originals;
    this.passages = passages;
    for (const { entry, positions } of known) this.take(entry.original ?? [], positions);
  }

  take(originals: readonly string[], positions: readonly number[]): void {
    for (const id of originals) this.positionOf.set(id, positions.at(-1) ?? -1);
    for (const position of positions) this.taken.add(position);
  }

  free(): RevisionBlock[] {
    return this.originals.filter(({ id }) => !this.positionOf.has(id));
  }

  open(): Open[] {
    return this.passages.flatMap((block, position): Open[] => (this.taken.has(position) ? [] : [{ ...block, position }]));
  }

  /** The free originals after one, up to another. */
  freeBetween(after: string, before: string | undefined): RevisionBlock[] {
    const start = this.originals.findIndex(({ id }) => id === after);
    const end = this.originals.findIndex(({ id }) => id === before);
    return this.originals.slice(start + 1, end > start ? end : undefined).filter(({ id }) => !this.positionOf.has(id));
  }

  gaps(isLeftOut: (original: RevisionBlock) => boolean): { originals: RevisionBlock[]; passages: Open[]; isLast: boolean }[] {
    const originals = new Map<number, RevisionBlock[]>();
    const passages = new Map<number, Open[]>();
    let gap = -1;
    for (const original of this.originals) {
      const position = this.positionOf.get(original.id);
      // An omission stands nowhere and parts nothing.
      if (position !== undefined) gap = position >= 0 ? position : gap;
      else if (!isLeftOut(original)) push(originals, gap, original);
    }
    gap = -1;
    for (const [position, passage] of this.passages.entries())
      if (this.taken.has(position)) gap = position;
      else push(passages, gap, { ...passage, position });
    const last = gap;
    return [...originals].map(([key, group]) => ({ originals: group, passages: passages.get(key) ?? [], isLast: key === last }));
  }
}

function push<Item>(map: Map<number, Item[]>, key: number, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
