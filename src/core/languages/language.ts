// What a page needs to know about a language: its direction, and what it is called on its own and by others.

import { languageSlug } from '../addresses/paths.ts';
import { apartAs, fullerAutonym, registeredName } from './fuller-names.ts';
import { writtenBeside } from './signed.ts';
import { remembered } from '../text/remembered.ts';

export type Direction = 'ltr' | 'rtl';

export interface Language {
  /** Canonical BCP 47 tag. */
  readonly tag: string;
  /** The same for `lang`: of a sign language that of what is written beside it, in which its name and its transcripts are. */
  readonly written: string;
  /** The tag as a folder of a URL: lower case. */
  readonly slug: string;
  readonly direction: Direction;
  /** ISO 15924 code of the script it is mostly written in. */
  readonly script: string;
  /** What its speakers call it. */
  readonly autonym: string;
  readonly englishName: string;
  /** Tag that `Intl` is asked with: the language itself where CLDR knows it, otherwise a language close to it. */
  readonly locale: string;
}

/** Scripts written from right to left (Unicode Character Database, Bidi_Class R and AL). */
const rightToLeft = new Set(
  'Adlm Arab Aran Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syrj Syre Syrn Thaa Yezi'.split(
    ' ',
  ),
);

interface KnownLanguage {
  readonly autonym: string;
  readonly english: string;
  /** The language whose dates, plurals and order come closest. */
  readonly like: string;
}

/**
 * Languages for which CLDR, as Node carries it, has no name or no rules. Autonyms as in the languages' own Wikipedias
 * or, for Rohingya, in the Unicode block chart of Hanifi Rohingya.
 */
const known: Readonly<Record<string, KnownLanguage>> = {
  dv: { autonym: 'ދިވެހި', english: 'Divehi', like: 'en' },
  rhg: { autonym: '𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝', english: 'Rohingya', like: 'bn' },
  pnb: { autonym: 'پنجابی', english: 'Western Panjabi', like: 'ur' },
  skr: { autonym: 'سرائیکی', english: 'Saraiki', like: 'ur' },
  bal: { autonym: 'بلۏچی', english: 'Balochi', like: 'ur' },
  azb: { autonym: 'تۆرکجه', english: 'South Azerbaijani', like: 'fa' },
  glk: { autonym: 'گیلکی', english: 'Gilaki', like: 'fa' },
  arc: { autonym: 'ܐܪܡܝܐ', english: 'Aramaic', like: 'syr' },
};

const cache = new Map<string, Language>();

export function languageOf(tag: string): Language {
  const cached = cache.get(tag);
  if (cached) return cached;
  const script = scriptOf(writtenBeside(tag) ?? tag);
  const entry = known[tag];
  const supported = Intl.DisplayNames.supportedLocalesOf(tag).length > 0;
  const locale = entry?.like ?? writtenBeside(tag) ?? (supported ? tag : 'en');
  const englishName = withPrivatePart(entry?.english ?? nameByCldr('en', tag) ?? registeredName(tag) ?? tag, tag, 'en');
  const language: Language = {
    tag,
    written: writtenBeside(tag) ?? tag,
    slug: languageSlug(tag),
    direction: rightToLeft.has(script) ? 'rtl' : 'ltr',
    script,
    autonym: autonymOf(tag, supported) ?? englishName,
    englishName,
    locale,
  };
  cache.set(tag, language);
  return language;
}

/**
 * The script of a tag, by CLDR's likely subtags. The platform's own text direction answers ltr for dv, ku-Arab, rhg and others,
 * so it is not asked.
 */
function scriptOf(tag: string): string {
  const locale = new Intl.Locale(tag);
  return locale.script ?? locale.maximize().script ?? 'Latn';
}

/** `en-x-easy`, `en-simple` → `en`: `Intl` has names for languages, scripts and regions, and throws when it is asked for more. */
export function withoutExtensions(tag: string): string {
  // By the letters and not by `Intl.Locale`, which would also replace some languages by their macrolanguage.
  return tag.replace(/-[0-9a-z]-.*/is, '').replace(/-simple$/i, '');
}

function autonymOf(tag: string, isSupported: boolean): string | undefined {
  const base = withoutExtensions(tag);
  const name = known[base]?.autonym ?? fullerAutonym(base) ?? (isSupported ? ownName(base) : undefined);
  return name === undefined ? undefined : withPrivatePart(name, tag, tag);
}

function ownName(tag: string): string | undefined {
  const name = nameByCldr(tag, tag, 'standard');
  return name && atBeginning(name, tag);
}

function nameByCldr(locale: string, tag: string, languageDisplay: 'standard' | 'dialect' = 'dialect'): string | undefined {
  return new Intl.DisplayNames(locale, { type: 'language', languageDisplay, fallback: 'none' }).of(withoutExtensions(tag));
}

/** `de-x-leicht` is another edition than `de`, and its name says so, in the language of the reader. */
function withPrivatePart(name: string, tag: string, locale: string): string {
  const part = apartAs(tag, locale);
  return part === undefined || name.includes(part) ? name : `${name} (${part})`;
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** By the locale, then by the tag: every page names every language that the site is in. */
const namesIn = remembered((locale) => {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  return remembered((tag) => {
    // Folders of strangers are named here, too, and `Intl` throws where one is no tag.
    if (!isWellFormed(tag)) return tag;
    const base = withoutExtensions(tag);
    const name = names.of(base) ?? known[base]?.autonym ?? fullerAutonym(base);
    // CLDR begins all of them with a capital in Vietnamese, for lists.
    return name === undefined ? languageOf(tag).englishName : withPrivatePart(name.replace(/^Tiếng (?=\p{L})/u, 'tiếng '), tag, locale);
  });
});

/** Languages that write names of languages in lower case still give them a capital in a list. Georgian has none in running text. */
export function atBeginning(name: string, locale: string): string {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0x20);
  return /\p{Script=Georgian}/u.test(first) ? name : first.toLocaleUpperCase(locale) + name.slice(first.length);
}

/** The name of a language in another one, as it is inside a sentence there. */
export function nameOfLanguage(tag: string, inLanguage: Language): string {
  return namesIn(inLanguage.locale)(tag);
}
