// How often the passages of a translation find their originals: real translations whose pairs are known, whole and damaged in many ways.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseMarkdown } from '../src/core/markdown/parse.ts';
import { type Block, textBlocks } from '../src/core/translation/blocks.ts';
import { featuresOf } from '../src/core/translation/pairing/features.ts';
import { pairPassages } from '../src/core/translation/pairing/pair.ts';
import { makeRandom, type Random } from './random.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

/** A translation, and of each of its passages the positions of its originals. */
interface Labelled {
  readonly passages: readonly Block[];
  readonly truth: readonly (readonly number[])[];
}

interface Known {
  readonly text: string;
  readonly language: string;
  readonly original: readonly Block[];
  readonly translation: readonly Block[];
}

/** Longer texts are cut here, at the same passage in every language. */
const longest = 45;

function passagesOf(markdown: string): Block[] {
  const body = markdown.replace(/^\uFEFF?(---|\+\+\+)\r?\n[\s\S]*?\n\1\r?\n/, '');
  return textBlocks(parseMarkdown(body), 0).slice(0, longest);
}

/** A set of passages that says nothing: shorter, left in English, or of another revision. */
const fewest = 5;
const mostOfOriginal = 0.2;
const leastAgreeing = 0.8;

/**
 * DIR/<text>/en.md and DIR/<text>/<language>.md. The pairs of a translation are known where it has passage for passage the kinds of
 * its original, and where these agree in their numbers and links: then nothing was added, left out or moved. `most`: how many
 * passages, from the beginning.
 */
export function readKnown(directory: string, random: Random, { most, each, only }: Wanted): Known[] {
  const files = shuffled(
    readdirSync(directory).flatMap((text) =>
      existsSync(join(directory, text, 'en.md')) && only?.includes(text) !== false
        ? readdirSync(join(directory, text)).flatMap((file) => (file.endsWith('.md') && file !== 'en.md' ? [{ text, file }] : []))
        : [],
    ),
    random,
  );
  const counts = new Map<string, number>();
  const originals = new Map<string, Block[]>();
  return files.flatMap(({ text, file }): Known[] => {
    const language = file.slice(0, -3).toLowerCase().replace('_', '-');
    const count = counts.get(language) ?? 0;
    if (count >= each) return [];
    const original = originals.get(text) ?? passagesOf(readFileSync(join(directory, text, 'en.md'), 'utf8'));
    originals.set(text, original);
    const translation = passagesOf(readFileSync(join(directory, text, file), 'utf8'));
    if (!isKnownPair(original, translation)) return [];
    counts.set(language, count + 1);
    return [{ text, language, original: original.slice(0, most), translation: translation.slice(0, most) }];
  });
}

interface Wanted {
  /** How many passages of a text. */
  readonly most: number;
  /** How many translations into a language. */
  readonly each: number;
  /** Names of texts; undefined for all. */
  readonly only?: readonly string[] | undefined;
}

function isKnownPair(original: readonly Block[], translation: readonly Block[]): boolean {
  if (original.length !== translation.length || original.length < fewest) return false;
  if (!original.every((one, index) => isSameKind(one, translation[index]))) return false;
  const words = original.flatMap(({ kind, hash }, index) => (kind === 'code' ? [] : [hash === translation[index]?.hash]));
  if (words.filter(Boolean).length > mostOfOriginal * words.length) return false;
  const signs = original.flatMap((one, index) => {
    const [own, other] = [signsOf(one), signsOf(translation[index] ?? one)];
    return own + other === '' ? [] : [own === other];
  });
  return signs.filter(Boolean).length >= leastAgreeing * signs.length;
}

function isSameKind(one: Block, other: Block | undefined): boolean {
  return one.kind === other?.kind && (one.kind !== 'heading' || featuresOf(one).depth === featuresOf(other).depth);
}

/** Numbers and hosts, which every translation keeps. */
function signsOf(block: Block): string {
  const { number, link } = featuresOf(block).tokens;
  return [...number, ...[...link].filter((token) => token.startsWith('//'))].sort().join(' ');
}

type Damage = (known: Known, random: Random, others: readonly Known[]) => Labelled | undefined;

const whole: Damage = ({ translation }) => ({ passages: translation, truth: translation.map((_, index) => [index]) });

function taken({ translation }: Known, positions: readonly number[]): Labelled {
  return { passages: positions.flatMap((position) => translation[position] ?? []), truth: positions.map((position) => [position]) };
}

function every(known: Known): number[] {
  return known.translation.map((_, index) => index);
}

const proseOf = ({ translation }: Known): number[] =>
  translation.flatMap(({ kind, text }, index) => (kind === 'paragraph' && text.length > 60 ? [index] : []));

