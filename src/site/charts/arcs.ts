// The geometry of the picture of related campaigns: each has a row, and arcs join the rows. Words in rows never overlap, however many
// and however long they are, and a phone shows the same picture as a desk.

import type { Neighbourhood } from '../relations.ts';

export interface Arc {
  /** Path in a drawing of 100 × 100 that is stretched over all rows. */
  readonly path: string;
  /** Whether it joins this letter with another campaign, and not two others. */
  readonly isOwn: boolean;
}

export interface Arcs {
  /** The row of the letter itself, from 0. */
  readonly own: number;
  readonly rows: number;
  readonly arcs: readonly Arc[];
  /** Height of the middle of each row. */
  readonly middles: readonly number[];
}

/** Rows are of one height; their dots are at the right edge of the drawing, and arcs bulge to the left. */
export function relationArcs({ above, below, between }: Neighbourhood): Arcs {
  const own = above.length;
  const rows = above.length + 1 + below.length;
  const middle = (row: number): number => round(((row + 0.5) / rows) * 100);
  /** The letter is between the two groups. */
  const rowOf = (index: number): number => (index < own ? index : index + 1);
  const neighbours = Array.from({ length: above.length + below.length }, (_, index) => rowOf(index));
  const ties = [
    ...between.map(([a, b]) => ({ ends: [rowOf(a), rowOf(b)] as const, isOwn: false })),
    ...neighbours.map((row) => ({ ends: [own, row] as const, isOwn: true })),
  ];
  const longest = Math.max(1, ...ties.map(({ ends: [a, b] }) => Math.abs(a - b)));
  return {
    own,
    rows,
    arcs: ties.map(({ ends, isOwn }) => ({
      path: arc(middle(Math.min(...ends)), middle(Math.max(...ends)), Math.abs(ends[0] - ends[1]) / longest),
      isOwn,
    })),
    middles: Array.from({ length: rows }, (_, row) => middle(row)),
  };
}

const edge = 100;

/** Half an ellipse; `reach` from 0 to 1 is how far it bulges. Short ones keep some width, so that none lies on the next. */
function arc(from: number, to: number, reach: number): string {
  return `M${edge} ${from}A${round(edge * (0.15 + 0.8 * reach))} ${round((to - from) / 2)} 0 0 0 ${edge} ${to}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
