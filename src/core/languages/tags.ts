// Language tags of BCP 47 (RFC 5646): canonical form, and whether the language exists in the IANA registry.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Country codes that are written where a language belongs. */
const countriesForLanguages: Readonly<Record<string, string>> = {
  jp: 'ja',
  gr: 'el',
  ua: 'uk',
  cn: 'zh-Hans',
  tw: 'zh-Hant',
  cz: 'cs',
  dk: 'da',
  kr: 'ko',
  hk: 'zh-Hant',
  br: 'pt-BR',
  in: 'id',
  ir: 'fa',
  il: 'he',
};

/** The language that someone probably means who writes the code of a country. */
export function countryLanguage(written: string): string | undefined {
  const code = written.toLowerCase();
  return Object.hasOwn(countriesForLanguages, code) ? countriesForLanguages[code] : undefined;
}

export interface TagFault {
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with a tag, or undefined where it is canonical and known. */
export function findTagFault(tag: string): TagFault | undefined {
  const canonical = canonicalTag(tag);
  if (canonical === undefined) {
    const fixed = canonicalTag(tag.replaceAll('_', '-'));
    return {
      message: `“${tag}” is not a language tag.`,
      hint: fixed ? `Write ${fixed}.` : 'Write a BCP 47 tag such as en, pt-BR or zh-Hans.',
    };
  }
  const language = canonical.split('-', 1)[0] ?? '';
  const guess = countryLanguage(tag);
  if (!isRegistered(language))
    return {
      message: guess ? `“${tag}” is the code of a country, not of a language.` : `No language has the code “${language}”.`,
      hint: guess ? `Did you mean ${guess}?` : 'Look the code up in the IANA Language Subtag Registry.',
    };
  if (canonical !== tag) return { message: `“${tag}” is not written in its canonical form.`, hint: `Write ${canonical}.` };
  return undefined;
}

/**
 * The canonical form of a tag, undefined where it is malformed. CLDR, behind `Intl`, also replaces languages by the
 * macrolanguage they are counted to (pnb by lah, cmn by zh); RFC 5646 (4.5) does not, and neither do we.
 */
export function canonicalTag(tag: string): string | undefined {
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0];
    const [language = '', ...rest] = tag.split('-');
    const own = language.toLowerCase();
    if (canonical?.split('-', 1)[0] === own || !macrolanguageOf(own)) return canonical;
    return [own, ...(Intl.getCanonicalLocales(['en', ...rest].join('-'))[0] ?? 'en').split('-').slice(1)].join('-');
  } catch {
    return undefined;
  }
}

/**
 * Whether a canonical tag names a language, a script, a country and registered variants, and nothing else: behind `-x-` anybody may write
 * anything, and a variant of five letters need not be one.
 */
export function isOfRegisteredParts(tag: string): boolean {
  const [, variants] =
    /^[a-z]{2,3}(?:-[a-z]{3})?(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?((?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)$/.exec(tag) ?? [];
  if (variants === undefined) return false;
  return variants
    .split('-')
    .slice(1)
    .every((variant) => Object.hasOwn(variantNames(), variant));
}

function isRegistered(language: string): boolean {
  return Object.hasOwn(languages(), language);
}

/** The macrolanguage of a language that is not deprecated itself. */
function macrolanguageOf(language: string): string | undefined {
  const index = languages()[language];
  const record = index === undefined ? undefined : records()[index];
  return record && !record.Deprecated ? record.Macrolanguage : undefined;
}

interface RegistryRecord {
  readonly Deprecated?: string;
  readonly Macrolanguage?: string;
}

/** The IANA Language Subtag Registry as JSON: each file is read when something is asked for in it, and the records, which are a megabyte, are hardly ever. */
function lazily<Data>(name: string): () => Data {
  let data: Data | undefined;
  return () => (data ??= require(`language-subtag-registry/data/json/${name}.json`) as Data);
}

const languages = lazily<Record<string, number>>('language');
const variantNames = lazily<Record<string, number>>('variant');
const records = lazily<RegistryRecord[]>('registry');
