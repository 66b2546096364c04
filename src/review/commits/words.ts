// What was found in the commits of a change, as sentences.

import type { Remark } from './examine.ts';

/** So many are named. */
const maxNamed = 3;

/** Undefined where there is nothing to say. */
export function sentenceAbout(remarks: readonly Remark[]): string | undefined {
  if (remarks.length === 0) return undefined;
  const named = remarks.slice(0, maxNamed).map(({ path, what }) => (path === undefined ? what : `${path} (${what})`));
  const more = remarks.length - named.length;
  return `Between its commits it has more than what is left at its end: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}. Merging makes it a part of the history, for good.`;
}
