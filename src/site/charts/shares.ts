// Which part of the signatories are people and which organisations: the lengths of a bar, and the words beside it.

import type { Language } from '../../core/languages/language.ts';
import type { Counts } from '../signatories.ts';

export interface Share {
  readonly kind: 'organisations' | 'people';
  readonly count: number;
  /** From the side that reading begins at, in percent of the bar. */
  readonly from: number;
  readonly length: number;
  /** Undefined where rounding would make it all or nothing. */
  readonly percent: string | undefined;
}

/** None where only one of the two occurs: then there is nothing to compare. */
export function sharesOf({ all, organisations, people }: Counts, language: Language): readonly Share[] {
  if (organisations === 0 || people === 0) return [];
  const format = new Intl.NumberFormat(language.locale, { style: 'percent', maximumFractionDigits: 1 });
  const length = (count: number): number => Math.round((count / all) * 100_00) / 100;
  const percent = (count: number): string | undefined =>
    count / all < 0.0005 || count / all >= 0.9995 ? undefined : format.format(count / all);
  const first = length(organisations);
  return [
    { kind: 'organisations', count: organisations, from: 0, length: first, percent: percent(organisations) },
    { kind: 'people', count: people, from: first, length: Math.round((100 - first) * 100) / 100, percent: percent(people) },
  ];
}
