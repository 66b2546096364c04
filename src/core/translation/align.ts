// Which passage of a translation follows which passage of the original, in which revision: by the lock where it knows, by the comments of a scaffold, and by a guess.

import type { Container, PlacedBlock } from './blocks.ts';
import { guessLinks } from './guess.ts';
import { isItem } from './items.ts';
import type { Alignable, Known, Link, LockEntry } from './links.ts';
import { quotedIn, type Section, sectionsOf } from './pairing/comments.ts';
import type { Revisions } from './revisions.ts';

/**
 * Links in the order of the translation, omissions last. A passage whose text is as the lock has it follows what the lock says it
 * follows, whatever the front matter says: raising `revision` makes nothing current. One that was written anew follows the front matter.
 */
export function alignEdition(edition: Alignable, revisions: Revisions): Link[] {
  const recorded = (edition.lock?.blocks ?? []).map((entry) => withParts(entry, revisions));
  const comments = edition.blocks.find((block) => block.comments)?.comments ?? [];
  const sections = sectionsOf(comments, edition.blocks, quotedIn(comments, revisions, edition.revision));
  const found = matchEntries(recorded, edition.blocks);
  const matched = found.flatMap((one) => itemByItem(one, edition.blocks, revisions));
  const entries = [...matched.map(({ entry }) => entry), ...unmatched(recorded, found)];
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

/** The entries whose passages all are in the translation word for word; omissions always do. Equal passages are taken in their order. */
function matchEntries(recorded: readonly Recorded[], blocks: readonly PlacedBlock[]): (Recorded & Known)[] {
  const positionsOf = new Map<string, number[]>();
  const taken = new Set<number>();
  for (const [position, { hash, formerHash }] of blocks.entries())
    for (const one of formerHash === undefined ? [hash] : [hash, formerHash]) {
      const list = positionsOf.get(one);
      if (list) list.push(position);
      else positionsOf.set(one, [position]);
    }
  const take = (hash: string): number | undefined => {
    const position = positionsOf.get(hash)?.find((one) => !taken.has(one));
    if (position !== undefined) taken.add(position);
    return position;
  };
  return recorded.flatMap(({ entry, names }) => {
    const wanted = entry.translation ?? [];
    const positions: number[] = [];
    let found = 0;
    for (const hash of wanted) {
      const position = take(hash);
      const parts = position === undefined ? partPositions(hash, blocks, taken) : [position];
      if (parts.length > 0) found++;
      for (const part of parts) taken.add(part);
      positions.push(...parts);
    }
    if (found === wanted.length) return [{ entry, names, positions }];
    for (const position of positions) taken.delete(position);
    return [];
  });
}

/** Positions of the passages of a quotation, or of an item with lists in it, that was recorded as one. */
function partPositions(hash: string, blocks: readonly PlacedBlock[], taken: ReadonlySet<number>): number[] {
  const is = (one: Container | undefined): boolean => one?.hash === hash || one?.formerHash === hash;
  const first = blocks.find(({ container, whole }, position) => !taken.has(position) && (is(container) || is(whole)));
  const one = is(first?.container) ? first?.container : first?.whole;
  return one ? blocks.flatMap(({ container, whole }, position) => (container === one || whole === one ? [position] : [])) : [];
}

interface Recorded {
  /** With the names that its passages have now. */
  readonly entry: LockEntry;
  /** These names, where it names a single item, with lists in it, that was recorded as one passage; none otherwise. */
  readonly names: readonly string[];
}

/** Where a quotation, or an item with lists in it, was recorded as one passage, an entry that names it means all of its passages. */
function withParts(entry: LockEntry, revisions: Revisions): Recorded {
  if (!entry.original?.some((id) => revisions.some(({ parts }) => parts?.has(id)))) return { entry, names: [] };
  const newest = revisions.toReversed();
  const original = entry.original.flatMap((id) => newest.find(({ parts }) => parts?.has(id))?.parts?.get(id) ?? [id]);
  const isOneItem = entry.original.length === 1 && original.every((name) => isItem(kindOf(name, revisions) ?? ''));
  return { entry: { ...entry, original }, names: isOneItem ? original : [] };
}

/** Two items that were recorded as one passage each are paired item by item, where both have the same in them. One that is left out is so item by item. */
function itemByItem({ entry, names, positions }: Recorded & Known, blocks: readonly PlacedBlock[], revisions: Revisions): Known[] {
  if (names.length > 1 && positions.length === 0) return single(entry, names).map((one) => ({ entry: one, positions }));
  const isAlike =
    names.length > 1 &&
    names.length === positions.length &&
    names.every((name, at) => kindOf(name, revisions) === blocks[positions[at] ?? -1]?.kind);
  if (!isAlike) return [{ entry, positions }];
  return single(entry, names).map((one, at) => {
    const position = positions[at] ?? -1;
    return { entry: { ...one, translation: [blocks[position]?.hash ?? ''] }, positions: [position] };
  });
}

/** What is not in the translation word for word any more. Of an item that was recorded as one passage, each of its passages by itself. */
function unmatched(recorded: readonly Recorded[], found: readonly Known[]): LockEntry[] {
  const known = new Set(found.map(({ entry }) => entry));
  return recorded
    .filter(({ entry }) => !known.has(entry))
    .flatMap(({ entry, names }) => (names.length > 1 ? single(entry, names) : [entry]));
}

/** An entry for each name. What translators wrote of it is at the first. */
function single({ remark, ...entry }: LockEntry, names: readonly string[]): LockEntry[] {
  return names.map((name, at) => ({ ...entry, original: [name], ...(at === 0 && remark !== undefined && { remark }) }));
}

function kindOf(name: string, revisions: Revisions): string | undefined {
  return revisions.findLast(({ byId }) => byId.has(name))?.byId.get(name)?.kind;
}

/** A guess that was recorded gives way to a comment: its passages are below another one than the comment that quotes its original. */
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
