// A letter, or the words of the site, as a PO file or a template.

import { loadReferenceStrings, readEngineStrings } from '../../core/interface/reference.ts';
import type { InterfaceString } from '../../core/model.ts';
import { type FactsStanding, factsStanding } from '../../core/translation/fact-standing.ts';
import { letterFreeFacts } from '../../core/translation/free-facts.ts';
import { lastRevision } from '../../core/translation/revisions.ts';
import type { LetterFiles, TranslationFiles } from '../letter-files.ts';
import { factEntries } from './facts.ts';
import { headersOf, type PoEntry, writePo } from './file.ts';
import { type PluralForms, pluralFormsOf } from './plurals.ts';
import { unitsOf } from './units.ts';

/** Of texts that were never recorded no one knows the day; a file that says another one each day could not be compared. */
const noDay = '1970-01-01';

/** The passages, and behind them the facts. */
export function letterEntries(letter: LetterFiles, translation: TranslationFiles | undefined): PoEntry[] {
  const facts = letterFreeFacts(letter.document.facts, letter.revisions);
  return [
    ...unitsOf(letter, translation).map(({ entry }) => entry),
    ...factEntries(letter.id, factsStanding(facts, translation?.document.facts.facts)),
  ];
}

/** `language` is left out for a template. */
export function exportLetter(letter: LetterFiles, language: string | undefined, translation: TranslationFiles | undefined): string {
  const date = lastRevision(letter.revisions).date ?? letter.document.facts.date ?? noDay;
  const headers = headersOf({
    project: letter.id,
    language,
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : noDay,
    pluralForms: language === undefined ? undefined : pluralFormsOf(language)?.header,
  });
  return writePo({ headers, entries: letterEntries(letter, translation) });
}

/** The campaign's name and description. */
export function exportSite(standing: FactsStanding, language: string | undefined): string {
  const pluralForms = language === undefined ? undefined : pluralFormsOf(language)?.header;
  return writePo({ headers: headersOf({ project: 'site', language, date: noDay, pluralForms }), entries: factEntries('site', standing) });
}

export type Strings = ReadonlyMap<string, InterfaceString>;

export interface InterfaceExport {
  readonly text: string;
  /** Counted strings that were left out, because no formula of gettext counts as the language does. */
  readonly leftOut: readonly string[];
}

export function exportInterface(own: Strings | undefined, language: string | undefined): InterfaceExport {
  // A template has the two forms of its English texts.
  const forms = pluralFormsOf(language ?? 'en');
  const english = loadReferenceStrings();
  const strings = language === undefined ? own : wordsNow(language, own);
  const entries = [...english.keys()].flatMap((key) => interfaceEntry(key, strings?.get(key), forms) ?? []);
  const there = new Set(entries.map(({ context }) => context));
  const headers = headersOf({
    project: 'ui',
    language,
    date: noDay,
    pluralForms: language === undefined ? 'nplurals=INTEGER; plural=EXPRESSION;' : forms?.header,
  });
  return { text: writePo({ headers, entries }), leftOut: [...english.keys()].filter((key) => !there.has(interfaceContext(key))) };
}

/** What the site says in a language itself: the campaign's own strings before those that the engine brings. */
export function wordsNow(language: string, own: Strings | undefined): Strings {
  return new Map([...(readEngineStrings(language)?.strings ?? []), ...(own ?? [])]);
}

export function interfaceContext(key: string): string {
  return `ui#${key}`;
}

/** Undefined for a counted string of a language whose counting gettext cannot be told. */
export function interfaceEntry(key: string, own: InterfaceString | undefined, forms: PluralForms | undefined): PoEntry | undefined {
  const english = loadReferenceStrings().get(key);
  if (english === undefined) return undefined;
  const context = interfaceContext(key);
  if (typeof english === 'string') return { context, msgid: english, msgstr: [typeof own === 'string' ? own : ''] };
  if (!forms) return undefined;
  const msgstr = forms.categories.map((category) => (typeof own === 'object' ? (own[category] ?? '') : ''));
  const hints = [`Forms, in this order: ${forms.categories.join(', ')}`];
  return { context, msgid: english.one ?? english.other ?? '', plural: english.other ?? '', msgstr, hints };
}
