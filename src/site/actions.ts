// What else readers of a letter can do: pages of the campaign that say so, for everywhere or for one country. Readers choose theirs.

import type { Language } from '../core/languages/language.ts';
import type { Campaign, Letter, Page } from '../core/model.ts';
import { compareText } from '../core/problem.ts';
import { collatorOf } from './lists/order.ts';
import { placeName } from './signatories.ts';

export interface Actions {
  readonly everywhere: readonly Page[];
  /** In the order of their names in the language. */
  readonly countries: readonly { readonly code: string; readonly name: string; readonly pages: readonly Page[] }[];
}

/** Those of a letter, and those that name none, in the order of pages. */
export function actionPages({ pages }: Pick<Campaign, 'pages'>, letter: Letter): readonly Page[] {
  return pages.filter(({ facts }) => facts.action && (facts.letter === undefined || facts.letter === letter.id));
}

export function actionsOf(campaign: Pick<Campaign, 'pages'>, letter: Letter, language: Language): Actions {
  const own = actionPages(campaign, letter);
  const isEverywhere = ({ facts }: Page): boolean => facts.action?.includes('all') === true;
  const codes = new Set(own.filter((page) => !isEverywhere(page)).flatMap(({ facts }) => facts.action ?? []));
  const countries = [...codes].map((code) => ({
    code,
    name: placeName({ country: code }, language) ?? code,
    pages: own.filter((page) => !isEverywhere(page) && page.facts.action?.includes(code)),
  }));
  const { compare } = collatorOf(language);
  return {
    everywhere: own.filter(isEverywhere),
    countries: countries.sort((a, b) => compare(a.name, b.name) || compareText(a.code, b.code)),
  };
}

/** Pages that are linked from every page; what to do is linked from the letters. */
export function menuPages({ pages }: Pick<Campaign, 'pages'>): readonly Page[] {
  return pages.filter(({ facts }) => facts.action === undefined);
}
