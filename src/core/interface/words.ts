// The words of the interface in one language, with a fallback for each string: the campaign's own, then the engine's, in the
// language, then in the language it is a variety of or another variety of that, then in English. The caller learns in which language a
// string came.

import { type Language, languageOf, nameOfLanguage, withoutExtensions } from '../languages/language.ts';
import { relativesOf } from '../languages/relatives.ts';
import { writtenBeside } from '../languages/signed.ts';
import type { Interface, InterfaceString } from '../model.ts';
import type { PluralCategory } from '../schema/interface.ts';
import { remembered } from '../text/remembered.ts';
import { remembering } from '../text/remembering.ts';
import type { EngineLanguages, EngineStrings } from './reference.ts';

/** A piece of a phrase: words of the interface, or a value that is set apart from them. */
export type Part = { readonly text: string; readonly isValue: boolean };

export interface Phrase {
  readonly parts: readonly Part[];
  readonly language: Language;
}

/** A date or the name of a language is written in the language of the words around it, which may be a fallback. */
export type Value = string | ((spoken: Language) => string);
export type Values = Readonly<Record<string, Value>>;

/** Letters of the scripts that are read the one way and the other. */
const leftToRight = /[\p{scx=Latn}\p{scx=Cyrl}\p{scx=Grek}]/u;
const rightToLeft = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}]/u;

/** Where strings come from, by language tag. */
export interface WordSources {
  /** What the campaign itself brings. */
  readonly own: ReadonlyMap<string, Interface>;
  readonly engine: EngineLanguages;
}

export class Words {
  readonly language: Language;
  /** The day (`2026-11-22`) of the interface in this language, where it is a machine draft that no one has read. */
  readonly machineDraftOf: string | undefined;
  /** The language that this draft is in: the other variety, where the words are those of one. */
  readonly draftLanguage: Language;
  readonly #chain: readonly { language: Language; strings: ReadonlyMap<string, InterfaceString> }[];

  constructor({ own: campaign, engine: engineStrings }: WordSources, language: Language) {
    this.language = language;
    this.#chain = fallbackTags(language.tag).flatMap((tag) => {
      const own = campaign.get(tag)?.strings;
      const engine = engineStrings.get(tag)?.strings;
      return [own, engine].flatMap((strings) => (strings ? [{ language: languageOf(tag), strings }] : []));
    });
    const source = sourceOf(language.tag, { own: campaign, engine: engineStrings });
    const drafts = [language.tag, ...(source === 'en' ? [] : [source])].map((tag) => ({
      language: languageOf(tag),
      date: draftOf(campaign.get(tag), engineStrings.get(tag))?.date,
    }));
    const draft = drafts.find(({ date }) => date !== undefined);
    this.machineDraftOf = draft?.date;
    this.draftLanguage = draft?.language ?? language;
  }

  /** A string with its values, in pieces. With `count` the form for that number is taken, and {count} is the number written out. */
  phrase(key: string, values: Values = {}, count?: number): Phrase {
    for (const { language, strings } of this.#chain) {
      const string = strings.get(key);
      const template = typeof string === 'string' ? string : string && this.#form(string, language, count ?? 0);
      if (template === undefined) continue;
      const filled = count === undefined ? values : { count: formatNumber(count, language), ...values };
      return { parts: fill(template, filled, language), language };
    }
    throw new Error(`there is no interface string “${key}”`);
  }

  /** A string as plain text, for attributes and titles. A value that turns the other way is isolated by characters. */
  text(key: string, values: Values = {}, count?: number): string {
    const { parts, language } = this.phrase(key, values, count);
    const other = language.direction === 'rtl' ? leftToRight : rightToLeft;
    return parts.map(({ text, isValue }) => (isValue && other.test(text) ? isolated(text) : text)).join('');
  }

  /**
   * What an element is called by those who do not see it, as its attributes: with the language of the words, where it is not the page's (WCAG
   * 3.1.2). Whatever the element holds in the language of the page says so again (`inPage`).
   */
  called(key: string, values: Values = {}): { readonly 'aria-label': string; readonly lang?: string } {
    const { language } = this.phrase(key, values);
    return { 'aria-label': this.text(key, values), ...(language.tag !== this.language.tag && { lang: language.written }) };
  }

  /** For what lies within an element that is called by this string: nothing where it is in the language of the page. */
  inPage(key: string): { readonly lang?: string } {
    return 'lang' in this.called(key) ? { lang: this.language.written } : {};
  }

  /** Whether the interface exists in this language, or in another variety of it. */
  get isNative(): boolean {
    const [base] = this.language.tag.split('-', 1);
    return this.#chain[0]?.language.tag.split('-', 1)[0] === base;
  }

  #form(forms: Partial<Record<PluralCategory, string>>, language: Language, count: number): string | undefined {
    return forms[pluralRules(language.locale).select(count) as PluralCategory] ?? forms.other;
  }
}

