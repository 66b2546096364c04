// Where those who signed are from: counted once, for the map and for the table beside it.

import type { Letter, Signatory } from '../../core/model.ts';
import { compareText } from '../../core/problem.ts';

export interface Places {
  /** Signatories by country, the most first; equal numbers by code. */
  readonly countries: readonly { readonly country: string; readonly count: number }[];
  /** Those who named a region instead of a country. */
  readonly regions: readonly { readonly region: NonNullable<Signatory['region']>; readonly count: number }[];
  /** Those who named neither. */
  readonly unknown: number;
}

const placesOf = new WeakMap<Letter, Places>();

export function countPlaces(letter: Letter): Places {
  const cached = placesOf.get(letter);
  if (cached) return cached;
  const countries = new Map<string, number>();
  const regions = new Map<NonNullable<Signatory['region']>, number>();
  let unknown = 0;
  for (const { country, region } of letter.signatories) {
    if (country) countries.set(country, (countries.get(country) ?? 0) + 1);
    else if (region) regions.set(region, (regions.get(region) ?? 0) + 1);
    else unknown++;
  }
  const places: Places = {
    countries: [...countries]
      .map(([country, count]) => ({ country, count }))
      .sort((a, b) => b.count - a.count || compareText(a.country, b.country)),
    regions: [...regions]
      .map(([region, count]) => ({ region, count }))
      .sort((a, b) => b.count - a.count || compareText(a.region, b.region)),
    unknown,
  };
  placesOf.set(letter, places);
  return places;
}
