// Which passage of a translation follows which passage of the original, in which revision: by the lock where it knows, and by a guess.

import type { LockFacts } from '../schema/lock.ts';
import type { PlacedBlock } from './blocks.ts';
import { pairPassages } from './pair.ts';
import { type RevisionBlock, type Revisions, revisionNumbered } from './revisions.ts';

export type LockEntry = LockFacts['blocks'][number];

export interface Link {
  /** Names of the original's passages; none for a note or a passage that belongs to nothing. */
  readonly original: readonly string[];
  /** Positions among the translation's passages; none for an omission. */
  readonly translation: readonly number[];
  /** The revision that it follows. */
  readonly revision: number;
  /** locked: as somebody recorded it. edited: recorded, and written anew since. guessed: by position. */
  readonly origin: 'locked' | 'edited' | 'guessed';
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
  const entries = edition.lock?.blocks ?? [];
  const known = matchEntries(entries, edition.blocks);
  const links = known.map(
    ({ entry, positions }): Link => ({
      original: entry.original ?? [],
      translation: positions,
      revision: entry.revision ?? edition.revision,
      origin: 'locked',
      entry,
    }),
  );
  links.push(...pairUnknown(edition, revisions, entries, known));
  const first = (link: Link): number => link.translation[0] ?? Number.MAX_SAFE_INTEGER;
  return links.sort((a, b) => first(a) - first(b));
}

interface Known {
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
    for (const hash of wanted) {
      const position = positionsOf.get(hash)?.shift();
      if (position !== undefined) positions.push(position);
    }
    if (positions.length === wanted.length) return [{ entry, positions }];
    for (const position of positions) positionsOf.get(blocks[position]?.hash ?? '')?.unshift(position);
    return [];
  });
}

interface Free extends RevisionBlock {
  /** Last of the translation's passages before it that is known; -1 at the beginning. */
  readonly gap: number;
}

interface Open extends PlacedBlock {
  readonly position: number;
  readonly gap: number;
}

/**
 * Passages that no entry knows, with what they may say: the originals of entries whose text is gone, and originals that have no entry.
 * First those that stand between the same two known neighbours are paired, then what is left, which was moved and edited at once.
 */
function pairUnknown(edition: Alignable, revisions: Revisions, entries: readonly LockEntry[], known: readonly Known[]): Link[] {
  const followed = revisionNumbered(revisions, edition.revision) ?? revisions[0];
  const positionOf = new Map(
    known.flatMap(({ entry, positions }) => (entry.original ?? []).map((id) => [id, positions.at(-1) ?? -1] as const)),
  );
  const taken = new Set(known.flatMap(({ positions }) => positions));
  const matched = new Set(known.map(({ entry }) => entry));
  const entryOf = new Map(
    entries.filter((entry) => !matched.has(entry)).flatMap((entry) => (entry.original ?? []).map((id) => [id, entry] as const)),
  );
  let free = freeOriginals(followed.blocks, positionOf);
  let open = openPassages(edition.blocks, taken);
  const links: Link[] = [];
  const take = (pairs: readonly [Free, Open][]): void => {
    for (const [original, { position }] of pairs) {
      const entry = entryOf.get(original.id);
      const ids = entry?.original?.filter((id) => followed.byId.has(id)) ?? [original.id];
      links.push({ original: ids, translation: [position], revision: edition.revision, origin: entry ? 'edited' : 'guessed', entry });
    }
    const [ids, positions] = [new Set(links.flatMap(({ original }) => original)), new Set(links.flatMap(({ translation }) => translation))];
    free = free.filter(({ id }) => !ids.has(id));
    open = open.filter(({ position }) => !positions.has(position));
  };
  const openByGap = Map.groupBy(open, ({ gap }) => gap);
  take([...Map.groupBy(free, ({ gap }) => gap)].flatMap(([gap, group]) => pairGroup(group, openByGap.get(gap) ?? [])));
  take(
    pairGroup(
      free.filter(({ id }) => entryOf.has(id)),
      open,
    ),
  );
  for (const { position } of open)
    links.push({ original: [], translation: [position], revision: edition.revision, origin: 'guessed', entry: undefined });
  return links;
}

function pairGroup(originals: readonly Free[], passages: readonly Open[]): [Free, Open][] {
  return pairPassages(originals, passages).flatMap(([row, column]): [Free, Open][] => {
    const [original, passage] = [originals[row], passages[column]];
    return original && passage ? [[original, passage]] : [];
  });
}

function freeOriginals(blocks: readonly RevisionBlock[], positionOf: ReadonlyMap<string, number>): Free[] {
  let gap = -1;
  return blocks.flatMap((block): Free[] => {
    const position = positionOf.get(block.id);
    if (position === undefined) return [{ ...block, gap }];
    // An omission stands nowhere and parts nothing.
    if (position >= 0) gap = position;
    return [];
  });
}

function openPassages(blocks: readonly PlacedBlock[], taken: ReadonlySet<number>): Open[] {
  let gap = -1;
  return blocks.flatMap((block, position): Open[] => {
    if (!taken.has(position)) return [{ ...block, position, gap }];
    gap = position;
    return [];
  });
}
