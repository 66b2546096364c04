// The digits that a language counts its lists with.

import { digitSystems } from '../text/digits.ts';
import { languageOf } from './language.ts';

/** Arabic is written with these, but in countries where `Intl` says otherwise. */
const ownDigits: Readonly<Record<string, string>> = { ar: 'arab' };

/** The system that a language counts with. */
export function digitsOfLanguage(tag: string): string {
  const system = ownDigits[tag] ?? new Intl.NumberFormat(languageOf(tag).locale).resolvedOptions().numberingSystem;
  return digitSystems.includes(system) ? system : 'latn';
}
