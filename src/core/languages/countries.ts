// Which country or region someone probably meant by what they wrote instead of a code.

import { countryCodes, isCountryCode, type Region, regions } from './country-codes.ts';

/** Codes that people write for a country and that ISO 3166-1 does not assign to it. */
const mistaken: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR', EN: 'GB', JA: 'JP', KO: 'KR', SU: 'RU', CS: 'CZ' };

/** Names in common use that no table of names has, or not alone. */
const common: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'great britain': 'GB',
  'u.k.': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'republic of ireland': 'IE',
  holland: 'NL',
  turkey: 'TR',
  turkiye: 'TR',
  'czech republic': 'CZ',
  taiwan: 'TW',
  'south korea': 'KR',
  'republic of korea': 'KR',
  'north korea': 'KP',
  'russian federation': 'RU',
  burma: 'MM',
  'ivory coast': 'CI',
  'cape verde': 'CV',
  swaziland: 'SZ',
  macedonia: 'MK',
  palestine: 'PS',
  vatican: 'VA',
  'hong kong': 'HK',
  macau: 'MO',
  drc: 'CD',
  'dr congo': 'CD',
  'democratic republic of the congo': 'CD',
  'republic of the congo': 'CG',
  'viet nam': 'VN',
  'syrian arab republic': 'SY',
  'iran, islamic republic of': 'IR',
  'islamic republic of iran': 'IR',
  'moldova, republic of': 'MD',
  'republic of moldova': 'MD',
  'tanzania, united republic of': 'TZ',
  'united republic of tanzania': 'TZ',
  'bolivia, plurinational state of': 'BO',
  'bolivia (plurinational state of)': 'BO',
  'venezuela, bolivarian republic of': 'VE',
  'venezuela (bolivarian republic of)': 'VE',
  'lao pdr': 'LA',
  "lao people's democratic republic": 'LA',
  'brunei darussalam': 'BN',
  uae: 'AE',
  "people's republic of china": 'CN',
};

/** Most names that people write are in one of these. Where two languages disagree, the earlier one counts. */
const firstLanguages = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'ar', 'ru', 'ja', 'zh'];
/** The other languages in which CLDR has the names of countries. */
const otherLanguages = (
  'af am as az be bg bn br bs ca cs cy da el et eu fa fi fil fo ga gd gl gu ha he hi hr hu hy id ig is ka kk km kn ko ku ky lb lo lt lv mg mi mk ' +
  'ml mn mr ms mt my nb ne nn or pa pl ps rm ro rw sd se si sk sl so sq sr sr-Latn sv sw ta te tg th ti tk tr tt ug uk ur uz vi wo xh yi yo zh-Hant zu'
).split(' ');

/** Each of these is what more than one country or region is called by some. None is guessed. */
const ambiguous = new Set(
  (
    'congo kongo конго κονγκο 콩고 コンゴ 刚果 剛果 الكونغو קונגו korea corea coree koreya корея κορεα كوريا קוריאה ' +
    'america amerika amerique αμερικη америка أمريكا'
  )
    .split(' ')
    .map(nameKey),
);

export function isAmbiguousPlace(name: string): boolean {
  return isAmbiguousKey(nameKey(name));
}

export function isAmbiguousKey(key: string): boolean {
  return ambiguous.has(key);
}

/** The code that was probably meant: `uk` → GB, `Deutschland` → DE, `fr` → FR, `The Netherlands` → NL, in any language `Intl` knows. */
export function suggestCountry(written: string): string | undefined {
  const upper = written.trim().toUpperCase();
  if (isCountryCode(upper)) return upper;
  if (mistaken[upper]) return mistaken[upper];
  const key = nameKey(written);
  if (ambiguous.has(key)) return undefined;
  if (Object.hasOwn(common, key)) return common[key];
  firstNames ??= codesByName(firstLanguages);
  const found = firstNames.get(key);
  if (found !== undefined) return found ?? undefined;
  otherNames ??= codesByName(otherLanguages);
  return otherNames.get(key) ?? undefined;
}

/** The region of M49 that a name means: `worldwide` → Global, `América Latina` → Latin America. */
export function suggestRegion(written: string): Region | undefined {
  const key = nameKey(written);
  if (ambiguous.has(key)) return undefined;
  if (['global', 'worldwide', 'international', 'world'].includes(key)) return 'Global';
  if (['eu', 'european union'].includes(key)) return 'Europe';
  if (key === 'latam') return 'Latin America';
  if (!regionNames) {
    regionNames = new Map();
    for (const language of firstLanguages) {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      for (const [region, code] of Object.entries(regions)) regionNames.set(nameKey(names.of(code) ?? ''), region as Region);
    }
    for (const region of Object.keys(regions)) regionNames.set(nameKey(region), region as Region);
  }
  return regionNames.get(key);
}

/** Without case, accents, curly apostrophes, and an article in front. */
export function nameKey(name: string): string {
  return keysOf(name.replace(/\s+/gu, ' '));
}

/** Of many names, which takes a fraction of the time that one after the other does. */
export function nameKeys(names: readonly string[]): string[] {
  return keysOf(names.map((name) => name.replace(/\s+/gu, ' ')).join('\n')).split('\n');
}

/** The same for many names at once, each in a line. */
function keysOf(names: string): string {
  return names
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/^ | $/gm, '')
    .replace(/^the /gm, '')
    .replace(/ & /g, ' and ');
}

/** Null where two languages have the name for different countries. */
type NamesToCodes = Map<string, string | null>;
let firstNames: NamesToCodes | undefined;
let otherNames: NamesToCodes | undefined;
let regionNames: Map<string, Region> | undefined;

/** Made once, and only when someone writes no code: a list of thousands of rows may do so in each. */
function codesByName(languages: readonly string[]): NamesToCodes {
  const byName: NamesToCodes = new Map();
  for (const language of Intl.DisplayNames.supportedLocalesOf(languages)) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const codes = [...countryCodes()];
    const keys = keysOf(codes.map((code) => names.of(code) ?? '').join('\n')).split('\n');
    for (const [index, code] of codes.entries()) {
      const name = keys[index] ?? '';
      if (name === '') continue;
      const other = byName.get(name);
      if (other === undefined) byName.set(name, code);
      else if (other !== code && languages !== firstLanguages) byName.set(name, null);
    }
  }
  return byName;
}
