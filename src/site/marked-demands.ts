// The demands of a translation with their marks: one row per addressee and demand, those that are missing in their place.

import type { LetterEdition } from '../core/model.ts';
import { isDemand, type PlacedBlock } from '../core/translation/blocks.ts';
import type { Mark } from './passage-marks.ts';

export interface DemandRow {
  readonly kind: 'addressee' | 'ask';
  readonly text: string;
  /** Whether the text is the original's. */
  readonly isOriginal: boolean;
  readonly mark: Mark | undefined;
}

/** An addressee and what is asked of it. */
export interface DemandGroup {
  readonly addressee: DemandRow | undefined;
  readonly asks: readonly DemandRow[];
}

export function markedDemands(edition: LetterEdition, marks: readonly Mark[]): DemandGroup[] {
  const missingAfter = new Map<PlacedBlock | undefined, Mark[]>();
  const markOf = new Map<PlacedBlock, Mark>();
  for (const mark of marks) {
    for (const passage of mark.passages) markOf.set(passage, mark);
    if (mark.passages.length > 0 || !mark.originals.some(({ kind }) => isDemand(kind))) continue;
    const after = mark.after?.passage;
    missingAfter.set(after, [...(missingAfter.get(after) ?? []), mark]);
  }
  const missing = (after: PlacedBlock | undefined): DemandRow[] =>
    (missingAfter.get(after) ?? []).flatMap((mark) => mark.originals.map((block) => row(block, mark, true)));
  const own = edition.blocks.filter(({ kind }) => isDemand(kind));
  return group([...missing(undefined), ...own.flatMap((block) => [row(block, markOf.get(block), false), ...missing(block)])]);
}

function row({ kind, text }: PlacedBlock, mark: Mark | undefined, isOriginal: boolean): DemandRow {
  return { kind: kind === 'addressee' ? kind : 'ask', text, isOriginal, mark };
}

function group(rows: readonly DemandRow[]): DemandGroup[] {
  const groups: { addressee: DemandRow | undefined; asks: DemandRow[] }[] = [];
  for (const one of rows)
    if (one.kind === 'addressee') groups.push({ addressee: one, asks: [] });
    else if (groups.length === 0) groups.push({ addressee: undefined, asks: [one] });
    else groups.at(-1)?.asks.push(one);
  return groups;
}
