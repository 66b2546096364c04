// How one letter is in one language.

import type { Letter, LetterEdition } from '../core/model.ts';
import { compareText } from '../core/problem.ts';
import { countFacts, entriesOf, type FactCounts, factsStanding } from '../core/translation/fact-standing.ts';
import { letterFreeFacts } from '../core/translation/free-facts.ts';
import type { BlockState, EditionStanding } from '../core/translation/standing.ts';
import { noWords, type WordCounts } from './word-counts.ts';

/**
 * `original`: written in this language. `begun`: a scaffold in which no one has written anything. `unreadable`: a file is there, and its
 * errors keep anything from being said of it.
 */
export type LetterState = EditionStanding | 'missing' | 'original' | 'begun' | 'unreadable';

/** Paths of files that are there and could not be read, and which of them are scaffolds in which no one has written anything. */
export interface UnreadFiles {
  readonly unread?: ReadonlySet<string>;
  readonly begun?: ReadonlySet<string>;
}

export interface Reading {
  readonly name: string | undefined;
  /** `2026-11-22` */
  readonly date: string;
}

export interface LetterCell {
  readonly letter: string;
  readonly state: LetterState;
  readonly file: string | undefined;
  /** The revision that its front matter names. */
  readonly revision: number | undefined;
  readonly words: WordCounts;
  /** Names of the original’s passages, and `+1`, `+2` … of what only the translation has, that are not as they should be, by their state. */
  readonly passages: Readonly<Partial<Record<Exclude<BlockState, 'current' | 'note' | 'omitted'>, readonly string[]>>>;
  /** Whether any passage was paired by its place and by no one’s eyes. */
  readonly isGuessed: boolean;
  /** Of the facts that a translation should have; undefined for the original. */
  readonly facts: FactCounts | undefined;
  readonly translators: readonly string[];
  /** Who has read it from beginning to end. */
  readonly reviewed: readonly Reading[];
  /** Names of passages that follow words of the original which are newer than the last of them. */
  readonly newerThanReview: readonly string[];
  /** The last day on which someone said that it, or a passage of it, is right. */
  readonly confirmed: Reading | undefined;
  readonly machine: { readonly date: string; readonly engine?: string | undefined } | undefined;
}

/** `total`: words of the original. */
export function cellOf(letter: Letter, tag: string, total: number, { unread, begun }: UnreadFiles): LetterCell {
  const edition = letter.editions.get(tag);
  if (edition && edition === letter.original) return emptyCell(letter.id, 'original', edition.file, { ...noWords, current: total });
  const facts = countFacts(factsStanding(letterFreeFacts(letter.facts, letter.revisions), entriesOf(edition?.facts)));
  if (edition?.standing)
    return { ...emptyCell(letter.id, edition.standing.state, edition.file, wordsOf(edition)), ...detailsOf(edition), facts };
  const path = `translations/${tag}/${letter.id}.md`;
  return unread?.has(path)
    ? { ...emptyCell(letter.id, begun?.has(path) ? 'begun' : 'unreadable', path, { ...noWords, missing: total }), facts }
    : { ...emptyCell(letter.id, 'missing', undefined, { ...noWords, missing: total }), facts };
}

function emptyCell(letter: string, state: LetterState, file: string | undefined, words: WordCounts): LetterCell {
  return {
    letter,
    state,
    file,
    revision: undefined,
    words,
    passages: {},
    isGuessed: false,
    facts: undefined,
    translators: [],
    reviewed: [],
    newerThanReview: [],
    confirmed: undefined,
    machine: undefined,
  };
}

/** A draft that no one has read has no word that is done; what is changed or missing in it is that all the same. */
function wordsOf({ standing, state }: LetterEdition): WordCounts {
  const words = standing?.words ?? noWords;
  return state === 'machine' ? { ...noWords, ...words, current: 0, machine: words.current } : { ...noWords, ...words };
}

function detailsOf(edition: LetterEdition): Partial<LetterCell> {
  const { revision, standing, lock, provenance } = edition;
  const passages: Partial<Record<string, string[]>> = {};
  let strays = 0;
  for (const block of standing?.blocks ?? []) {
    if (block.state === 'current' || block.state === 'note' || block.state === 'omitted') continue;
    passages[block.state] = [...(passages[block.state] ?? []), block.original?.id ?? `+${++strays}`];
  }
  const reviewed = (provenance.reviewed ?? []).map(({ name, date }) => ({ name, date }));
  const confirmed = (lock?.blocks ?? []).flatMap((entry) =>
    entry.confirmed ? [{ name: entry.confirmed.by, date: entry.confirmed.date }] : [],
  );
  return {
    revision,
    passages,
    isGuessed: standing?.isGuessed === true,
    translators: provenance.translators ?? [],
    reviewed,
    newerThanReview: edition.newerThanReview,
    confirmed: [...reviewed, ...confirmed].toSorted((a, b) => compareText(b.date, a.date))[0],
    machine: edition.state === 'machine' ? provenance.machine : undefined,
  };
}
