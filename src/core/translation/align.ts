// Which passage of a translation follows which passage of the original, in which revision: by the lock where it knows, by the comments of a scaffold, and by a guess.

import type { PlacedBlock } from './blocks.ts';
import { guessLinks } from './guess.ts';
import type { Alignable, Known, Link, LockEntry } from './links.ts';
import { quotedIn, type Section, sectionsOf } from './pairing/comments.ts';
import type { Revisions } from './revisions.ts';

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

/** The entries whose passages all are in the translation word for word; omissions always do. Equal passages are taken in their order. */
function matchEntries(entries: readonly LockEntry[], blocks: readonly PlacedBlock[]): Known[] {
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
  return entries.flatMap((entry) => {
    const wanted = entry.translation ?? [];
    const positions: number[] = [];
    let found = 0;
    for (const hash of wanted) {
      const position = take(hash);
      const quoted = position === undefined ? quotationPositions(hash, blocks) : [position];
      if (quoted.length > 0) found++;
      positions.push(...quoted);
    }
    if (found === wanted.length) return [{ entry, positions }];
    for (const position of positions) taken.delete(position);
    return [];
  });
}

/** Positions of the passages of a quotation that was recorded as one. */
function quotationPositions(hash: string, blocks: readonly PlacedBlock[]): number[] {
  const first = blocks.find(({ container }) => container?.hash === hash || container?.formerHash === hash)?.container;
  return first ? blocks.flatMap(({ container }, position) => (container === first ? [position] : [])) : [];
}

/** Where a quotation was recorded as one passage, an entry that names it means all of its passages. */
function withParts(entry: LockEntry, revisions: Revisions): LockEntry {
  if (!entry.original?.some((id) => revisions.some(({ parts }) => parts?.has(id)))) return entry;
  const newest = revisions.toReversed();
  return { ...entry, original: entry.original.flatMap((id) => newest.find(({ parts }) => parts?.has(id))?.parts?.get(id) ?? [id]) };
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
