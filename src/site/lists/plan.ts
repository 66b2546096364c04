// Which lists of signatories a site has, and in which languages they are whole: as much as fits what hosts take.

import type { Campaign, Letter } from '../../core/model.ts';
import { countSignatories } from '../../signatories/count.ts';
import { signingDay } from '../../signatories/signing-day.ts';
import { publishedLetters } from '../editions.ts';
import { hasList, kindsOf } from '../signatories.ts';
import type { ListView } from '../urls.ts';
import { orderOf } from './order.ts';

/** Enough that two thousand names are on few pages, and a page stays light. */
export const pageSize = 500;
/** So many are on the page of the newest. */
export const newestSize = 200;
/** Fewer are seen at once, and need neither headings nor further lists. */
export const fewNames = 60;

/**
 * Hosts take 20,000 files and 1 GiB. A row of a list is some 250 bytes, so all lists may have so many rows together, in all letters and
 * languages: about three quarters of that room. The other quarter is for pages, data, documents and the index of names.
 */
export const maxRows = 3_200_000;
/** Lists that repeat the names in another order may bring the number of rows so far, and have so many pages. */
export const maxRepeatedRows = 1_000_000;
export const maxRepeatedPages = 4000;

export interface ListPlan {
  /** What there is to choose from, `all` first. */
  readonly views: readonly ListView[];
  /** Languages in which the list has everyone. In the others it has those who began the letter, the newest, and the way to find a name. */
  readonly wholeIn: ReadonlySet<string>;
  /** The language to point to from those where the list is not whole. */
  readonly mainLanguage: string;
}

const plans = new WeakMap<Campaign, ReadonlyMap<Letter, ListPlan>>();

export function listPlan(campaign: Campaign, letter: Letter): ListPlan {
  let known = plans.get(campaign);
  if (!known) {
    known = makePlans(campaign);
    plans.set(campaign, known);
  }
  const plan = known.get(letter);
  if (!plan) throw new Error(`the letter “${letter.id}” has no list`);
  return plan;
}

/** Small lists are planned first, so that a giant does not cost the others anything. */
function makePlans(campaign: Campaign): Map<Letter, ListPlan> {
  const { languages, site } = campaign;
  const sizeOf = (letter: Letter): number => countSignatories(letter).all;
  const listed = publishedLetters(campaign)
    .filter(hasList)
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  let rows = 0;
  const wholeIn = new Map<Letter, ReadonlySet<string>>();
  for (const letter of listed) {
    const { language } = letter.original;
    const isEverywhere = rows + sizeOf(letter) * languages.length <= maxRows;
    const whole = new Set(isEverywhere ? languages : [language, site.defaultLanguage].filter((tag) => languages.includes(tag)));
    wholeIn.set(letter, whole);
    rows += sizeOf(letter) * whole.size;
  }
  let repeatedPages = 0;
  return new Map(
    listed.map((letter) => {
      const views: ListView[] = ['all'];
      for (const { view, size, isApart } of furtherViews(letter)) {
        const cost = size * languages.length;
        const pages = Math.max(1, Math.ceil(size / pageSize)) * languages.length;
        if (!isApart && (rows + cost > maxRepeatedRows || repeatedPages + pages > maxRepeatedPages)) continue;
        rows += cost;
        repeatedPages += pages;
        views.push(...view);
      }
      return [letter, { views, wholeIn: wholeIn.get(letter) ?? new Set(), mainLanguage: letter.original.language }];
    }),
  );
}

interface FurtherView {
  readonly view: readonly ListView[];
  /** Rows that it has in one language. */
  readonly size: number;
  /** Whether it is there whatever the number of signatories, because it does not grow with it. */
  readonly isApart?: boolean;
}

/** In the order in which they are given up when there are too many names, the last first. */
function furtherViews(letter: Letter): FurtherView[] {
  const { all, countries } = countSignatories(letter);
  const found: FurtherView[] = [];
  if (kindsOf(letter).length > 0) found.push({ view: kindsOf(letter), size: all });
  if (all <= fewNames) return found;
  if (letter.signatories.some((signatory) => signingDay(signatory) !== undefined))
    found.push({ view: ['newest'], size: newestSize, isApart: true });
  if (orderOf(letter) !== 'name') found.push({ view: ['names'], size: all });
  if (countries > 1) found.push({ view: ['countries'], size: all });
  return found;
}
