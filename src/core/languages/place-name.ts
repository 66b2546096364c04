// What a country or region of a signatory is called in a language.

import { nameOfCode } from './code-name.ts';
import { type Region, regions } from './country-codes.ts';
import type { Language } from './language.ts';

export interface Place {
  readonly country?: string | undefined;
  readonly region?: Region | undefined;
}

/** Undefined where a signatory names neither. */
export function placeName(place: Place, { locale }: Language): string | undefined {
  const code = placeCode(place);
  return code === undefined ? undefined : nameOfCode(code, locale);
}

/** Names of all regions by their codes of UN M49, for browsers, which may know those of countries only. */
export function regionNames({ locale }: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(regions).map(([region, code]) => [code, nameOfCode(code, locale) ?? region]));
}

/** The code of ISO 3166-1 for a country, of UN M49 for a region. */
export function placeCode({ country, region }: Place): string | undefined {
  return country ?? (region ? regions[region] : undefined);
}
