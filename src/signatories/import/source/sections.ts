// The parts of a table: a row with one cell in front heads those below it, and may say that they have withdrawn, or have not signed.

import { isBareHeading, readHeading } from '../names/heading.ts';
import { isOfOthers } from '../names/withdrawal.ts';
import { textOf } from './block.ts';
import type { GridRow } from './grid-rows.ts';
import { isFilled } from './header-row.ts';

/** To be asked about every row, in order: the heading above it that takes those below out of the list. `heading`: above all of them. */
export function belowOthers(heading: string | undefined): (row: GridRow) => string | undefined {
  let below = heading !== undefined && isOfOthers(heading) ? heading : undefined;
  return ({ cells, isHeading }) => {
    const [first] = cells;
    if (!isFilled(first ?? '')) return below;
    for (let column = 1; column < cells.length; column++) if (isFilled(cells[column] ?? '')) return below;
    const text = textOf(first).trim();
    if (isOfOthers(text)) below = text;
    else if (below !== undefined && (isHeading === true || isBareHeading(text) || readHeading(text).isSigned)) below = undefined;
    return below;
  };
}
