// Pairs the passages of a translation with those of its original, and says of which pairs it is certain.

import { type Block, markOf } from '../blocks.ts';
import { isItem } from '../items.ts';
import { pairBegunLists } from './begun.ts';
import { evidence, isProse, lengthEvidence, textsOf, usualRatio } from './evidence.ts';
import { type Features, featuresOf, joinFeatures } from './features.ts';
import { type Grid, likeliestWay, type Step } from './walk.ts';

export interface Paired {
  /** Positions, ascending. Two of one side where passages were joined or one was split. */
  readonly originals: readonly number[];
  readonly translations: readonly number[];
  /** Whether it is right in at least 995 of 1000 (bench/pairs.ts). What is not certain is for a person to look at. */
  readonly isCertain: boolean;
}

/** Above this many comparisons passages are paired by position alone: a hostile file has thousands of them. */
const manyComparisons = 250_000;

export interface PairOptions {
  /** Whether one text may end before the other does. */
  readonly mayStop?: boolean;
}

/** How far the others are from a pair. */
export interface Weighed extends Omit<Paired, 'isCertain'> {
  readonly posterior: number;
  /** By how much the evidence is worse where the pair exchanges partners with the one other pair that suits it best. */
  readonly margin: number;
}

export function pairPassages(originals: readonly Block[], translations: readonly Block[], options: PairOptions = {}): readonly Paired[] {
  const key = JSON.stringify([options, originals.map(wholeOf), translations.map(wholeOf)]);
  const before = known.get(key);
  if (before) return before;
  const pairs = weighPairs(originals, translations, options).map(
    ({ posterior, margin, ...pair }): Paired => ({ ...pair, isCertain: posterior >= certainPosterior && margin >= certainMargin }),
  );
  if (known.size >= maxKnown) known.clear();
  known.set(key, pairs);
  return pairs;
}

/** By all that is compared. The rules pair a text, and so does whoever shows it: each time it is the same, and takes as long as to read it. */
const known = new Map<string, readonly Paired[]>();
/** Of a text of a thousand words a key has some ten thousand characters. */
const maxKnown = 64;

function wholeOf(block: Block): readonly string[] {
  return [block.kind, block.hash, block.text, markOf(block) ?? ''];
}

export function weighPairs(originals: readonly Block[], translations: readonly Block[], { mayStop = true }: PairOptions = {}): Weighed[] {
  if (originals.length === 0 || translations.length === 0) return [];
  if (originals.length * translations.length > manyComparisons) return pairByPosition(originals, translations);
  const [rows, columns] = [originals.map(featuresOf), translations.map(featuresOf)];
  const scale = scaleOf(rows, columns);
  let ratio = usualRatio(rows, columns);
  // Lengths tell more once it is known how much longer this language says it, and that is known of pairs.
  for (let round = 0; round < 2; round++) ratio = ratioOf(likeliestWay(scale(ratio, mayStop)), rows, columns) ?? ratio;
  const grid = scale(ratio, mayStop);
  const way = likeliestWay(grid);
  const exchanged = exchangeMargins(way, grid);
  const pairs = way.map(({ row, column, shape, posterior }, index) => ({
    originals: shape === '2:1' ? [row, row + 1] : [row],
    translations: shape === '1:2' ? [column, column + 1] : [column],
    posterior,
    margin: exchanged[index] ?? 0,
  }));
  const isCertain = ({ posterior, margin }: Weighed): boolean => posterior >= certainPosterior && margin >= certainMargin;
  const isSure = (pair: Weighed): boolean =>
    isCertain(pair) || sharesToken(rows[pair.originals[0] ?? 0], columns[pair.translations[0] ?? 0]);
  const begun = pairBegunLists(pairs, [originals, translations], isSure, (row, column) => ({
    originals: [row],
    translations: [column],
    posterior: 0,
    margin: 0,
  }));
  return withRest(begun, originals, translations);
}

/** A number, a link or code that both have says which item it is, whatever is missing. */
function sharesToken(a: Features | undefined, b: Features | undefined): boolean {
  return (['number', 'link', 'code'] as const).some((kind) => a && b && [...a.tokens[kind]].some((token) => b.tokens[kind].has(token)));
}

/** Chosen with bench/pairs.ts: where a text had only seven passages, they kept 99.5 % right under each of its damages. */
const certainPosterior = 0.99;
const certainMargin = 0.25;

