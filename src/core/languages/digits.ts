// The digits that a language counts its lists with.

import { digitsIn, digitSystems, tenDigits } from '../text/digits.ts';
import { languageOf } from './language.ts';

/** Arabic is written with these, but in countries where `Intl` says otherwise. */
const ownDigits: Readonly<Record<string, string>> = { ar: 'arab' };

/** The system that a language counts with. */
export function digitsOfLanguage(tag: string): string {
  const system = ownDigits[tag] ?? new Intl.NumberFormat(languageOf(tag).locale).resolvedOptions().numberingSystem;
  return digitSystems.includes(system) ? system : 'latn';
}

/**
 * The ten digits by which lists are counted in a text of a language: those that it is written with, else those of the language. Undefined where these are
 * the ones of ASCII.
 */
export function listDigits(text: string, tag: string): readonly string[] | undefined {
  return tenDigits(digitsIn(text) ?? digitsOfLanguage(tag));
}

/** `digits` as above. */
export function inDigits(number: number, digits: readonly string[] | undefined): string {
  return [...String(number)].map((digit) => digits?.[Number(digit)] ?? digit).join('');
}
