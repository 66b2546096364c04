// The numbers of the original, in whatever digits: a date or a count that got lost changes what a letter says.

import { type PassageCheck, plainOf } from './check.ts';

export const checkNumbers: PassageCheck = {
  rule: 'translation-numbers',
  find: ({ original, translation }) => {
    const [wanted, found] = [numbersIn(plainOf(original)), numbersIn(plainOf(translation))];
    const lost = without(wanted, found);
    const added = without(found, wanted);
    if (lost.length === 0 && added.length === 0) return undefined;
    const parts = [
      ...(lost.length > 0 ? [`${lost.join(', ')} of the original is missing`] : []),
      ...(added.length > 0 ? [`${added.join(', ')} is not in the original`] : []),
    ];
    return { message: `Numbers differ: ${parts.join('; ')}.`, hint: 'Compare the numbers. Any digits will do: 2021, ٢٠٢١, २०२१.' };
  },
};

/** Languages say small numbers in words, and months in digits; these are not compared. */
const small = 12;

/** Numbers above 12, in ASCII digits with a point before decimals, in the order of the text. */
export function numbersIn(text: string): string[] {
  const ascii = text.replace(/\p{Nd}/gu, digit);
  // Digits, joined by what separates thousands or decimals somewhere: 1,000 1.000 1 000 1’000 ١٬٠٠٠ 10,00,000.
  const runs = ascii.matchAll(/\d+(?:[.,٫٬'’\u00a0\u202f]\d+|(?<!\d{4,}) (?=\d{3}(?!\d))\d{3})*/gu);
  return [...runs].flatMap(([run]) => normal(run)).filter((number) => Number(number) > small);
}

function normal(run: string): string[] {
  const groups = run.split(/[.,٫٬'’\u00a0\u202f ]/u);
  if (groups.length === 1) return [trimZeros(run)];
  const last = groups.at(-1) ?? '';
  const isGrouped = (groups[0]?.length ?? 0) <= 3 && groups.slice(1).every((group) => group.length === 2 || group.length === 3);
  if (isGrouped && last.length === 3) return [trimZeros(groups.join(''))];
  // 1.000,5: the last group is the fraction of what stands before it.
  const whole = groups.slice(0, -1);
  if (groups.length === 2 || whole.slice(1).every((group) => group.length === 3)) return [`${trimZeros(whole.join(''))}.${last}`];
  // A date such as 7.6.2021, or a list without spaces.
  return groups.map(trimZeros);
}

function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** ASCII digit for one of any script: decimal digits come in runs of ten (Unicode Standard, 4.6). */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

function without(numbers: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return numbers.filter((number) => {
    const index = rest.indexOf(number);
    if (index !== -1) rest.splice(index, 1);
    return index === -1;
  });
}
