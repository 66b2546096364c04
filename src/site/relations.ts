// Which other campaigns a letter is related to: those that it names, and the letters of this campaign that name it.

import type { Campaign, Letter } from '../core/model.ts';
import type { relations as relationKinds } from '../core/schema/letter.ts';
import type { Language } from '../core/languages/language.ts';
import { editionFor, publishedLetters } from './editions.ts';
import type { SayFact } from './said.ts';

export type RelationKind = (typeof relationKinds)[number];

export interface Neighbour {
  /** As the letter calls it; undefined where it leaves that to the other letter, or only that names this one. */
  readonly title: string | undefined;
  /** The letter of this campaign that it is, where it is one that has a page. */
  readonly letter: Letter | undefined;
  /** Its page elsewhere. */
  readonly link: string | undefined;
  readonly region: string | undefined;
  readonly note: string | undefined;
  /** What it is to this letter, as this letter says. */
  readonly outgoing: RelationKind | undefined;
  /** What it is to this letter, as it says itself, turned around. */
  readonly incoming: RelationKind | undefined;
}

/** What A is to B where B is this to A. */
const inverse: Readonly<Record<RelationKind, RelationKind>> = {
  predecessor: 'successor',
  successor: 'predecessor',
  partOf: 'includes',
  includes: 'partOf',
  parallel: 'parallel',
  related: 'related',
};

/** What a neighbour is to the letter: what the letter says counts more than what others say of it. */
export function relationOf({ outgoing, incoming }: Neighbour): RelationKind {
  return outgoing ?? incoming ?? 'related';
}

/** As the letter calls it, or by its own title. */
export function nameOf({ title, letter }: Neighbour, language: Language, say: SayFact): string {
  if (title !== undefined) return say(title).text;
  return letter ? editionFor(letter, language).edition.title : '';
}

/** Earlier ones and wholes first, then those beside it, then parts and later ones: as they would be on a line of time. */
const order: readonly RelationKind[] = ['predecessor', 'partOf', 'parallel', 'related', 'includes', 'successor'];
const above = order.indexOf('parallel');

export interface Neighbourhood {
  /** Those that come before the letter or that it is a part of. */
  readonly above: readonly Neighbour[];
  /** All others. */
  readonly below: readonly Neighbour[];
  /** Pairs of neighbours of which one names the other, by their places in `above` and `below` put together. */
  readonly between: readonly (readonly [number, number])[];
}

export function neighbourhoodOf(campaign: Campaign, letter: Letter): Neighbourhood {
  const published = publishedLetters(campaign);
  const byId = new Map(published.map((other) => [other.id, other]));
  const incoming = new Map(
    published.flatMap((other) => {
      const named = other === letter ? undefined : other.facts.related?.find((one) => one.letter === letter.id);
      return named ? [[other, inverse[named.relation]] as const] : [];
    }),
  );
  const named = (letter.facts.related ?? []).flatMap(({ title, relation, letter: id, link, region, note }): Neighbour[] => {
    const other = id === undefined ? undefined : byId.get(id);
    // A draft has no page, and its title is not public.
    if (title === undefined && other === undefined) return [];
    return [{ title, letter: other, link, region, note, outgoing: relation, incoming: other && incoming.get(other) }];
  });
  const namedLetters = new Set(named.map((one) => one.letter));
  const naming = [...incoming].flatMap(([other, relation]): Neighbour[] =>
    namedLetters.has(other)
      ? []
      : [{ title: undefined, letter: other, link: undefined, region: undefined, note: undefined, outgoing: undefined, incoming: relation }],
  );
  const rank = (neighbour: Neighbour): number => order.indexOf(relationOf(neighbour));
  const all = [...named, ...naming].sort((a, b) => rank(a) - rank(b));
  return {
    above: all.filter((one) => rank(one) < above),
    below: all.filter((one) => rank(one) >= above),
    between: pairs(all),
  };
}

function pairs(all: readonly Neighbour[]): (readonly [number, number])[] {
  const names = (one: Neighbour, other: Neighbour): boolean =>
    other.letter !== undefined && one.letter?.facts.related?.some(({ letter }) => letter === other.letter?.id) === true;
  return all.flatMap((one, index) =>
    all.flatMap((other, second) =>
      second > index && one.letter !== other.letter && (names(one, other) || names(other, one)) ? [[index, second] as const] : [],
    ),
  );
}