/** What can happen to a translation on its way. */
export const damages: Readonly<Record<string, Damage>> = {
  whole,
  'cut off': (known, random) => taken(known, every(known).slice(0, 1 + random.below(known.translation.length - 1))),
  'cut in a passage': (known, random) => {
    const end = 1 + random.below(known.translation.length - 1);
    const { passages, truth } = taken(known, every(known).slice(0, end));
    const last = passages.at(-1);
    if (last?.kind !== 'paragraph') return undefined;
    return {
      passages: [...passages.slice(0, -1), paragraph(last.text.slice(0, Math.ceil(last.text.length * (0.3 + 0.6 * random.next()))))],
      truth,
    };
  },
  'half filled': (known, random) =>
    taken(
      known,
      every(known).filter(() => random.chance(0.5)),
    ),
  'one left out': (known, random) => {
    const gone = random.below(known.translation.length);
    return taken(
      known,
      every(known).filter((index) => index !== gone),
    );
  },
  'one moved': (known, random) => {
    const positions = every(known);
    const [moved = 0] = positions.splice(random.below(positions.length), 1);
    positions.splice(random.below(positions.length), 0, moved);
    return taken(known, positions);
  },
  'neighbours exchanged': (known, random) => {
    const positions = every(known);
    const at = random.below(positions.length - 1);
    const [a = 0, b = 0] = positions.slice(at, at + 2);
    positions.splice(at, 2, b, a);
    return taken(known, positions);
  },
  'section left out': (known, random) => {
    const [first, second] = sectionsIn(known, random);
    return second === undefined ? undefined : taken(known, [...every(known).slice(0, first), ...every(known).slice(second)]);
  },
  'sections exchanged': (known, random) => {
    const [first, second, third] = sectionsIn(known, random);
    if (third === undefined) return undefined;
    const all = every(known);
    return taken(known, [...all.slice(0, first), ...all.slice(second, third), ...all.slice(first, second), ...all.slice(third)]);
  },
  'headings left out': (known) => {
    const left = every(known).filter((index) => known.translation[index]?.kind !== 'heading');
    return left.length === known.translation.length || left.length === 0 ? undefined : taken(known, left);
  },
  'original in places': (known, random) => {
    const { translation, original } = known;
    return {
      passages: translation.map((passage, index) => (random.chance(0.3) ? (original[index] ?? passage) : passage)),
      truth: translation.map((_, index) => [index]),
    };
  },
  'a note added': (known, random, others) => {
    const notes = others
      .filter(({ language, text }) => language === known.language && text !== known.text)
      .flatMap(({ translation }) => translation.filter(({ kind, text }) => kind === 'paragraph' && text.length > 40));
    if (notes.length === 0) return undefined;
    const at = random.below(known.translation.length + 1);
    const { passages, truth } = taken(known, every(known));
    return {
      passages: [...passages.slice(0, at), random.pick(notes), ...passages.slice(at)],
      truth: [...truth.slice(0, at), [], ...truth.slice(at)],
    };
  },
  'left out and added': (known, random, others) => {
    const noted = damages['a note added']?.(known, random, others);
    const gone = random.below(known.translation.length);
    return (
      noted && {
        passages: noted.passages.filter((_, at) => noted.truth[at]?.[0] !== gone),
        truth: noted.truth.filter(([of]) => of !== gone),
      }
    );
  },
  joined: (known, random) => {
    const places = proseOf(known).filter((index) => known.translation[index + 1]?.kind === 'paragraph');
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    const { passages, truth } = whole(known, random, []) ?? { passages: [], truth: [] };
    const both = paragraph(`${passages[at]?.text} ${passages[at + 1]?.text}`);
    return {
      passages: [...passages.slice(0, at), both, ...passages.slice(at + 2)],
      truth: [...truth.slice(0, at), [at, at + 1], ...truth.slice(at + 2)],
    };
  },
  split: (known, random) => {
    const ends = proseOf(known).flatMap((index) => {
      const text = known.translation[index]?.text ?? '';
      return [...text.matchAll(/(?<=[.!?;:] |[。！？।۔])(?=[^\s])/gu)].flatMap(({ index: at }) =>
        at > text.length * 0.25 && at < text.length * 0.75 ? [{ index, at }] : [],
      );
    });
    if (ends.length === 0) return undefined;
    const { index, at } = random.pick(ends);
    const text = known.translation[index]?.text ?? '';
    const { passages, truth } = whole(known, random, []) ?? { passages: [], truth: [] };
    const halves = [paragraph(text.slice(0, at)), paragraph(text.slice(at))];
    return {
      passages: [...passages.slice(0, index), ...halves, ...passages.slice(index + 1)],
      truth: [...truth.slice(0, index), [index], [index], ...truth.slice(index + 1)],
    };
  },
};

/** Where up to three sections begin that follow each other. */
function sectionsIn({ translation }: Known, random: Random): number[] {
  const headings = translation.flatMap((passage, index) => (passage.kind === 'heading' && featuresOf(passage).depth === 2 ? [index] : []));
  const from = headings.length < 3 ? 0 : random.below(headings.length - 2);
  return headings.slice(from, from + 3);
}

