// The demands of a translation with their marks: one row per heading, addressee and demand, those that are missing in their place; and how
// they are numbered.

import { latinSign, romanSign } from '../core/languages/list-marks.ts';
import type { LetterEdition } from '../core/model.ts';
import { isDemand, type PlacedBlock } from '../core/translation/blocks.ts';
import type { Mark } from './passage-marks.ts';

export interface DemandRow {
  readonly text: string;
  /** Whether the text is the original's. */
  readonly isOriginal: boolean;
  readonly mark: Mark | undefined;
}

export interface Ask {
  readonly row: DemandRow;
  /** The number on a flat page, or of its letter; and its address on the page, without `#`. */
  readonly place: number;
  readonly anchor: string;
  readonly points: readonly Omit<Ask, 'points'>[];
}

/** An addressee and what is asked of it; with what stands above it where it begins a group. */
export interface DemandGroup {
  readonly heading: DemandRow | undefined;
  readonly introduction: DemandRow | undefined;
  readonly addressee: DemandRow | undefined;
  /** Of the addressee, where demands are nested. */
  readonly place: number;
  readonly anchor: string;
  readonly asks: readonly Ask[];
}

export interface MarkedDemands {
  readonly groups: readonly DemandGroup[];
  /**
   * Whether addressees are numbered, what is asked of them has letters, and what is asked below that has small Roman numbers. Otherwise the demands are numbered
   * through, whomever they are addressed to.
   */
  readonly isNested: boolean;
}

export function markedDemands(edition: LetterEdition, marks: readonly Mark[]): MarkedDemands {
  const missingAfter = new Map<PlacedBlock | undefined, Mark[]>();
  const markOf = new Map<PlacedBlock, Mark>();
  for (const mark of marks) {
    for (const passage of mark.passages) markOf.set(passage, mark);
    if (mark.passages.length > 0 || !mark.originals.some(({ kind }) => isDemand(kind))) continue;
    const after = mark.after?.passage;
    missingAfter.set(after, [...(missingAfter.get(after) ?? []), mark]);
  }
  const missing = (after: PlacedBlock | undefined): KindedRow[] =>
    (missingAfter.get(after) ?? []).flatMap((mark) => mark.originals.map((block) => row(block, mark, true)));
  const own = edition.blocks.filter(({ kind }) => isDemand(kind));
  return numbered(group([...missing(undefined), ...own.flatMap((block) => [row(block, markOf.get(block), false), ...missing(block)])]));
}

interface KindedRow extends DemandRow {
  readonly kind: PlacedBlock['kind'];
}

function row({ kind, text }: PlacedBlock, mark: Mark | undefined, isOriginal: boolean): KindedRow {
  return { kind, text, isOriginal, mark };
}

interface Draft {
  heading?: DemandRow;
  introduction?: DemandRow;
  addressee?: DemandRow;
  readonly asks: { readonly row: DemandRow; readonly points: DemandRow[] }[];
}

function group(rows: readonly KindedRow[]): Draft[] {
  const groups: Draft[] = [];
  /** The group that a row belongs to; a new one where it has begun already. */
  const at = (isBegun: (last: Draft) => boolean): Draft => {
    const last = groups.at(-1);
    if (last && !isBegun(last)) return last;
    const next: Draft = { asks: [] };
    groups.push(next);
    return next;
  };
  const has = ({ addressee, asks }: Draft): boolean => addressee !== undefined || asks.length > 0;
  for (const one of rows) {
    if (one.kind === 'group') at(() => true).heading = one;
    else if (one.kind === 'introduction') at((last) => has(last) || last.introduction !== undefined).introduction = one;
    else if (one.kind === 'addressee') at(has).addressee = one;
    else {
      const { asks } = at(() => false);
      const ask = asks.at(-1);
      if (one.kind === 'point' && ask) ask.points.push(one);
      else asks.push({ row: one, points: [] });
    }
  }
  return groups;
}

/** Addresses are in Latin letters in every language, so that a link can be passed on from one to the other. */
function numbered(drafts: readonly Draft[]): MarkedDemands {
  const isNested = drafts.some(({ heading, asks }) => heading !== undefined || asks.some(({ points }) => points.length > 0));
  let [part, place, asked] = [1, 0, 0];
  const groups = drafts.map(({ heading, introduction, addressee, asks }, index): DemandGroup => {
    if (heading !== undefined && index > 0) [part, place] = [part + 1, 0];
    place++;
    const anchor = `demand-${part > 1 ? `${part}-` : ''}${place}`;
    return {
      ...{ heading, introduction, addressee, place, anchor },
      asks: asks.map(({ row: own, points }, at): Ask => {
        asked++;
        if (!isNested) return { row: own, place: asked, anchor: `demand-${asked}`, points: [] };
        const name = `${anchor}-${latinSign(at + 1)}`;
        return {
          ...{ row: own, place: at + 1, anchor: name },
          points: points.map((point, position) => ({ row: point, place: position + 1, anchor: `${name}-${romanSign(position + 1)}` })),
        };
      }),
    };
  });
  return { groups, isNested };
}
