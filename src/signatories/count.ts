// How many signed a letter. Nothing else counts signatories: pages, data and pictures all ask here.

import type { Letter } from '../core/model.ts';

export interface Counts {
  readonly all: number;
  readonly people: number;
  readonly organisations: number;
  /** Different countries that signatories name; regions are none. */
  readonly countries: number;
}

const countsOf = new WeakMap<Letter, Counts>();

export function countSignatories(letter: Letter): Counts {
  const cached = countsOf.get(letter);
  if (cached) return cached;
  const all = letter.signatories.length;
  let organisations = 0;
  const countries = new Set<string>();
  for (const { kind, country } of letter.signatories) {
    if (kind === 'organisation') organisations++;
    if (country) countries.add(country);
  }
  const counts: Counts = { all, people: all - organisations, organisations, countries: countries.size };
  countsOf.set(letter, counts);
  return counts;
}
