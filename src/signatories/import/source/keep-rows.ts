// Rows that were read to the end are kept for the next time that they are asked for: to take a text apart again takes longer than all that is
// found in it.

import { maxWholeBytes } from './limits.ts';

type Batches<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/** Whether the rows of a file of so many bytes are kept: no more than of formats that have to be in memory as a whole. */
export function mayKeep(bytes: number): boolean {
  return bytes <= maxWholeBytes;
}

/** The same rows, read once. Who stops before their end leaves nothing behind. */
export function keepingRows<Row>(read: () => Batches<Row>): () => Batches<Row> {
  let kept: readonly (readonly Row[])[] | undefined;
  const reading = async function* (): AsyncGenerator<readonly Row[]> {
    const batches: (readonly Row[])[] = [];
    for await (const rows of read()) {
      batches.push(rows);
      yield rows;
    }
    kept = batches;
  };
  return () => kept ?? reading();
}
