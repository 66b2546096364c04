// Lists of numbers as people write them: 12,40-60 or one a line.

import { ReviewError } from '../review-error.ts';

/** The numbers that were asked for. */
export interface Numbers {
  has(number: number): boolean;
  /** Whether it was named on its own and not as part of a range. */
  names(number: number): boolean;
  /** Those that were named by themselves. */
  readonly named: readonly number[];
}

/** As people read them, and as `parseNumbers` does: #12, #15 */
export function numberList(numbers: readonly number[]): string {
  return numbers.map((number) => `#${number}`).join(', ');
}

/** Commas, spaces and line ends part them; a # may be before a number, and ranges have a hyphen. Throws a ReviewError. */
export function parseNumbers(text: string): Numbers {
  const named = new Set<number>();
  const ranges: (readonly [number, number])[] = [];
  for (const word of text.split(/[\s,;]+/).filter((part) => part !== '')) {
    const [, first, last] = /^[#!]?([1-9]\d{0,8})(?:-[#!]?([1-9]\d{0,8}))?$/.exec(word) ?? [];
    if (first === undefined)
      throw new ReviewError(`“${word.slice(0, 40)}” is not the number of a pull request. Write for example 12,40-60.`);
    if (last === undefined) named.add(Number(first));
    else if (Number(last) >= Number(first)) ranges.push([Number(first), Number(last)]);
    else throw new ReviewError(`The range ${word} ends before it begins.`);
  }
  if (named.size === 0 && ranges.length === 0) throw new ReviewError('The list of requests is empty. Write for example 12,40-60.');
  return {
    has: (number) => named.has(number) || ranges.some(([first, last]) => number >= first && number <= last),
    names: (number) => named.has(number),
    named: [...named].sort((a, b) => a - b),
  };
}
