// The day that a signature is dated by: the day that it names, or else the day on which it was merged.

import type { Signatory } from '../core/model.ts';

export type Dated = Pick<Signatory, 'date' | 'received'>;

/** A day, month or year. Undefined where the file says neither: the dates of commits are no evidence. */
export function signingDay({ date, received }: Dated): string | undefined {
  return date ?? received;
}
