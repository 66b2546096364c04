// Lists that a translation has only the beginning of. What is not certain in them is paired as lists are written: items with those of one list alone,
// from the first on. So the last are missing, which pages show in the language of the original, and none is hidden behind another.

import { isItem, levelOfItem } from '../items.ts';
import { type Block, type ItemMark, markOf } from '../blocks.ts';

/** Positions, ascending. */
export interface Positions {
  readonly originals: readonly number[];
  readonly translations: readonly number[];
}

interface ItemList {
  readonly mark: ItemMark | undefined;
  readonly level: number;
  /** Positions. */
  readonly items: number[];
  /** The item that it is below. */
  readonly parent: number | undefined;
}

interface Side {
  readonly lists: readonly ItemList[];
  readonly listOf: ReadonlyMap<number, ItemList>;
}

/** `isSure`: of what stays whatever else is there. `pairOf` makes a pair that is not certain. */
export function pairBegunLists<Pair extends Positions>(
  pairs: readonly Pair[],
  [originals, translations]: readonly [readonly Block[], readonly Block[]],
  isSure: (pair: Pair) => boolean,
  pairOf: (row: number, column: number) => Pair,
): readonly Pair[] {
  // Where only one of the texts tells numbers from bullets, neither does.
  const hasMarks = originals.every((block) => !isItem(block.kind) || markOf(block) !== undefined);
  const [own, theirs] = [listsOf(originals, hasMarks), listsOf(translations, hasMarks)];
  let now = pairs;
  const partners = partnersIn(pairs, own, theirs);
  const theirPartners = new Set(partners.values());
  /** Lists that lost a pair with another one. */
  const strayed = new Set<ItemList>();
  const withoutStrays = (isStray: (first: ItemList, other: ItemList) => boolean): void => {
    now = now.filter((pair) => {
      const [first, other] = [listOf(pair, own), theirListOf(pair, theirs)];
      if (!first || !other || isSure(pair) || !isStray(first, other)) return true;
      strayed.add(first).add(other);
      return false;
    });
  };
  withoutStrays((first, other) => partners.has(first) && theirPartners.has(other) && partners.get(first) !== other);
  for (const list of own.lists) {
    const partner = partners.get(list) ?? below(list, now, own, theirs);
    if (!partner) continue;
    if (list.parent !== undefined) withoutStrays((first, other) => (first === list) !== (other === partner));
    const ofBoth = now.filter((pair) => listOf(pair, own) === list || theirListOf(pair, theirs) === partner);
    const missing = list.items.length - partner.items.length;
    if (missing < 0 || (missing === 0 && !strayed.has(list) && !strayed.has(partner))) continue;
    if (ofBoth.some((pair) => isSure(pair) || listOf(pair, own) !== list || theirListOf(pair, theirs) !== partner)) continue;
    // A translation that lacks an item lacks those below it.
    const isAlike = (place: number): boolean => hasBelow(own, list.items[place]) === hasBelow(theirs, partner.items[place]);
    if (missing > 0 && !partner.items.every((_, place) => isAlike(place))) continue;
    const inOrder = partner.items.map((column, place) => pairOf(list.items[place] ?? 0, column));
    now = [...now.filter((pair) => !ofBoth.includes(pair)), ...inOrder];
  }
  const sorted = now.toSorted((a, b) => (a.originals[0] ?? 0) - (b.originals[0] ?? 0));
  return isAscending(sorted) ? sorted : pairs;
}

function listOf({ originals: [row = -1] }: Positions, { listOf }: Side): ItemList | undefined {
  return listOf.get(row);
}

function theirListOf({ translations: [column = -1] }: Positions, { listOf }: Side): ItemList | undefined {
  return listOf.get(column);
}

/** Lists in the order of their first items, each behind the one that it is below. */
function listsOf(blocks: readonly Block[], hasMarks: boolean): Side {
  const lists: ItemList[] = [];
  const listOf = new Map<number, ItemList>();
  /** The list that is open at each level. */
  let open: ItemList[] = [];
  for (const [position, block] of blocks.entries()) {
    if (!isItem(block.kind)) {
      open = [];
      continue;
    }
    const mark = markOf(block);
    if (mark === 'none') continue;
    const level = levelOfItem(block.kind);
    open = open.filter((list) => list.level <= level);
    const last = open.at(-1);
    if (last?.level === level && (!hasMarks || last.mark === mark)) {
      last.items.push(position);
      listOf.set(position, last);
      continue;
    }
    open = open.filter((list) => list.level < level);
    const list: ItemList = { mark: hasMarks ? mark : undefined, level, items: [position], parent: open.at(-1)?.items.at(-1) };
    open.push(list);
    lists.push(list);
    listOf.set(position, list);
  }
  return { lists, listOf };
}

/** Of lists that are below no item: which two have the most pairs, on both sides; of several those that are marked alike. */
function partnersIn(pairs: readonly Positions[], own: Side, theirs: Side): Map<ItemList, ItemList> {
  const votes = new Map<ItemList, Map<ItemList, number>>();
  for (const pair of pairs) {
    const [first, other] = [listOf(pair, own), theirListOf(pair, theirs)];
    if (!first || !other || first.parent !== undefined || other.parent !== undefined) continue;
    const counts = votes.get(first) ?? new Map<ItemList, number>();
    counts.set(other, (counts.get(other) ?? 0) + 1);
    votes.set(first, counts);
  }
  const all = [...votes].flatMap(([first, counts]) => [...counts].map(([other, count]) => ({ first, other, count })));
  all.sort((a, b) => b.count - a.count || Number(b.first.mark === b.other.mark) - Number(a.first.mark === a.other.mark));
  const partners = new Map<ItemList, ItemList>();
  const taken = new Set<ItemList>();
  const take = (first: ItemList, other: ItemList): void => {
    if (partners.has(first) || taken.has(other)) return;
    partners.set(first, other);
    taken.add(other);
  };
  for (const { first, other } of all) take(first, other);
  return partners;
}

/** The list below the item that says what the item above says, in its place among several. */
function below(list: ItemList, pairs: readonly Positions[], own: Side, theirs: Side): ItemList | undefined {
  if (list.parent === undefined) return undefined;
  const parent = pairs.find(({ originals: [row] }) => row === list.parent)?.translations[0];
  if (parent === undefined) return undefined;
  const place = own.lists.filter((one) => one.parent === list.parent).indexOf(list);
  return theirs.lists.filter((one) => one.parent === parent)[place];
}

function hasBelow({ lists }: Side, item: number | undefined): boolean {
  return lists.some(({ parent }) => parent === item);
}

function isAscending(pairs: readonly Positions[]): boolean {
  return pairs.every((pair, index) => {
    const next = pairs[index + 1];
    return (
      !next || ((pair.originals.at(-1) ?? 0) < (next.originals[0] ?? 0) && (pair.translations.at(-1) ?? 0) < (next.translations[0] ?? 0))
    );
  });
}
