// Which country a name means, whoever wrote it: forms, statistics of the UN, ISO, flags, people in their own language.
// Only where files are read. Browsers have the codes and CLDR’s names (countries.ts), and nothing of this.

import { createRequire } from 'node:module';
import { isAmbiguousPlace, isCountryCode, nameKey, suggestCountry } from './countries.ts';

/** Names that no rule below reaches. From the lists of ISO 3166, of the UN’s statistics and of common form builders. */
const rare: Readonly<Record<string, string>> = {
  "korea, democratic people's republic of": 'KP',
  "democratic people's republic of korea": 'KP',
  'korea, dpr': 'KP',
  dprk: 'KP',
  'korea (north)': 'KP',
  'korea, north': 'KP',
  'korea (south)': 'KR',
  'korea, south': 'KR',
  'korea, rep.': 'KR',
  rok: 'KR',
  'republic of china (taiwan)': 'TW',
  'taiwan, china': 'TW',
  'taiwan, roc': 'TW',
  'congo, democratic republic of the': 'CD',
  'congo, the democratic republic of the': 'CD',
  'congo, dem. rep.': 'CD',
  'congo (democratic republic of the)': 'CD',
  'congo (drc)': 'CD',
  'congo-kinshasa': 'CD',
  'congo (kinshasa)': 'CD',
  'democratic republic of congo': 'CD',
  'rd congo': 'CD',
  'republique democratique du congo': 'CD',
  'congo, republic of the': 'CG',
  'congo, rep.': 'CG',
  'congo (brazzaville)': 'CG',
  'congo-brazzaville': 'CG',
  'republic of congo': 'CG',
  fyrom: 'MK',
  'macedonia (fyrom)': 'MK',
  'macedonia, the former yugoslav republic of': 'MK',
  'former yugoslav republic of macedonia': 'MK',
  'palestinian territory': 'PS',
  'palestinian territories': 'PS',
  'palestinian territory, occupied': 'PS',
  'occupied palestinian territory': 'PS',
  'west bank and gaza': 'PS',
  'palestinian authority': 'PS',
  'libyan arab jamahiriya': 'LY',
  'slovak republic': 'SK',
  'kyrgyz republic': 'KG',
  'hellenic republic': 'GR',
  'swiss confederation': 'CH',
  'french republic': 'FR',
  'russian fed.': 'RU',
  bosnia: 'BA',
  'bosnia-herzegovina': 'BA',
  'east timor': 'TL',
  'timor leste': 'TL',
  vatican: 'VA',
  'holy see': 'VA',
  'virgin islands (british)': 'VG',
  'virgin islands (us)': 'VI',
  'virgin islands (u.s.)': 'VI',
  'hong kong': 'HK',
  macao: 'MO',
  'central african rep.': 'CF',
  'dominican rep.': 'DO',
  'great britain and northern ireland': 'GB',
  britain: 'GB',
  eire: 'IE',
  'us of a': 'US',
  'estados unidos de america': 'US',
  eeuu: 'US',
  'ee.uu.': 'US',
  eua: 'US',
  brd: 'DE',
  schweiz: 'CH',
  'bharat': 'IN',
};

const politics = new Set(
  (
    "republic kingdom state states federation federal islamic democratic people's peoples socialist united plurinational bolivarian " +
    'co-operative cooperative independent commonwealth principality grand duchy sultanate emirate union hashemite arab oriental federated ' +
    'federative the'
  ).split(' '),
);
/** Codes of three letters that are words, too: they count only in capitals, as all do that are written so. */
const words = new Set('and are can com fin gin gum guy hun lie man mar mus pan per pol prt ton tan tur van'.split(' '));

/** The code of the one country that a name, code or flag certainly means. */
export function countryOf(written: string): string | undefined {
  const flags = flagsIn(written);
  const text = written.replace(flagPattern, ' ').replace(/\s+/gu, ' ').trim();
  if (text === '') return flags.length === 1 ? flags[0] : undefined;
  const named = namedCountry(text);
  return flags.length === 0 || (flags.length === 1 && flags[0] === named) ? named : undefined;
}

function namedCountry(text: string): string | undefined {
  if (text.length > 80) return undefined;
  const key = nameKey(text).replace(/\bst\.? /g, 'saint ');
  if (isAmbiguousPlace(key)) return undefined;
  return (Object.hasOwn(rare, key) ? rare[key] : undefined) ?? suggestCountry(text) ?? byAlpha3(text) ?? byOfficialName(key) ?? byLibrary(key);
}

