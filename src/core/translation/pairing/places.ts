// Pairs before they are links, and what of two texts is still without a partner.

import { isDemand, isListKind, listKinds, type PlacedBlock } from '../blocks.ts';
import type { Known } from '../links.ts';
import type { RevisionBlock } from '../revisions.ts';
import { pairPassages } from './pair.ts';

/** A pair before it is a link. */
export interface Guess {
  readonly originals: readonly string[];
  readonly positions: readonly number[];
  readonly isQuoted: boolean;
  readonly isCertain: boolean;
}

export interface Open extends PlacedBlock {
  readonly position: number;
}

/** What a translation has a list of pairs within that list; demands that it leaves out as a whole stand in nobody's way. */
export function pairGroup(originals: readonly RevisionBlock[], passages: readonly Open[], mayStop: boolean): Guess[] {
  const hasDemands = passages.some(({ kind }) => isDemand(kind));
  const rest = originals.filter(({ kind }) => !isListKind(kind) && (hasDemands || !isDemand(kind)));
  const listed = listKinds.flatMap((list) => {
    const [own, said] = [originals.filter(({ kind }) => kind === list), passages.filter(({ kind }) => kind === list)];
    return own.length > 0 && said.length > 0 ? pairInOrder(own, said, true) : [];
  });
  const others = passages.filter(({ kind }) => !isListKind(kind));
  return [...pairInOrder(rest, others, mayStop), ...listed];
}

function pairInOrder(originals: readonly RevisionBlock[], passages: readonly Open[], mayStop: boolean): Guess[] {
  return pairPassages(originals, passages, { mayStop }).map((pair) => ({
    originals: pair.originals.flatMap((row) => originals[row]?.id ?? []),
    positions: pair.translations.flatMap((column) => passages[column]?.position ?? []),
    isQuoted: false,
    isCertain: pair.isCertain,
  }));
}

/** What of both texts has a partner, and between which of these the rest is. */
export class Places {
  private readonly positionOf = new Map<string, number>();
  private readonly taken = new Set<number>();
  private readonly aside = new Set<number>();

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

  /** What is to have no partner. */
  leaveOut(passages: readonly Open[]): void {
    for (const { position } of passages) this.aside.add(position);
  }

  leftOut(): Open[] {
    return [...this.aside].flatMap((position): Open[] => {
      const block = this.passages[position];
      return block && !this.taken.has(position) ? [{ ...block, position }] : [];
    });
  }

  free(): RevisionBlock[] {
    return this.originals.filter(({ id }) => !this.positionOf.has(id));
  }

  open(): Open[] {
    return this.passages.flatMap((block, position): Open[] => (this.isOpen(position) ? [{ ...block, position }] : []));
  }

  private isOpen(position: number): boolean {
    return !this.taken.has(position) && !this.aside.has(position);
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
      // An omission is nowhere and parts nothing.
      if (position !== undefined) gap = position >= 0 ? position : gap;
      else if (!isLeftOut(original)) push(originals, gap, original);
    }
    gap = -1;
    for (const [position, passage] of this.passages.entries())
      if (this.taken.has(position)) gap = position;
      else if (this.isOpen(position)) push(passages, gap, { ...passage, position });
    const last = gap;
    return [...originals].map(([key, group]) => ({ originals: group, passages: passages.get(key) ?? [], isLast: key === last }));
  }
}

function push<Item>(map: Map<number, Item[]>, key: number, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
