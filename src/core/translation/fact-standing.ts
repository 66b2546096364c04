// How the facts of a translation are to those of the original: which are translated, which are not, and which pairs fit nothing any more.

import type { FactTranslation } from '../schema/fact-translations.ts';
import { type FreeFact, isOptional } from './free-facts.ts';
import { likeness } from './likeness.ts';

export interface FactStanding {
  readonly fact: FreeFact;
  /** Undefined where there is none. */
  readonly translation: string | undefined;
  /** Position of its pair, from 0; undefined where it has none. */
  readonly pair: number | undefined;
  /** Where it is not translated: the pair of what it seems to have been before. */
  readonly former: FactTranslation | undefined;
}

/** A pair whose original the original does not say, or not any more. */
export interface StrayPair {
  readonly pair: number;
  readonly entry: FactTranslation;
  /** What its original seems to have become. */
  readonly now: FreeFact | undefined;
}

export interface FactsStanding {
  /** In the order of the original. */
  readonly facts: readonly FactStanding[];
  readonly strays: readonly StrayPair[];
  /** Positions of pairs whose original another pair before them has. */
  readonly repeated: readonly number[];
}

/** From here on two texts are one that was edited. */
const alike = 0.5;

export function factsStanding(facts: readonly FreeFact[], entries: readonly FactTranslation[] = []): FactsStanding {
  const pairs = new Map<string, number>();
  const repeated: number[] = [];
  for (const [pair, { original, translation }] of entries.entries()) {
    const before = pairs.get(original);
    // A blank one gives way to one that says something.
    if (before === undefined || (entries[before]?.translation === undefined && translation !== undefined)) pairs.set(original, pair);
    if (before !== undefined) repeated.push(pair);
  }
  const known = new Set(facts.map(({ text }) => text));
  const translationOf = ({ text }: FreeFact): string | undefined => entries[pairs.get(text) ?? -1]?.translation;
  const open = new Set(facts.filter((fact) => translationOf(fact) === undefined));
  const formers = new Map<FreeFact, FactTranslation>();
  const strays = [...pairs].flatMap(([original, pair]): StrayPair[] => {
    const entry = entries[pair];
    if (!entry || known.has(original)) return [];
    const now = nearest(original, open);
    if (now && entry.translation !== undefined) {
      open.delete(now);
      formers.set(now, entry);
    }
    return [{ pair, entry, now }];
  });
  return {
    facts: facts.map((fact) => ({
      fact,
      translation: translationOf(fact),
      pair: pairs.get(fact.text),
      former: formers.get(fact),
    })),
    strays,
    repeated,
  };
}

function nearest(original: string, facts: Iterable<FreeFact>): FreeFact | undefined {
  let [best, most]: [FreeFact | undefined, number] = [undefined, alike];
  for (const fact of facts) {
    const like = likeness(original, fact.text);
    if (like >= most && (best === undefined || like > most)) [best, most] = [fact, like];
  }
  return best;
}

/** What pairs say, by the text of the original. Where one is there twice, the check says so, and the first translation counts. */
export function translationsIn(entries: readonly FactTranslation[] = []): Map<string, string> {
  const found = new Map<string, string>();
  for (const { original, translation } of entries) if (translation !== undefined && !found.has(original)) found.set(original, translation);
  return found;
}

/** Pairs again, of what a campaign has of them. */
export function entriesOf(facts: ReadonlyMap<string, string> | undefined): FactTranslation[] {
  return [...(facts ?? [])].map(([original, translation]) => ({ original, translation }));
}

/** Of what a translation should have: how much there is. */
export interface FactCounts {
  readonly translated: number;
  /** Not translated, and a pair has what was said before. */
  readonly changed: number;
  readonly missing: number;
}

export function countFacts({ facts }: FactsStanding): FactCounts {
  const wanted = facts.filter(({ fact }) => !isOptional(fact));
  const translated = wanted.filter(({ translation }) => translation !== undefined).length;
  const changed = wanted.filter(({ former }) => former !== undefined).length;
  return { translated, changed, missing: wanted.length - translated - changed };
}