function paragraph(text: string): Block {
  const [block] = textBlocks(parseMarkdown(text.trim()), 0);
  return block ?? { kind: 'paragraph', hash: '', text };
}

export interface Count {
  texts: number;
  passages: number;
  certain: number;
  certainRight: number;
  unsure: number;
  unsureRight: number;
}

const none = (): Count => ({ texts: 0, passages: 0, certain: 0, certainRight: 0, unsure: 0, unsureRight: 0 });

/** A pair is right where it names each passage and each original that belongs to it, and none that does not. */
export function judge(known: Known, { passages, truth }: Labelled, count: Count, onWrong?: (line: string) => void): void {
  // What is the same in both texts, as code is, finds its original by that, and is not counted.
  const isWords = (position: number): boolean =>
    truth[position]?.every((original) => known.original[original]?.hash !== passages[position]?.hash) ?? true;
  count.texts++;
  count.passages += passages.filter((_, position) => isWords(position)).length;
  for (const { originals, translations, isCertain } of pairPassages(known.original, passages)) {
    if (!translations.some(isWords)) continue;
    const wanted = new Set(translations.flatMap((position) => truth[position] ?? []));
    const all = truth.flatMap((of, position) => (of.some((original) => wanted.has(original)) ? [position] : []));
    const isRight = [...wanted].sort((a, b) => a - b).join() === originals.join() && all.join() === translations.join();
    if (isCertain) count.certain++;
    else count.unsure++;
    if (isRight && isCertain) count.certainRight++;
    else if (isRight) count.unsureRight++;
    else if (isCertain)
      onWrong?.(
        `${known.text}/${known.language}: ${originals.join('+')} → ${translations.join('+')}, and ${[...wanted].join('+')} is right`,
      );
  }
}

function percent(part: number, total: number): string {
  return total === 0 ? '–' : `${((100 * part) / total).toFixed(total - part > 0 ? 2 : 0)} %`;
}

function table(title: string, counts: ReadonlyMap<string, Count>): string {
  const lines = [...counts].map(
    ([name, { texts, passages, certain, certainRight, unsure, unsureRight }]) =>
      `| ${name} | ${texts} | ${passages} | ${certain} (${percent(certain, passages)}) | ${percent(certainRight, certain)} | ${unsure} | ${percent(unsureRight, unsure)} |`,
  );
  return `| ${title} | translations | passages | certain | of these right | not certain | of these right |\n|---|---|---|---|---|---|---|\n${lines.join('\n')}\n\n`;
}

await start(import.meta.url, {
  help: `Pairs real translations with their originals and counts how many pairs are right.

Usage: node bench/pairs.ts --set DIR [--only TEXT,TEXT] [--passages N] [--each N] [--seed N] [--languages] [--wrong]

Options:
  --set DIR     A folder with one folder for each text: its original as en.md, translations beside it, fr.md and so on.
  --only TEXT   Only these texts.
  --passages N  How many passages of each text, from its beginning. 45 where it is left out.
  --each N      At most so many translations into a language, chosen by the seed.
  --seed N      The same number damages the same passages. 1 where it is left out.
  --languages   A line for each language as well.
  --wrong       Names the pairs that were called certain and are wrong.
  --help        Prints this.
`,
  options: { set: true, only: true, passages: true, each: true, seed: true, languages: false, wrong: false },
  run: (values) => {
    if (typeof values.set !== 'string') throw new UsageError('--set DIR is missing: the folder with the translations.');
    const random = makeRandom(wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1));
    const known = readKnown(resolve(values.set), random, {
      most: wholeNumber(values, 'passages', longest, 2, longest),
      each: wholeNumber(values, 'each', 2 ** 31, 1, 2 ** 31),
      only: values.only?.toString().split(','),
    });
    const [byDamage, byLanguage, total] = [new Map<string, Count>(), new Map<string, Count>(), none()];
    for (const one of known)
      for (const [name, damage] of Object.entries(damages)) {
        const labelled = damage(one, random, known);
        if (!labelled) continue;
        const count = none();
        judge(one, labelled, count, values.wrong ? (line) => process.stdout.write(`${name}: ${line}\n`) : undefined);
        for (const [map, key] of [
          [byDamage, name],
          [byLanguage, one.language],
        ] as const)
          map.set(key, sum(map.get(key) ?? none(), count));
        Object.assign(total, sum(total, count));
      }
    const languages = new Map([...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1)));
    process.stdout.write(table('damage', new Map([...byDamage, ['all', total]])));
    if (values.languages) process.stdout.write(table('language', languages));
    process.stdout.write(
      `${known.length} translations of ${new Set(known.map(({ text }) => text)).size} texts, ${languages.size} languages.\n`,
    );
  },
});

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function sum(a: Count, b: Count): Count {
  return {
    texts: a.texts + b.texts,
    passages: a.passages + b.passages,
    certain: a.certain + b.certain,
    certainRight: a.certainRight + b.certainRight,
    unsure: a.unsure + b.unsure,
    unsureRight: a.unsureRight + b.unsureRight,
  };
}
