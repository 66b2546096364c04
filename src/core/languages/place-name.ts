// What a country or region of a signatory is called in a language.

import type { Signatory } from '../model.ts';
import { regions } from './countries.ts';
import type { Language } from './language.ts';

const namers = new Map<string, (code: string) => string | undefined>();

/** Undefined where a signatory names neither. */
export function placeName(place: Pick<Signatory, 'country' | 'region'>, { locale }: Language): string | undefined {
  const code = placeCode(place);
  if (!code) return undefined;
  let namer = namers.get(locale);
  if (!namer) {
    namer = rememberingNamer(locale);
    namers.set(locale, namer);
  }
  return namer(code);
}

/** The code of ISO 3166-1 for a country, of UN M49 for a region. */
export function placeCode({ country, region }: Pick<Signatory, 'country' | 'region'>): string | undefined {
  return country ?? (region ? regions[region] : undefined);
}

/** A long list asks for the same names again and again. A name that stands alone begins as names do: “World”, not “world”. */
function rememberingNamer(locale: string): (code: string) => string | undefined {
  const names = new Intl.DisplayNames(locale, { type: 'region', style: 'long' });
  const known = new Map<string, string | undefined>();
  return (code) => {
    if (!known.has(code))
      known.set(
        code,
        names.of(code)?.replace(/^./u, (letter) => letter.toLocaleUpperCase(locale)),
      );
    return known.get(code);
  };
}
