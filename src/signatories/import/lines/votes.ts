// What a cell is in most lines of a block, so that the others can be read by it.

import type { Part, PartKind } from '../names/part.ts';
import { isCity } from './cities.ts';
import type { HeadingSays } from './heading.ts';
import type { ParsedLine } from './parse.ts';

/** Where something stands: in the only cell beside the name, in the first or last of several, or in brackets at the end. */
export type Slot = 'only' | 'first' | 'last' | 'aside';

export interface Votes {
  readonly share: (slot: Slot, kind: 'work' | 'affiliation' | 'country') => boolean;
}

const minVoters = 3;
export const isWork = (kind: PartKind): boolean => kind === 'role' || kind === 'affiliation' || kind === 'role-affiliation';

function slotsOf({ rest, asides }: ParsedLine): (readonly [Slot, Part])[] {
  const cells = rest.filter(({ kind }) => kind !== 'handle' && kind !== 'link' && kind !== 'link-word' && kind !== 'account');
  const [first] = cells;
  const last = cells.at(-1);
  return [
    ...(cells.length === 1 && first ? [['only', first] as const] : []),
    ...(cells.length > 1 && first && last ? [['first', first] as const, ['last', last] as const] : []),
    ...asides.map((part) => ['aside', part] as const),
  ];
}

export function voteOnColumns(lines: readonly ParsedLine[], { second }: HeadingSays): Votes {
  const counts = new Map<Slot, { all: number; affiliation: number; role: number; country: number }>();
  for (const line of lines)
    for (const [slot, { kind, text }] of slotsOf(line)) {
      const count = counts.get(slot) ?? { all: 0, affiliation: 0, role: 0, country: 0 };
      counts.set(slot, count);
      count.all++;
      if (kind === 'affiliation') count.affiliation++;
      else if (kind === 'role' || kind === 'role-affiliation') count.role++;
      else if (kind === 'country' || kind === 'region' || (kind === 'unknown' && isCity(text))) count.country++;
    }
  return {
    share: (slot, wanted) => {
      if (slot === 'only' && second !== undefined)
        return wanted === (second === 'place' ? 'country' : second) || (wanted === 'work' && second !== 'place');
      const count = counts.get(slot);
      if (!count) return false;
      const { all, affiliation, role, country } = count;
      const classified = affiliation + role + country;
      const votes = wanted === 'affiliation' ? affiliation : wanted === 'country' ? country : affiliation + role;
      return votes >= minVoters && votes >= classified * 0.85 && classified >= all * 0.3;
    },
  };
}
