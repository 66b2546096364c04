// Rows and sheets before anything is made of them, and what is known of them beforehand.

import type { SourceRow } from './block.ts';
import type { Damage } from './damage.ts';
import type { PassedReason } from './passed-rows.ts';

/** A row of a sheet or of a CSV file, with the number under which a person finds it. */

export interface GridRow extends SourceRow {
  readonly number: number;
  /** What was done with its cells, and is not a fault. */
  readonly passed?: readonly PassedReason[];
  /** One cell across the whole table heads the rows below it. */
  readonly isHeading?: true;
  /** Columns whose cell began in a row above, and reaches down to this one. */
  readonly goesOn?: ReadonlySet<number>;
  /** Columns whose cell is struck out. */
  readonly struck?: ReadonlySet<number>;
}

/** Rows come in batches: to wait for each of a hundred thousand takes longer than to read it. */
export type Grid = () => AsyncIterable<readonly GridRow[]> | Iterable<readonly GridRow[]>;

export interface GridOptions {
  readonly headerRow?: number | undefined;
  readonly title?: string;
  /** `line` or `row`: what the numbers count. */
  readonly unit: string;
  /** True where a value too many can have moved a row to the right: text with delimiters, not cells of a sheet. */
  readonly canShift: boolean;
  /** True where the first row may be one like the others: nothing says that tables of a document have headers. */
  readonly canLackHeaders?: boolean;
  /** A heading above all of it, or the name of its sheet. */
  readonly heading?: string | undefined;
  /** Sees every text of the grid once. */
  readonly damage: Damage;
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly GridRow[];
  /** Numbers of the rows that a filter, or someone, has hidden. */
  readonly hiddenRows: readonly number[];
}