const regional = String.raw`[\u{1f1e6}-\u{1f1ff}]{2}`;
const tagged = String.raw`\u{1f3f4}[\u{e0061}-\u{e007a}]{3,6}\u{e007f}`;
/** A flag of a country, or of a part of one. */
export const flagPattern = new RegExp(`${tagged}|${regional}`, 'gu');

/** The countries whose flags a text shows, each once. */
export function flagsIn(text: string): string[] {
  const found = [...text.matchAll(flagPattern)].map(([flag]) => {
    const letters = [...flag].map((sign) => (sign.codePointAt(0) ?? 0) % 0x100);
    // A regional indicator ends in E6 for A, a tag in 61 for a.
    const code = flag.startsWith('\u{1f3f4}')
      ? String.fromCharCode(...letters.slice(1, 3)).toUpperCase()
      : String.fromCharCode(...letters.map((letter) => letter - 0xe6 + 65));
    return isCountryCode(code) ? code : '';
  });
  return [...new Set(found)].filter((code) => code !== '');
}

/** “Palestine, State of”, “Iran (Islamic Republic of)”, “Republic of Kosovo”, “Hong Kong SAR”, “Myanmar (Burma)”, “Berlin, Germany”. */
function byOfficialName(key: string): string | undefined {
  const inverted = /^([^,(]+?)(?:, | \()(?:the )?([^,()]+) of(?: the)?\)?$/.exec(key);
  const straight = inverted ? `${inverted[2]} of ${inverted[1]}` : key;
  const [, before = '', after = ''] = /^([^,()]+?) of (?:the )?(.+)$/.exec(straight) ?? [];
  if (before !== '' && before.split(' ').every((word) => politics.has(word))) {
    if (Object.hasOwn(rare, straight)) return rare[straight];
    const isMany = isAmbiguousPlace(after) || after === 'china' || after === 'guinea';
    return isMany ? suggestCountry(straight) : suggestCountry(after);
  }
  const region = /^(hong kong|macao|macau)(?:,? ?\(?(?:china|(?:china )?s\.?a\.?r\.?(?: of china|,? china)?|special administrative region.*)\)?)$/.exec(key);
  if (region) return region[1] === 'hong kong' ? 'HK' : 'MO';
  if (/^taiwan(?:,? \(?(?:province of china|republic of china|roc)\)?)$/.test(key)) return 'TW';
  const [, outer = '', inner = ''] = /^([^()]+?) \(([^()]+)\)$/.exec(key) ?? [];
  if (outer !== '') {
    const [a, b] = [suggestCountry(outer), suggestCountry(inner)];
    return a !== undefined && a === b ? a : undefined;
  }
  // In “Atlanta, Georgia” it is no country, and in “Toronto, CA” perhaps another.
  const last = /^[^,]+(?:, [^,]+)?, (uk|usa|[^,]{4,})$/.exec(key)?.[1];
  return last === undefined || last === 'georgia' || isAmbiguousPlace(last) ? undefined : suggestCountry(last);
}

const load = createRequire(import.meta.url);
let alpha3: Map<string, string> | undefined;
let libraryNames: Map<string, string | null> | undefined;

function byAlpha3(text: string): string | undefined {
  if (!/^[a-z]{3}$/i.test(text) || (text !== text.toUpperCase() && words.has(text.toLowerCase()))) return undefined;
  alpha3 ??= new Map(
    (load('i18n-iso-countries/codes.json') as [string, string][]).flatMap(([two, three]) => (isCountryCode(two) ? [[three, two]] : [])),
  );
  return alpha3.get(text.toUpperCase());
}

function byLibrary(key: string): string | undefined {
  libraryNames ??= readLibrary();
  return libraryNames.get(key) ?? undefined;
}

/** Both are called by the same words in many languages, and translators mixed them up. */
const mixedUp = new Set(['CD', 'CG', 'KP', 'KR', 'MF', 'SX']);

interface LibraryLanguage {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

function readLibrary(): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const language of load('i18n-iso-countries/supportedLocales.json') as string[]) {
    const { countries } = load(`i18n-iso-countries/langs/${language}.json`) as LibraryLanguage;
    for (const [code, names] of Object.entries(countries))
      for (const name of [names].flat()) {
        const key = nameKey(name);
        const isShort = /^[a-z]{1,4}$/.test(key);
        if (!isCountryCode(code) || mixedUp.has(code) || isShort || isAmbiguousPlace(key)) continue;
        const other = found.get(key);
        if (other === undefined) found.set(key, code);
        else if (other !== code) found.set(key, null);
      }
  }
  return found;
}