/** Between two pairs as many passages may be left on both sides, of the same kinds: then nothing is missing there, and their order pairs them. */
function withRest(pairs: readonly Weighed[], originals: readonly Block[], translations: readonly Block[]): Weighed[] {
  const all: Weighed[] = [];
  let [row, column] = [0, 0];
  for (const pair of [...pairs, undefined]) {
    const [nextRow = originals.length, nextColumn = translations.length] = [pair?.originals[0], pair?.translations[0]];
    const rest = originals.slice(row, nextRow);
    if (rest.length === nextColumn - column && rest.every(({ kind }, index) => kind === translations[column + index]?.kind))
      for (const index of rest.keys()) all.push({ originals: [row + index], translations: [column + index], posterior: 0, margin: 0 });
    if (pair) all.push(pair);
    row = (pair?.originals.at(-1) ?? row) + 1;
    column = (pair?.translations.at(-1) ?? column) + 1;
  }
  return all;
}

/** The comparisons of two texts for any ratio of their lengths; what does not depend on that is compared once. */
function scaleOf(rows: readonly Features[], columns: readonly Features[]): (ratio: number, mayStop: boolean) => Grid {
  const texts = textsOf(rows, columns);
  const [joinedRows, joinedColumns] = [neighbours(rows), neighbours(columns)];
  const comparisons = (first: readonly (Features | undefined)[], second: readonly (Features | undefined)[]) => {
    const known = new Float64Array(rows.length * columns.length).fill(Number.NaN);
    return (row: number, column: number, ratio: number): number => {
      const [a, b] = [first[row], second[column]];
      if (!a || !b) return Number.NEGATIVE_INFINITY;
      const index = row * columns.length + column;
      let fixed = known[index] ?? Number.NaN;
      if (Number.isNaN(fixed)) known[index] = fixed = evidence(a, b, texts);
      return fixed + lengthEvidence(a, b, ratio);
    };
  };
  const [single, joined, split] = [comparisons(rows, columns), comparisons(joinedRows, columns), comparisons(rows, joinedColumns)];
  const itemAt = (row: number): boolean => isItem(rows[row]?.block.kind ?? '');
  return (ratio, mayStop) => ({
    rows: rows.length,
    columns: columns.length,
    mayStop,
    goesOn: (row) => {
      const [before, here] = [rows[row - 1]?.block.kind, rows[row]?.block.kind];
      return before === here || before === 'heading' || here === 'heading';
    },
    endsList: (row) => itemAt(row - 1) && itemAt(row) && !itemAt(row + 1),
    single: (row, column) => single(row, column, ratio),
    joined: (row, column) => joined(row, column, ratio),
    split: (row, column) => split(row, column, ratio),
  });
}

/** Each passage with the next one, where both are prose of one kind. */
function neighbours(passages: readonly Features[]): (Features | undefined)[] {
  return passages.map((one, index) => {
    const next = passages[index + 1];
    return next && isProse(one.block.kind) && one.block.kind === next.block.kind ? joinFeatures(one, next) : undefined;
  });
}

/** Median over the pairs, weighted by nothing: a few wrong ones do not move it. */
function ratioOf(way: readonly Step[], rows: readonly Features[], columns: readonly Features[]): number | undefined {
  const ratios = way
    .flatMap(({ row, column, shape }) => {
      const [a, b] = [rows[row], columns[column]];
      return shape === '1:1' && a && b && a.length >= 20 ? [Math.log((b.length + 1) / (a.length + 1))] : [];
    })
    .sort((a, b) => a - b);
  return ratios.length < 3 ? undefined : ratios[ratios.length >> 1];
}

/** Of each step: by how much the evidence is worse where it exchanges its partner with the other step for which it is least so. */
function exchangeMargins(way: readonly Step[], { single }: Grid): number[] {
  return way.map((one) =>
    way.reduce((least, other) => {
      if (one === other) return least;
      const crossed = single(one.row, other.column) + single(other.row, one.column);
      if (crossed === Number.NEGATIVE_INFINITY) return least;
      return Math.min(least, single(one.row, one.column) + single(other.row, other.column) - crossed);
    }, Number.POSITIVE_INFINITY),
  );
}

function pairByPosition(originals: readonly Block[], translations: readonly Block[]): Weighed[] {
  const pairs: Weighed[] = [];
  for (let position = 0; position < Math.min(originals.length, translations.length); position++)
    if (originals[position]?.kind === translations[position]?.kind)
      pairs.push({ originals: [position], translations: [position], posterior: 0, margin: 0 });
  return pairs;
}
