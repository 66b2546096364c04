// Faults planted into the translations, each in one passage, with the warnings that are right for it.

import { original, type Passages, translations } from './texts.ts';

export type Tag = keyof typeof translations;
export interface Fault {
  readonly name: string;
  /** Place of the passage. */
  readonly at: number;
  /** Any of these is the right warning. */
  readonly rules: readonly string[];
  change(text: string, language: Tag): string;
}

const digits = (text: string, from: string, to: string): string => {
  const eastern = (number: string): string => number.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
  return text.replace(from, to).replace(eastern(from), eastern(to));
};
const number = (at: number, from: string, to: string): Fault => ({
  name: `${from} → ${to || 'nothing'}`,
  at,
  rules: ['translation-numbers'],
  change: (text) => digits(text, from, to),
});
const tags = Object.keys(translations) as Tag[];
/** Of a language in other letters. */
const elsewhere = (language: Tag): Passages => translations[(['ar', 'he'] as string[]).includes(language) ? 'ru' : 'ar'];
/** Languages that double words as part of their grammar are not asked (docs/problems/translation-doubled-word.md). */
const doubled: Partial<Record<Tag, readonly [string, string]>> = {
  de: ['Lindau', 'Lindau Lindau'],
  fr: ['la ville', 'la la ville'],
  es: ['el municipio', 'el el municipio'],
  ru: ['город', 'город город'],
  ar: ['بلدة', 'بلدة بلدة'],
  he: ['העיירה', 'העיירה העיירה'],
};

/** Those of one letter at a time: no passage has two. */
export function faultsOf(language: Tag): readonly (readonly Fault[])[] {
  const [from, to] = doubled[language] ?? [];
  return [
    [
      number(0, '2021', '2012'),
      number(4, '2024', '2042'),
      number(8, '62', '26'),
      { name: 'the link is gone', at: 13, rules: ['translation-links'], change: (text) => text.replace(/\[(.*?)\]\(.*?\)/, '$1') },
      { name: 'left as it was', at: 7, rules: ['translation-identical'], change: () => original[7] },
      { name: 'bold is gone', at: 2, rules: ['translation-emphasis'], change: (text) => text.replaceAll('**', '') },
      { name: 'cut off', at: 5, rules: ['translation-length'], change: (text) => [...text].slice(0, [...text].length / 8).join('') },
      number(9, '2023', '2032'),
      number(11, '12', '21'),
    ],
    [
      { name: 'a link elsewhere', at: 0, rules: ['translation-links'], change: (text) => text.replace('lindau.example', 'casino.example') },
      number(
        13,
        language === 'fr' || language === 'he' || language === 'hi' || language === 'am' || language === 'ko' || language === 'th'
          ? '200'
          : '1200',
        '1300',
      ),
      { name: 'in another language', at: 5, rules: ['translation-script'], change: () => elsewhere(language)[5] },
      { name: 'a link more', at: 7, rules: ['translation-links'], change: (text) => `${text} [a](https://pills.example/)` },
      { name: 'left as it was', at: 11, rules: ['translation-identical', 'translation-script'], change: () => original[11] },
      {
        name: 'bold is literal',
        at: 2,
        rules: ['translation-emphasis', 'markdown-emphasis'],
        change: (text) => text.replaceAll('**', '\\*\\*'),
      },
      number(9, '5', '15'),
      { name: 'a number more', at: 10, rules: ['translation-numbers'], change: (text) => `${text} 99` },
    ],
    (
      [
        ...(from === undefined || to === undefined
          ? []
          : [{ name: 'a word twice', at: 0, rules: ['translation-doubled-word'], change: (text: string) => text.replace(from, to) }]),
        {
          name: 'twice as much',
          at: 5,
          rules: ['translation-length', 'translation-doubled-word'],
          change: (text) => `${text} ${text} ${text}`,
        },
        {
          name: 'half of it left',
          at: 13,
          rules: ['translation-script', 'translation-identical', 'translation-length'],
          change: (text) =>
            ['de', 'fr', 'es'].includes(language) ? original[13] : `${[...text].slice(0, 20).join('').replace(/\[.*/, '')} ${original[13]}`,
        },
        number(8, '62', '620'),
        { name: 'left as it was', at: 4, rules: ['translation-identical', 'translation-script'], change: () => original[4] },
        number(11, '7', '17'),
        { name: 'the link is gone', at: 0, rules: ['translation-links'], change: (text) => text.replace(/\[(.*?)\]\(.*?\)/, '$1') },
        number(9, '2023', '2013'),
        { name: 'a link more', at: 10, rules: ['translation-links'], change: (text) => `${text} [a](https://pills.example/)` },
      ] as Fault[]
    ).filter((fault, place, all) => all.findIndex(({ at }) => at === fault.at) === place),
  ];
}

export { tags };
