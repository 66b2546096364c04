// Which passage of a translation follows which passage of the original, in which revision: by the lock where it knows, by the comments of a scaffold, and by a guess.

import type { LockFacts } from '../schema/lock.ts';
import type { PlacedBlock } from './blocks.ts';
import { guessLinks } from './guess.ts';
import { quotedIn, type Section, sectionsOf } from './pairing/comments.ts';
import type { Revisions } from './revisions.ts';

export type LockEntry = LockFacts['blocks'][number];

export interface Link {
  /** Names of the original's passages; none for a note or a passage that belongs to nothing. */
  readonly original: readonly string[];
  /** Positions among the translation's passages; none for an omission. */
  readonly translation: readonly number[];
  /** The revision that it follows. */
  readonly revision: number;
  /**
   * locked: as somebody recorded it. edited: recorded, and written anew since. quoted: written below a comment that quotes the original.
   * guessed: by what both have in common.
   */
  readonly origin: 'locked' | 'edited' | 'quoted' | 'guessed';
  /** Whether nobody needs to look at it (src/core/translation/pairing/pair.ts). What is recorded is taken for certain. */
  readonly isCertain: boolean;
  /** What the lock says of it. */
  readonly entry: LockEntry | undefined;
}

export interface Alignable {
  readonly blocks: readonly PlacedBlock[];
  /** The revision that its front matter names. */
  readonly revision: number;
  readonly lock: LockFacts | undefined;
}

/**
 * Links in the order of the translation, omissions last. A passage whose text is as the lock has it follows what the lock says it
 * follows, whatever the front matter says: raising `revision` makes nothing current. One that was written anew follows the front matter.
 */
export function alignEdition(edition: Alignable, revisions: Revisions): Link[] {
  const entries = (edition.lock?.blocks ?? []).map((entry) => withParts(entry, revisions));
  const comments = edition.blocks.find((block) => block.comments)?.comments ?? [];
  const sections = sectionsOf(comments, edition.blocks, quotedIn(comments, revisions, edition.revision));
  const matched = matchEntries(entries, edition.blocks);
  const known = matched.filter((one) => !isContradicted(one, sections));
  const displaced = new Map(
    matched
      .filter((one) => !known.includes(one))
      .flatMap(({ entry, positions }) => positions.map((position) => [position, entry.revision ?? edition.revision] as const)),
  );
  const links = known.map(
    ({ entry, positions }): Link => ({
      original: entry.original ?? [],
      translation: positions,
      revision: entry.revision ?? edition.revision,
      origin: 'locked',
      isCertain: true,
      entry,
    }),
  );
  links.push(...guessLinks({ edition, revisions, entries, known, sections, displaced }));
  const first = (link: Link): number => link.translation[0] ?? Number.MAX_SAFE_INTEGER;
  return links.sort((a, b) => first(a) - first(b));
}

export interface Known {
  readonly entry: LockEntry;
  readonly positions: readonly number[];
}

/** The entries whose passages all stand in the translation word for word; omissions always do. Equal passages are taken in their order. */
function matchEntries(entries: readonly LockEntry[], blocks: readonly PlacedBlock[]): Known[] {
  const positionsOf = new Map<string, number[]>();
  for (const [position, { hash }] of blocks.entries()) {
    const list = positionsOf.get(hash);
    if (list) list.push(position);
    else positionsOf.set(hash, [position]);
  }
  return entries.flatMap((entry) => {
    const wanted = entry.translation ?? [];
    const positions: number[] = [];
    let found = 0;
    for (const hash of wanted) {
      const position = positionsOf.get(hash)?.shift();
      const quoted = position === undefined ? quotationPositions(hash, blocks) : [position];
      if (quoted.length > 0) found++;
      positions.push(...quoted);
    }
    if (found === wanted.length) return [{ entry, positions }];
    for (const position of positions) positionsOf.get(blocks[position]?.hash ?? '')?.unshift(position);
    return [];
  });
}

/** Positions of the passages of a quotation that was recorded as one. */
function quotationPositions(hash: string, blocks: readonly PlacedBlock[]): number[] {
  const first = blocks.find(({ container }) => container?.hash === hash)?.container;
  return first ? blocks.flatMap(({ container }, position) => (container === first ? [position] : [])) : [];
}

/** Where a quotation was recorded as one passage, an entry that names it means all of its passages. */
function withParts(entry: LockEntry, revisions: Revisions): LockEntry {
  if (!entry.original?.some((id) => revisions.some(({ parts }) => parts?.has(id)))) return entry;
  const newest = revisions.toReversed();
  return { ...entry, original: entry.original.flatMap((id) => newest.find(({ parts }) => parts?.has(id))?.parts?.get(id) ?? [id]) };
}

/** A guess that was recorded gives way to a comment: its passages stand below another one than the comment that quotes its original. */
function isContradicted({ entry, positions }: Known, sections: readonly Section[]): boolean {
  if (!entry.guessed || positions.length === 0) return false;
  const ids = new Set(entry.original);
  const isQuoted = sections.some(({ originals }) => originals.some((id) => ids.has(id)));
  return (
    isQuoted &&
    sections.some(
      ({ originals, passages }) => positions.every((position) => passages.includes(position)) && !originals.some((id) => ids.has(id)),
    )
  );
}
