// How browsers count lists within lists, by language: counter styles of CSS, made of the table by which demands and documents are counted.

import { digitsOfLanguage } from '../core/languages/digits.ts';
import type { Language } from '../core/languages/language.ts';
import { type MarkLevel, type MarkStyle, markStyleOf } from '../core/languages/list-marks.ts';

export interface ListStyles {
  /** Values of list-style-type for the second and the third level. */
  readonly second: string;
  readonly third: string;
}

/** The styles of a language; what they need is added to `rules`, by name. */
export function listStylesOf({ tag }: Pick<Language, 'tag'>, rules: Map<string, string>): ListStyles {
  const name = (level: MarkLevel): string => {
    const style = markStyleOf(tag, level);
    if (style.signs === 'latin') return 'lower-alpha';
    if (style.signs === 'roman') return 'lower-roman';
    const system = digitsOfLanguage(tag);
    const digits = cssNames[system] ?? 'decimal';
    const own = typeof style.signs === 'string' ? `in-${digits}${style.before === '' ? '-half' : ''}` : `in-${tag.toLowerCase()}-${level}`;
    rules.set(own, ruleOf(own, style, digits));
    return own;
  };
  return { second: name(2), third: name(3) };
}

/** Letters are said as such: what has a fixed row of signs would be said as its numbers. */
function ruleOf(name: string, { signs, before, after }: MarkStyle, digits: string): string {
  const system =
    typeof signs === 'string'
      ? `system:extends ${digits}`
      : `system:fixed;symbols:${signs.map((sign) => `"${sign}"`).join(' ')};fallback:${digits};speak-as:words`;
  return `@counter-style ${name}{${system};prefix:"${before}";suffix:"${after} "}`;
}

/** What CSS calls the numbering systems of CLDR. */
const cssNames: Readonly<Record<string, string>> = {
  arab: 'arabic-indic',
  arabext: 'persian',
  deva: 'devanagari',
  beng: 'bengali',
  guru: 'gurmukhi',
  gujr: 'gujarati',
  orya: 'oriya',
  tamldec: 'tamil',
  telu: 'telugu',
  knda: 'kannada',
  mlym: 'malayalam',
  thai: 'thai',
  laoo: 'lao',
  tibt: 'tibetan',
  mymr: 'myanmar',
  khmr: 'khmer',
  mong: 'mongolian',
};
