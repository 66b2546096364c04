// How often the passages of a translation find their originals: real translations whose pairs are known, whole and damaged in seven ways.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseMarkdown } from '../src/core/markdown/parse.ts';
import { type Block, textBlocks } from '../src/core/translation/blocks.ts';
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

/**
 * DIR/<text>/en.md and DIR/<text>/<language>.md. The pairs of a translation are known where it has passage for passage the kinds of
 * its original: then nothing was added, left out or moved between kinds. `most`: how many passages, from the beginning.
 */
export function readKnown(directory: string, most: number): Known[] {
  return readdirSync(directory).flatMap((text) => {
    const path = join(directory, text, 'en.md');
    if (!existsSync(path)) return [];
    const original = passagesOf(readFileSync(path, 'utf8'));
    return readdirSync(join(directory, text)).flatMap((file): Known[] => {
      if (file === 'en.md' || !file.endsWith('.md')) return [];
      const translation = passagesOf(readFileSync(join(directory, text, file), 'utf8'));
      const isKnown = original.length === translation.length && original.every(({ kind }, index) => translation[index]?.kind === kind);
      const language = file.slice(0, -3).toLowerCase().replace('_', '-');
      return isKnown ? [{ text, language, original: original.slice(0, most), translation: translation.slice(0, most) }] : [];
    });
  });
}

type Damage = (known: Known, random: Random) => Labelled | undefined;

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
  joined: (known, random) => {
    const places = proseOf(known).filter((index) => known.translation[index + 1]?.kind === 'paragraph');
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    const { passages, truth } = whole(known, random) ?? { passages: [], truth: [] };
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
    const { passages, truth } = whole(known, random) ?? { passages: [], truth: [] };
    const halves = [paragraph(text.slice(0, at)), paragraph(text.slice(at))];
    return {
      passages: [...passages.slice(0, index), ...halves, ...passages.slice(index + 1)],
      truth: [...truth.slice(0, index), [index], [index], ...truth.slice(index + 1)],
    };
  },
};

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
  count.texts++;
  count.passages += passages.length;
  for (const { originals, translations, isCertain } of pairPassages(known.original, passages)) {
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

Usage: node bench/pairs.ts --set DIR [--only TEXT,TEXT] [--passages N] [--seed N] [--languages] [--wrong]

Options:
  --set DIR     A folder with one folder for each text: its original as en.md, translations beside it, fr.md and so on.
  --only TEXT   Only these texts.
  --passages N  How many passages of each text, from its beginning. 45 where it is left out.
  --seed N      The same number damages the same passages. 1 where it is left out.
  --languages   A line for each language as well.
  --wrong       Names the pairs that were called certain and are wrong.
  --help        Prints this.
`,
  options: { set: true, only: true, passages: true, seed: true, languages: false, wrong: false },
  run: (values) => {
    if (typeof values.set !== 'string') throw new UsageError('--set DIR is missing: the folder with the translations.');
    const random = makeRandom(wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1));
    const known = readKnown(resolve(values.set), wholeNumber(values, 'passages', longest, 2, longest)).filter(
      ({ text }) => values.only === undefined || values.only.toString().split(',').includes(text),
    );
    const [byDamage, byLanguage, total] = [new Map<string, Count>(), new Map<string, Count>(), none()];
    for (const one of known)
      for (const [name, damage] of Object.entries(damages)) {
        const labelled = damage(one, random);
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
    process.stdout.write(`${new Set(known.map(({ text }) => text)).size} texts, ${languages.size} languages.\n`);
  },
});

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
