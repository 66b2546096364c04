// What a cell is in most lines of a block, so that the others can be read by it.

import type { Part, PartKind } from '../names/part.ts';
import { isRemark, mayBeRole } from '../names/explained.ts';
import { organisationEvidence } from '../names/organisation-words.ts';
import { wordsOf } from '../names/words.ts';
import { isCity } from './cities.ts';
import type { HeadingSays } from '../names/heading.ts';
import type { ParsedLine } from './parse.ts';

/** Where something is: in the only cell beside the name, in the first or last of several, or in brackets at the end. */
export type Slot = 'only' | 'first' | 'last' | 'aside';

export interface Votes {
  /** The heading says what the cell beside the name is. */
  readonly isSaid: boolean;
  readonly share: (slot: Slot, kind: 'work' | 'affiliation' | 'country') => boolean;
  /** Whether a cell, which no word of its own explains, is a role as the others in its place are. */
  readonly isRole: (slot: Slot, cell: Part) => boolean;
}

const maxVoters = 3;
/** In small blocks two are enough, where they are a third of all. */
const votersOf = (all: number): number => Math.max(2, Math.min(maxVoters, Math.ceil(all / 3)));

/** “biologist”: what people do is written in small letters in most languages, and names of employers are not. */
function isSmall({ kind, text }: Part): boolean {
  return (
    (kind === 'unknown' || kind === 'mixed') &&
    /^\p{Ll}[\p{L}\p{M}\s.,'’&/()·:*-]+$/u.test(text) &&
    /\p{Ll}{3}/u.test(text) &&
    !/,\s\p{Lu}/u.test(text) &&
    mayBeRole(text)
  );
}

/** The same in scripts without capitals, where only the other cells can say it. */
function isPlain({ kind, text }: Part): boolean {
  return (
    kind === 'unknown' && /^\p{Lo}[\p{L}\p{M}\s\u200c\u200d]+$/u.test(text) && wordsOf(text).length <= 3 && !organisationEvidence(text)
  );
}
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

const none: Count = { all: 0, affiliation: 0, role: 0, capital: 0, country: 0, small: 0, plain: 0 };

interface Count {
  all: number;
  affiliation: number;
  role: number;
  /** Known roles that begin with a capital. */
  capital: number;
  country: number;
  small: number;
  plain: number;
}

const sum = (counts: readonly (Count | undefined)[], of: (count: Count) => number): number =>
  counts.reduce((all, count) => all + (count ? of(count) : 0), 0);

export function voteOnColumns(lines: readonly ParsedLine[], { second }: HeadingSays): Votes {
  const counts = new Map<Slot, Count>();
  // Beside accounts stand projects, whose names begin in small letters as often as not.
  const withHandles = lines.filter(({ rest, asides }) => [...rest, ...asides].some(({ kind }) => kind === 'handle')).length;
  const areAccounts = withHandles > lines.length * 0.3;
  for (const line of lines)
    for (const [slot, part] of slotsOf(line)) {
      const { kind, text } = part;
      const count = counts.get(slot) ?? { ...none };
      counts.set(slot, count);
      count.all++;
      if (kind === 'affiliation') count.affiliation++;
      else if (kind === 'role' || kind === 'role-affiliation') {
        count.role++;
        if (/^\p{Lu}/u.test(text)) count.capital++;
      } else if (kind === 'country' || kind === 'region' || (kind === 'unknown' && isCity(text))) count.country++;
      else if (isSmall(part)) count.small++;
      else if (isPlain(part)) count.plain++;
    }
  return {
    isSaid: second !== undefined,
    share: (slot, wanted) => {
      if (slot === 'only' && second !== undefined)
        return wanted === (second === 'place' ? 'country' : second) || (wanted === 'work' && second !== 'place');
      const count = counts.get(slot);
      if (!count) return false;
      const { all, affiliation, role, country } = count;
      const classified = affiliation + role + country;
      const votes = wanted === 'affiliation' ? affiliation : wanted === 'country' ? country : affiliation + role;
      return votes >= votersOf(all) && votes >= classified * 0.85 && classified >= all * 0.3;
    },
    isRole: (slot, cell) => {
      if (isSmall(cell)) {
        if (areAccounts) return false;
        // Roles come first, whatever is behind them. A single word may also be a name that someone writes small.
        const beside = slot === 'aside' ? [counts.get('aside')] : [counts.get('only'), counts.get('first')];
        const all = sum(beside, ({ all: one }) => one);
        const found = sum(beside, ({ small, role }) => small + role);
        // “exit racism” among “Autorin” and “Regisseur”: there, what someone does is written with a capital.
        const [capital, known] = [sum(beside, (one) => one.capital), sum(beside, ({ role }) => role)];
        if (capital > 0 && capital * 2 >= known) return false;
        return found >= maxVoters && found >= all * (/\s/u.test(cell.text) ? 0.4 : 0.6);
      }
      const { all, role, plain, affiliation, country } = counts.get(slot) ?? none;
      // Where nothing but the words is to go by, half of them have to be known.
      // “Bodenkundlerin, Universität”: one word where the others have a role, and not alone beside the name.
      if (isRemark(cell.text)) return false;
      if (slot === 'first' && cell.kind === 'unknown' && /^\p{Lu}\p{Ll}{4,}$/u.test(cell.text) && !isCity(cell.text))
        return role >= maxVoters && role >= all * 0.5;
      return isPlain(cell) && role >= votersOf(all) && role >= all * 0.4 && plain + role >= all * 0.9 && affiliation + country === 0;
    },
  };
}
