// Plural forms of gettext for a language: the formula whose forms part the whole numbers as CLDR's categories do.
// CLDR also has forms for fractions and round millions, which a PO file has no place for.

import { languageOf } from '../../core/languages/language.ts';
import type { PluralCategory } from '../../core/schema/interface.ts';

export interface PluralForms {
  /** Value of the header Plural-Forms. */
  readonly header: string;
  /** The category that msgstr[0], msgstr[1], … are for. */
  readonly categories: readonly PluralCategory[];
}

const slavic = (n: number): number => (n % 10 === 1 && n % 100 !== 11 ? 0 : isFew(n) ? 1 : 2);
const isFew = (n: number): boolean => n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);

/** Formulas as gettext's manual (12.6, Plural forms) and the CLDR chart of plural rules have them, with what they compute. */
const formulas: readonly (readonly [count: number, formula: string, form: (n: number) => number])[] = [
  [1, '0', () => 0],
  [2, '(n != 1)', (n) => (n !== 1 ? 1 : 0)],
  [2, '(n > 1)', (n) => (n > 1 ? 1 : 0)],
  [2, '(n%10==1 && n%100!=11 ? 0 : 1)', (n) => (n % 10 === 1 && n % 100 !== 11 ? 0 : 1)],
  [3, '(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)', slavic],
  [3, '(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)', (n) => (n === 1 ? 0 : isFew(n) ? 1 : 2)],
  [3, '(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)', (n) => (n === 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2)],
  [3, '(n==1 ? 0 : n==2 ? 1 : 2)', (n) => (n === 1 ? 0 : n === 2 ? 1 : 2)],
  [3, '(n==1 ? 0 : (n==0 || (n%100>0 && n%100<20)) ? 1 : 2)', (n) => (n === 1 ? 0 : n === 0 || (n % 100 > 0 && n % 100 < 20) ? 1 : 2)],
  [
    3,
    '(n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2)',
    (n) => (n % 100 >= 11 && n % 100 <= 19 ? 2 : n % 10 === 1 ? 0 : n % 10 >= 2 ? 1 : 2),
  ],
  [
    3,
    '(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 ? 1 : 2)',
    (n) => (n % 10 === 0 || (n % 100 >= 11 && n % 100 <= 19) ? 0 : n % 10 === 1 ? 1 : 2),
  ],
  [
    4,
    '(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)',
    (n) => (n % 100 === 1 ? 0 : n % 100 === 2 ? 1 : n % 100 === 3 || n % 100 === 4 ? 2 : 3),
  ],
  [
    4,
    '(n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n>2 && n<20 ? 2 : 3)',
    (n) => (n === 1 || n === 11 ? 0 : n === 2 || n === 12 ? 1 : n > 2 && n < 20 ? 2 : 3),
  ],
  [
    5,
    '(n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4)',
    (n) => (n === 1 ? 0 : n === 2 ? 1 : n >= 3 && n <= 6 ? 2 : n >= 7 && n <= 10 ? 3 : 4),
  ],
  [
    6,
    '(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)',
    (n) => (n <= 2 ? n : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5),
  ],
  [6, '(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5)', (n) => (n <= 3 ? n : n === 6 ? 4 : 5)],
];

/** Undefined where no formula here parts the numbers as the language does. */
export function pluralFormsOf(language: string): PluralForms | undefined {
  const rules = new Intl.PluralRules(languageOf(language).locale);
  const numbers = Array.from({ length: 301 }, (_, number) => number);
  for (const [count, formula, form] of formulas) {
    const categories: PluralCategory[] = [];
    const fits = numbers.every((number) => {
      const category = rules.select(number) as PluralCategory;
      categories[form(number)] ??= category;
      return categories[form(number)] === category;
    });
    if (fits && new Set(categories).size === count) return { header: `nplurals=${count}; plural=${formula};`, categories };
  }
  return undefined;
}
