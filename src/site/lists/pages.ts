// Lists of signatories cut into pages: which there are, what is on one, and where something is.

import { type Language, languageOf } from '../../core/languages/language.ts';
import type { Campaign, Letter, Signatory } from '../../core/model.ts';
import type { PageContext } from '../page.ts';
import type { ListView } from '../urls.ts';
import { collatorOf, sortKey } from './order.ts';
import { listPlan, pageSize } from './plan.ts';
import type { Section } from './section.ts';
import { listSections } from './sections.ts';
import { viewRows } from './views.ts';

export interface ListPage {
  readonly view: ListView;
  /** 1-based. */
  readonly number: number;
  readonly total: number;
}

/** Every page of a letter’s lists in a language. */
export function listPages(campaign: Campaign, letter: Letter, language: Language): ListPage[] {
  const { views, wholeIn } = listPlan(campaign, letter);
  if (!wholeIn.has(language.tag)) return [{ view: 'all', number: 1, total: 1 }];
  return views.flatMap((view) => {
    const total = pageOf(Math.max(0, viewRows(letter, language, view).length - 1));
    return Array.from({ length: total }, (_, index) => ({ view, number: index + 1, total }));
  });
}

/** The page on which a row is, by its place in the list. */
export function pageOf(place: number): number {
  return Math.floor(place / pageSize) + 1;
}

/** A section, or what of it is on one page. */
export interface PagePart {
  readonly section: Section;
  readonly signatories: readonly Signatory[];
}

/** What is on a page, under its headings. */
export function pageParts(letter: Letter, language: Language, { view, number }: ListPage): PagePart[] {
  const rows = viewRows(letter, language, view);
  const first = (number - 1) * pageSize;
  const end = Math.min(rows.length, first + pageSize);
  const sections = listSections(letter, language, view);
  return sections.flatMap((section, index) => {
    const from = Math.max(first, section.start);
    const to = Math.min(end, sections[index + 1]?.start ?? rows.length);
    if (from >= to) return [];
    return [{ section, signatories: Array.from(rows.subarray(from, to), (row) => letter.signatories[row] as Signatory) }];
  });
}

/** What is in the place of a list that is not whole in a language: those who began the letter, and the newest. */
export function excerptParts(letter: Letter, language: Language): PagePart[] {
  const { compare } = collatorOf(language);
  const initiators = letter.signatories.filter(({ initiator }) => initiator).slice(0, pageSize);
  const began: PagePart = {
    section: { kind: 'began', key: 'began', value: '', start: 0 },
    signatories: initiators.sort((a, b) => compare(sortKey(a), sortKey(b))),
  };
  const newest = pageParts(letter, language, { view: 'newest', number: 1, total: 1 });
  const others = newest.map((part) => ({ ...part, signatories: part.signatories.filter(({ initiator }) => !initiator) }));
  return [began, ...others].filter(({ signatories: [first] }) => first !== undefined);
}

/** The address of a list, or of the one with everyone where a campaign of this size does not have it. */
export function viewPath({ campaign, language, urls }: PageContext, letter: Letter, view: ListView): string {
  const { views, wholeIn } = listPlan(campaign, letter);
  return urls.signatories(language.tag, letter.id, wholeIn.has(language.tag) && views.includes(view) ? view : 'all');
}

/** The languages whose lists have everyone, those with the same order together. */
export function languagesByOrder(campaign: Campaign, letter: Letter): Map<Uint32Array, string[]> {
  const byOrder = new Map<Uint32Array, string[]>();
  for (const tag of listPlan(campaign, letter).wholeIn) {
    const rows = viewRows(letter, languageOf(tag), 'all');
    const known = byOrder.get(rows);
    if (known) known.push(tag);
    else byOrder.set(rows, [tag]);
  }
  return byOrder;
}
