// A name from its two halves, in the order of its language.

import { hasTitle } from './names/role-words.ts';

/** Headers of the family name in languages that write it first. */
const familyFirst = /vezetéknév|családi név|családnév|^姓|氏|苗字|姓氏|^성(?:씨)?$|(?:^|\s)họ(?:$|\s)/iu;
const unparted = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々]+$/u;

export function isFamilyFirst(header: string): boolean {
  return familyFirst.test(header);
}

/** In Han, kana and Hangul the family name is first whatever the headers are, and nothing parts the two where both are Han or Hangul. */
export function joinName(first: string | undefined, last: string | undefined, isLastFirst: boolean): string {
  if (first === undefined || last === undefined) return first ?? last ?? '';
  const [given, family] = [first.trim(), last.trim()];
  if (unparted.test(given) && unparted.test(family))
    return /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(given + family) ? `${family} ${given}` : family + given;
  return isLastFirst ? `${family} ${given}` : `${given} ${family}`;
}

/** “Anna” and “Dr. Muster”: the title belongs in front, and whether all of it does, a person has to say. */
export function isTitleInside(first: string | undefined, last: string | undefined, isLastFirst: boolean): boolean {
  return first !== undefined && last !== undefined && !isLastFirst && hasTitle(`${last} x`) && !hasTitle(first);
}
