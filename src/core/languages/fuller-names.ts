// Names of languages that CLDR, as Node carries it, does not have, has in a shorter form, or gives to several tags alike.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What speakers and signers call their language. By tag, as in the languages' own Wikipedias and associations. */
const autonyms: Readonly<Record<string, string>> = {
  id: 'Bahasa Indonesia',
  ms: 'Bahasa Melayu',
  'be-tarask': 'Беларуская (тарашкевіца)',
  nan: 'Bân-lâm-gú',
  'nan-Hant': '閩南語（漢字）',
  'nan-Latn': 'Bân-lâm-gú (Pe̍h-ōe-jī)',
  ase: 'American Sign Language (ASL)',
  bfi: 'British Sign Language (BSL)',
  gsg: 'Deutsche Gebärdensprache (DGS)',
  ogs: 'Österreichische Gebärdensprache (ÖGS)',
  fsl: 'Langue des signes française (LSF)',
  ssp: 'Lengua de signos española (LSE)',
  ise: 'Lingua dei segni italiana (LIS)',
  dse: 'Nederlandse Gebarentaal (NGT)',
  pso: 'Polski język migowy (PJM)',
  bzs: 'Libras',
  jsl: '日本手話',
  kvk: '한국수어',
  csl: '中国手语',
  rsl: 'Русский жестовый язык',
  ukl: 'Українська жестова мова',
};

export function fullerAutonym(tag: string): string | undefined {
  return Object.hasOwn(autonyms, tag) ? autonyms[tag] : undefined;
}

/** Easy language has a name of its own where it is an institution; by language and private subtag. */
const easy: Readonly<Record<string, string>> = {
  'de-leicht': 'Leichte Sprache',
  'de-einfach': 'Einfache Sprache',
  'en-simple': 'Simple English',
  'en-easy': 'Easy Read',
  'en-easyread': 'Easy Read',
  'fr-facile': 'Facile à lire',
  'fr-falc': 'FALC',
  'es-facil': 'Lectura fácil',
  'it-facile': 'Facile da leggere',
  'nl-eenvoud': 'Eenvoudig Nederlands',
  'sv-latt': 'Lättläst',
  'fi-selko': 'Selkokieli',
};

/** What the registered variant `simple` is called: a text for readers who want shorter sentences and common words. By language of the reader. */
const simplified: Readonly<Record<string, string>> = {
  ar: 'مبسّطة',
  bn: 'সহজ ভাষায়',
  cs: 'zjednodušeně',
  de: 'vereinfacht',
  el: 'απλοποιημένα',
  en: 'simplified',
  es: 'simplificado',
  fa: 'ساده‌شده',
  fr: 'simplifié',
  he: 'בשפה פשוטה',
  hi: 'सरल भाषा में',
  hu: 'egyszerűsített',
  id: 'disederhanakan',
  it: 'semplificato',
  ja: 'やさしい表現',
  ko: '쉬운 글',
  nl: 'vereenvoudigd',
  pl: 'uproszczony',
  pt: 'simplificado',
  ro: 'simplificat',
  ru: 'упрощённый',
  sw: 'lugha rahisi',
  th: 'ฉบับอ่านง่าย',
  tr: 'sadeleştirilmiş',
  uk: 'спрощена',
  ur: 'آسان زبان',
  vi: 'đơn giản hoá',
  zh: '简明',
};

/**
 * What sets a tag apart from that of its language, of what CLDR has no words for: `de-x-leicht`, `de-simple`. Undefined for other tags.
 * `locale`: the language of the reader.
 */
export function apartAs(tag: string, locale: string): string | undefined {
  if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*-simple$/.test(tag)) return simplified[locale.split('-', 1)[0] ?? ''] ?? simplified.en;
  const at = tag.toLowerCase().indexOf('-x-');
  if (at === -1) return undefined;
  const own = tag.slice(at + '-x-'.length);
  return easy[`${tag.split('-', 1)[0]}-${own}`.toLowerCase()] ?? own.replaceAll('-', ' ');
}

interface RegisteredSubtag {
  readonly Subtag?: string;
  readonly Type: string;
  readonly Description: readonly string[];
}

let registered: ReadonlyMap<string, string> | undefined;

/** The English name in the registry of IANA, of a language that CLDR does not know: of 150 sign languages, for example. */
export function registeredName(tag: string): string | undefined {
  registered ??= new Map(
    (require('language-subtag-registry/data/json/registry.json') as readonly RegisteredSubtag[]).flatMap(({ Type, Subtag, Description }) =>
      Type === 'language' && Subtag && Description[0] ? [[Subtag, Description[0]] as const] : [],
    ),
  );
  return registered.get(tag.split('-', 1)[0]?.toLowerCase() ?? '');
}
