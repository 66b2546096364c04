// What a country or region of a signatory is called in a language.

import type { Signatory } from '../model.ts';
import { regions } from './countries.ts';
import type { Language } from './language.ts';

const namers = new Map<string, Intl.DisplayNames>();

/** Undefined where a signatory names neither. */
export function placeName({ country, region }: Pick<Signatory, 'country' | 'region'>, language: Language): string | undefined {
  const code = country ?? (region ? regions[region] : undefined);
  if (!code) return undefined;
  let namer = namers.get(language.locale);
  if (!namer) {
    namer = new Intl.DisplayNames(language.locale, { type: 'region', style: 'long' });
    namers.set(language.locale, namer);
  }
  return namer.of(code);
}