/** The tag of the language in which most of the interface is for readers of a language: its own, that of another variety, or `en`. */
export function sourceOf(tag: string, { own: campaign, engine: engineStrings }: WordSources): string {
  const english = engineStrings.get('en');
  const isWhole = (own: Interface): boolean => english !== undefined && [...english.strings.keys()].every((key) => own.strings.has(key));
  return (
    fallbackTags(tag).find((one) => {
      if (engineStrings.get(one)) return true;
      const own = campaign.get(one);
      return own !== undefined && isWhole(own);
    }) ?? 'en'
  );
}

/**
 * The machine draft that no one has read among the words of a language. Single strings of a campaign leave the engine's draft what it is; a
 * file of the campaign that says everything takes its place.
 */
export function draftOf(
  own: Omit<Interface, 'language'> | undefined,
  engine: EngineStrings | undefined,
): { readonly date: string; readonly engine?: string | undefined } | undefined {
  const { machine, reviewed } = own?.provenance ?? {};
  if (reviewed?.length) return undefined;
  if (machine || !engine?.machine) return machine;
  return own && [...engine.strings.keys()].every((key) => own.strings.has(key)) ? undefined : engine.machine;
}

/**
 * `zh-Hant-HK` → itself, `zh-Hant`, then English: a shorter tag only where the script stays the same. Then other varieties of the language in
 * that script, so that `pt` and `pt-AO` come to `pt-BR`. `gsg` → itself, `de`, then English. Most of them are languages that nobody has.
 */
export const fallbackTags: (tag: string) => readonly string[] = remembered(tagsFor);

function tagsFor(tag: string): string[] {
  const tags = [tag];
  // Without extensions and private subtags, which say nothing about where else to look.
  const subtags = withoutExtensions(tag).split('-');
  const { script } = languageOf(tag);
  while (subtags.length > 0) {
    const shorter = subtags.join('-');
    if (languageOf(shorter).script === script) tags.push(shorter);
    subtags.pop();
  }
  const beside = writtenBeside(tag);
  return [...new Set([...tags, ...relativesOf(withoutExtensions(tag)), ...(beside ? fallbackTags(beside) : []), 'en'])];
}

/** Of a string: words, and names of values. */
const piecesOf = remembered((template) => template.split(/(\{\w+\})/).map((piece) => ({ piece, name: /^\{(\w+)\}$/.exec(piece)?.[1] })));

function fill(template: string, values: Values, language: Language): Part[] {
  return piecesOf(template).flatMap(({ piece, name }): Part[] => {
    const value = name === undefined ? undefined : values[name];
    if (value !== undefined) return [{ text: typeof value === 'string' ? value : value(language), isValue: true }];
    return piece === '' ? [] : [{ text: piece, isValue: false }];
  });
}

