// A list of signatories that may be very long, by number: most of them are passed over by name, link or handle, and nothing else is made of them.

import type { Seen } from './glimpse.ts';

export interface Roster {
  readonly length: number;
  nameAt(index: number): string;
  linkAt(index: number): string | undefined;
  handleAt(index: number): string | undefined;
  /** The same for the same number. */
  at(index: number): Seen;
}

export function rosterOf(list: readonly Seen[]): Roster {
  const at = (index: number): Seen => {
    const seen = list[index];
    if (!seen) throw new RangeError(`There is no signatory ${index} of ${list.length}.`);
    return seen;
  };
  return {
    length: list.length,
    nameAt: (index) => at(index).name,
    linkAt: (index) => at(index).link,
    handleAt: (index) => at(index).handle,
    at,
  };
}

/** One list behind the other. */
export function joinRosters(first: Roster, second: Roster): Roster {
  const start = first.length;
  return {
    length: start + second.length,
    nameAt: (index) => (index < start ? first.nameAt(index) : second.nameAt(index - start)),
    linkAt: (index) => (index < start ? first.linkAt(index) : second.linkAt(index - start)),
    handleAt: (index) => (index < start ? first.handleAt(index) : second.handleAt(index - start)),
    at: (index) => (index < start ? first.at(index) : second.at(index - start)),
  };
}
