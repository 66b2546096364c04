// What pages must say about the passages of a translation: which say something else than the original, and which are not there.

import type { Letter, LetterEdition } from '../core/model.ts';
import { isDemand, isListKind, type PlacedBlock } from '../core/translation/blocks.ts';
import { lastRevision } from '../core/translation/revisions.ts';
import { type BlockStanding, isMissed, isNoticed } from '../core/translation/standing.ts';

/**
 * changed: the original says something else. moved: it says it elsewhere. removed: it does not say it any more.
 * new: it says it since the translation was made. missing: it was never translated.
 */
export type MarkKind = 'changed' | 'moved' | 'removed' | 'new' | 'missing';

export interface Mark {
  readonly kind: MarkKind;
  /** Day of the newest change that was not followed, `2026-11-22`; undefined for what was never translated. */
  readonly date: string | undefined;
  /** The passages that say it, in the order of the translation; none of those that are missing. */
  readonly passages: readonly PlacedBlock[];
  /** What the original says there now, in its order; none where it says nothing any more. */
  readonly originals: readonly PlacedBlock[];
  /** Of what is missing: the nearest translated passages before and after it in the same part of the letter. */
  readonly after: Neighbour | undefined;
  readonly before: Neighbour | undefined;
}

export interface Neighbour {
  readonly passage: PlacedBlock;
  /** What the original says there. */
  readonly original: PlacedBlock | undefined;
}

export interface Marks {
  /** In the order of the original, with what it does not have at the end. */
  readonly list: readonly Mark[];
  /** Day of the newest change that readers have to know of; undefined where there is none. */
  readonly changed: string | undefined;
  /** Passages that were changed, added or removed since, and matter to readers. */
  readonly changes: number;
  /** Passages of the original that are shown in its language. */
  readonly missing: number;
  /** The passage of the translation that says one of the original, the first of several, by the places of both in their texts. */
  readonly pairs: ReadonlyMap<number, number>;
}

const none: Marks = { list: [], changed: undefined, changes: 0, missing: 0, pairs: new Map() };
const cache = new WeakMap<LetterEdition, Marks>();

/** Originals have none, nor have translations that say what the original says, in whatever words. */
export function marksOf(letter: Letter, edition: LetterEdition): Marks {
  const cached = cache.get(edition);
  if (cached) return cached;
  const { standing } = edition;
  const noticed = standing?.blocks.filter(isNoticed) ?? [];
  const missed = standing?.blocks.filter(isMissed) ?? [];
  const marks = noticed.length + missed.length === 0 ? none : collect(letter, standing?.blocks ?? [], noticed, missed.length);
  cache.set(edition, marks);
  return marks;
}

function collect(letter: Letter, blocks: readonly BlockStanding[], noticed: readonly BlockStanding[], missing: number): Marks {
  const { original } = letter;
  // The text of a published letter is its last revision, passage by passage.
  const placed = new Map(lastRevision(letter.revisions).blocks.map(({ id }, position) => [id, original.blocks[position]]));
  const placedOf = (ids: readonly string[]): PlacedBlock[] => ids.flatMap((id) => placed.get(id) ?? []);
  const seen = new Set<unknown>();
  const list = blocks.flatMap((block, position): Mark[] => {
    const { link, original: now, translation } = block;
    const date = block.since?.date;
    if (isMissed(block) && now) {
      const { after, before } = neighbours(blocks, position, placed);
      const kind = isNoticed(block) ? 'new' : 'missing';
      return [{ kind, date, passages: [], originals: placedOf([now.id]), after, before }];
    }
    // Several passages of the original that are said together are marked once.
    if (!isNoticed(block) || seen.has(link)) return [];
    seen.add(link);
    const together = noticed.filter((other) => other.link === link);
    const ids = (link?.original ?? []).filter((id) => placed.has(id)).sort((a, b) => order(placed, a) - order(placed, b));
    const isSame = ids.length === link?.original.length && together.every((one) => one.original?.hash === one.followed?.hash);
    const kind = !now ? 'removed' : isSame ? 'moved' : 'changed';
    return [{ kind, date: newest(together), passages: translation, originals: placedOf(ids), after: undefined, before: undefined }];
  });
  const pairs = new Map(blocks.flatMap((block) => pairOf(block, placed)));
  return { list, changed: newest(noticed), changes: noticed.length, missing, pairs };
}

function pairOf(
  { original, translation }: BlockStanding,
  placed: ReadonlyMap<string, PlacedBlock | undefined>,
): (readonly [original: number, passage: number])[] {
  const [now, passage] = [original && placed.get(original.id)?.index, translation[0]?.index];
  return now === undefined || passage === undefined ? [] : [[now, passage]];
}

function newest(blocks: readonly BlockStanding[]): string | undefined {
  return blocks
    .flatMap(({ since }) => since?.date ?? [])
    .sort()
    .at(-1);
}

function order(placed: ReadonlyMap<string, unknown>, id: string): number {
  return [...placed.keys()].indexOf(id);
}

function neighbours(
  blocks: readonly BlockStanding[],
  position: number,
  placed: ReadonlyMap<string, PlacedBlock | undefined>,
): Pick<Mark, 'after' | 'before'> {
  const part = partOf(blocks[position]);
  const isNear = ({ original, translation }: BlockStanding): boolean =>
    original !== undefined && translation.length > 0 && partOf({ original }) === part;
  const neighbour = (block: BlockStanding | undefined, end: 0 | -1): Neighbour | undefined => {
    const passage = block?.translation.at(end);
    return passage && { passage, original: block?.original && placed.get(block.original.id) };
  };
  return {
    after: neighbour(blocks.slice(0, position).findLast(isNear), -1),
    before: neighbour(blocks.slice(position + 1).find(isNear), 0),
  };
}

function partOf(block: Pick<BlockStanding, 'original'> | undefined): string {
  const kind = block?.original?.kind;
  if (kind === undefined) return 'text';
  if (kind === 'title' || kind === 'summary' || kind === 'footnote' || isListKind(kind)) return kind;
  return isDemand(kind) ? 'demands' : 'text';
}
