// The numbers of the original, in whatever digits: a date or a count that got lost changes what a letter says.

import { inAscii } from '../../text/digits.ts';
import { type PassageCheck, plainOf } from './check.ts';
import { hasScaledWords, inRoman, isScaled, joinMyriads, significant } from './number-words.ts';

export const checkNumbers: PassageCheck = {
  rule: 'translation-numbers',
  find: ({ original, translation }) => {
    const [before, after] = [saidIn(plainOf(original)), saidIn(plainOf(translation))];
    const lost = missingFrom(after, before);
    // A language says a number once more where the original says “it”.
    const added = missingFrom(before, after).filter((number) => !before.numbers.includes(number));
    if (lost.length === 0 && added.length === 0) return undefined;
    const parts = [
      ...(lost.length > 0 ? [`${list(lost)} of the original is missing`] : []),
      ...(added.length > 0 ? [`${list(added)} is not in the original`] : []),
    ];
    return { message: `Numbers differ: ${parts.join('; ')}.`, hint: 'Compare the numbers. Any digits will do: 2021, ٢٠٢١, २०२१.' };
  },
};

/** Languages say small numbers in words, and months in digits; these are not compared. */
const small = 12;

/** What separates thousands or decimals somewhere: 1,000 1.000 1’000 1٬000 1،000, no-break and thin spaces. */
const separators = String.raw`[.,٫٬،，．'’\u00a0\u2009\u202f]`;
const run = new RegExp(String.raw`\d+(?:${separators}\d+|(?<!\d{4}) \d{3}(?!\d))*`, 'gu');
const separator = new RegExp(`${separators}| `, 'u');

/**
 * Numbers above 12, in ASCII digits and the order of the text. What is behind a decimal sign is a number of its own, so that
 * 14.30 and 14:30 are one time, and 99.95 and 99,95 one amount.
 */
export function numbersIn(text: string): string[] {
  return [...inAscii(text).matchAll(run)].flatMap(([found]) => partsOf(found)).filter((number) => Number(number) > small);
}

function partsOf(found: string): string[] {
  const groups = found.split(separator);
  const [first = '', ...rest] = groups;
  // 10,00,000 is grouped too; 22.11.26 and a list without spaces are not.
  const grouped = first.length <= 3 ? rest.findIndex((group) => group.length !== 3 && group.length !== 2) : 0;
  const whole = rest.slice(0, grouped === -1 ? rest.length : grouped);
  while (whole.length > 0 && whole.at(-1)?.length !== 3) whole.pop();
  return [first + whole.join(''), ...rest.slice(whole.length)].map(trimZeros);
}

function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** A text with what its numbers may be said to be. */
interface Said {
  readonly numbers: readonly string[];
  /** Significant digits of all numbers, the small ones too. */
  readonly significant: ReadonlySet<string>;
  /** Of those that a word such as “million” follows. */
  readonly scaled: ReadonlySet<string>;
  /** Whether it says one such as “one million” without digits. */
  readonly inWords: boolean;
  /** Roman numerals. */
  readonly roman: ReadonlySet<string>;
}

function saidIn(text: string): Said {
  const ascii = joinMyriads(inAscii(text));
  const [all, scaled] = [new Set<string>(), new Set<string>()];
  for (const match of ascii.matchAll(run)) {
    const end = match.index + match[0].length;
    all.add(significant(match[0]));
    if (isScaled(ascii.slice(end, end + 16))) scaled.add(significant(match[0]));
  }
  const roman = new Set(text.match(/(?<![\p{L}\p{N}])[IVX]{2,}(?![A-Z])/gu));
  return { numbers: numbersIn(ascii), significant: all, scaled, inWords: hasScaledWords(ascii), roman };
}

/** The numbers that the other text says neither so nor otherwise: 150,000 is 15万, one million 100万, and the 21st century le XXIᵉ siècle. */
function missingFrom(other: Said, own: Said): string[] {
  return without(own.numbers, other.numbers).filter((number) => {
    const digits = significant(number);
    const isScaledSomewhere = other.scaled.has(digits) || (own.scaled.has(digits) && other.significant.has(digits));
    const isInWords = other.inWords && Number(digits) <= small && Number(number) > Number(digits);
    return !isScaledSomewhere && !isInWords && !other.roman.has(inRoman(Number(number)) ?? '');
  });
}

/** A passage may hold thousands of them, and one may have thousands of digits. */
const maxCount = 10;
const maxLength = 30;

function list(numbers: readonly string[]): string {
  const named = numbers.slice(0, maxCount).map((number) => (number.length > maxLength ? `${number.slice(0, maxLength)}…` : number));
  return named.join(', ') + (numbers.length > maxCount ? ` and ${numbers.length - maxCount} more` : '');
}

/** What is left when each of the others is taken away once. */
function without(numbers: readonly string[], others: readonly string[]): string[] {
  const rest = new Map<string, number>();
  for (const number of others) rest.set(number, (rest.get(number) ?? 0) + 1);
  return numbers.filter((number) => {
    const left = rest.get(number) ?? 0;
    if (left > 0) rest.set(number, left - 1);
    return left === 0;
  });
}