const pluralRules = remembered((locale) => new Intl.PluralRules(locale));
const numberFormat = remembered((locale) => new Intl.NumberFormat(locale));
/** Years, months and days, all of the Gregorian calendar. */
const dateFormats = {
  year: remembered((locale) => dateFormat(locale, {})),
  month: remembered((locale) => dateFormat(locale, { month: 'long' })),
  day: remembered((locale) => dateFormat(locale, { month: 'long', day: 'numeric' })),
};

/** The English of the interface is British: “2 November 2026”. */
export const dateLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

function dateFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(dateLocale(locale), { calendar: 'gregory', timeZone: 'UTC', year: 'numeric', ...parts });
}

export function formatNumber(value: number, language: Language): string {
  return numberFormat(language.locale).format(value);
}

/** The first of a month, as these languages write it where the platform has a bare 1. */
const firstDay: Readonly<Record<string, string>> = { el: '1η', fr: '1er', it: '1º', pt: '1º' };

/** Before the year of a day the platform has a comma, where texts in these languages, and the platform itself after a month alone, have none. */
const beforeYear: Readonly<Record<string, readonly [string, string]>> = { ur: ['، ', ' '], vi: [', ', ' năm '] };

/** A day, month or year (`2021-06-07`, `2021-12`, `2021`) in words, always of the Gregorian calendar. */
export function formatDate(date: string, { locale }: Language): string {
  return written(`${locale} ${date}`);
}

const written = remembering((localeAndDate) => {
  const [locale = '', date = ''] = localeAndDate.split(' ');
  const [year = '1970', month, day] = date.split('-');
  const format = dateFormats[day ? 'day' : month ? 'month' : 'year'](locale);
  const [base = ''] = locale.split('-');
  const text = format
    .format(new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))))
    .replace(...((day && beforeYear[base]) || ['', '']));
  if (day === '01') return text.replace(/^1(?= )/, firstDay[base] ?? '1');
  // The dot of a Hungarian year joins it to what follows, and here nothing does.
  return base === 'hu' && !month ? text.replace(/\.$/, '') : text;
});

/** A date as a value of a phrase. */
export function dateValue(date: string): Value {
  return (spoken) => formatDate(date, spoken);
}

/** A number as a value of a phrase: English words have it as English does. */
export function numberValue(value: number): Value {
  return (spoken) => formatNumber(value, spoken);
}

/** The name of a language as a value of a phrase. */
export function languageValue(tag: string): Value {
  return (spoken) => nameOfLanguage(tag, spoken);
}

/** Names as a list of the language: “A, B and C”. Each is isolated by characters, so that it may be the value of a phrase. */
export function formatList(names: readonly string[], language: Language): string {
  return listParts(names, language)
    .map(({ type, value }) => (type === 'element' ? isolated(value) : value))
    .join('');
}

/** The names and what a language has between them, in their order. */
export function listParts(names: readonly string[], language: Language): { type: 'element' | 'literal'; value: string }[] {
  const parts = new Intl.ListFormat(language.locale, { type: 'conjunction' }).formatToParts(names);
  return parts.map(({ type, value }, at) => {
    if (type === 'element') return { type, value };
    const [before, after] = [parts[at - 1], parts[at + 1]].map((part) => part?.value.replace(/[\u2066-\u2069]/g, '') ?? '');
    // Its “and” touches words of its own script, and no others: “A และ B”, “A နှင့် B”.
    return { type, value: `${isApart(before?.at(-1), value.at(0)) ? ' ' : ''}${value}${isApart(value.at(-1), after?.at(0)) ? ' ' : ''}` };
  });
}

const withoutSpaces = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]/u;

/** Whether of two characters one is of a script that has no spaces between words, and the other a letter or number of one that has. */
function isApart(one = '', other = ''): boolean {
  const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character) && !withoutSpaces.test(character);
  return (withoutSpaces.test(one) && isWord(other)) || (isWord(one) && withoutSpaces.test(other));
}

/** Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, where no element can be. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
