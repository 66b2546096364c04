// Which country a name means, whoever wrote it: forms, statistics of the UN, ISO, flags, people in their own language.
// Only where files are read. Browsers have the codes and CLDR’s names (country-codes.ts), and nothing of this.

import { createRequire } from 'node:module';
import { isAmbiguousKey, isAmbiguousPlace, nameKey, nameKeys, suggestCountry } from './countries.ts';
import { isCountryCode } from './country-codes.ts';
import { remembering } from '../text/remembering.ts';
import { rare } from './country-aliases.ts';
import { flagPattern, flagsIn } from './flags.ts';

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
export const countryOf = remembering((written: string): string | undefined => {
  const flags = flagsIn(written);
  const text = written.replace(flagPattern, ' ').replace(/\s+/gu, ' ').trim();
  if (text === '') return flags.length === 1 ? flags[0] : undefined;
  const named = namedCountry(text);
  return flags.length === 0 || (flags.length === 1 && flags[0] === named) ? named : undefined;
});

function namedCountry(text: string): string | undefined {
  if (text.length > 80) return undefined;
  const key = nameKey(text)
    .replace(/ \(the\)$/, '')
    .replace(/\bst\.? /g, 'saint ');
  // A state of the US is called so, too.
  if (isAmbiguousPlace(key) || key === 'georgia') return undefined;
  return (
    rare.get(key) ??
    suggestCountry(text) ??
    (key.length > 3 ? suggestCountry(key) : undefined) ??
    byAlpha3(text) ??
    byOfficialName(key) ??
    byLibrary(key) ??
    byCity(key) ??
    twice(text) ??
    byArabicForm(text)
  );
}

/** “Éire / Ireland”: the same in two languages. */
function twice(text: string): string | undefined {
  const parts = text.split(/[/|]/u).map((part) => part.trim());
  if (parts.length !== 2) return undefined;
  const [one, other] = parts.map((part) => (part.length > 3 ? (suggestCountry(part) ?? rare.get(nameKey(part))) : undefined));
  return one === other ? one : undefined;
}

/** “Sultanate of …”, “Kingdom of …”, “State of …” in Arabic are before the name as it is. */
function byArabicForm(text: string): string | undefined {
  const name = /^(?:سلطنة|دولة|مملكة|جمهورية|إمارة|امارة)\s+(\S.*)$/u.exec(text)?.[1];
  return name === undefined ? undefined : suggestCountry(name);
}

/** “Palestine, State of”, “Iran (Islamic Republic of)”, “Republic of Kosovo”, “Hong Kong SAR”, “Myanmar (Burma)”. */
function byOfficialName(key: string): string | undefined {
  const inverted = /^([^,(]+?)(?:, | \()(?:the )?([^,()]+) of(?: the)?\)?$/.exec(key);
  const straight = inverted ? `${inverted[2]} of ${inverted[1]}` : key;
  const [, before = '', after = ''] = /^([^,()]+?) of (?:the )?(.+)$/s.exec(straight) ?? [];
  if (before !== '' && before.split(' ').every((word) => politics.has(word))) {
    if (rare.has(straight)) return rare.get(straight);
    const isMany = isAmbiguousPlace(after) || after === 'china';
    return isMany ? suggestCountry(straight) : (rare.get(after) ?? suggestCountry(after));
  }
  const region =
    /^(hong kong|macao|macau)(?:,? ?\(?(?:china|(?:china )?s\.?a\.?r\.?(?: of china|,? china)?|special administrative region.*)\)?)$/.exec(
      key,
    );
  if (region) return region[1] === 'hong kong' ? 'HK' : 'MO';
  if (/^taiwan(?:,? \(?(?:province of china|republic of china|roc)\)?)$/.test(key)) return 'TW';
  const [, outer = '', inner = ''] = /^([^()]+?) \(([^()]+)\)$/.exec(key) ?? [];
  if (outer !== '') {
    const [a, b] = [suggestCountry(outer), suggestCountry(inner)];
    // “Italy (South Tyrol)”: a part of it. Codes in brackets say something else.
    const isPart = b === undefined && inner.length > 3 && !isAmbiguousPlace(inner);
    return a !== undefined && (a === b || isPart) ? a : undefined;
  }
  return undefined;
}

/** “Berlin, Germany” */
function byCity(key: string): string | undefined {
  // In “Atlanta, Georgia” it is not a country, and in “Toronto, CA” perhaps another.
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

/** Its Swahili was translated word by word: Benin is “Benign” there. */
const unusable = 'sw';
/** Both are called by the same words in many languages, and translators mixed them up. */
const mixedUp = new Set(['CD', 'CG', 'MF', 'SX']);

interface LibraryLanguage {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

function readLibrary(): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const language of load('i18n-iso-countries/supportedLocales.json') as string[]) {
    if (language === unusable) continue;
    const { countries } = load(`i18n-iso-countries/langs/${language}.json`) as LibraryLanguage;
    const named = Object.entries(countries).flatMap(([code, names]) =>
      isCountryCode(code) && !mixedUp.has(code) ? [names].flat().map((name) => [code, name] as const) : [],
    );
    const keys = nameKeys(named.map(([, name]) => name));
    for (const [index, [code]] of named.entries()) {
      const key = keys[index] ?? '';
      if (/^[a-z]{1,4}$/.test(key) || isAmbiguousKey(key)) continue;
      const other = found.get(key);
      if (other === undefined) found.set(key, code);
      else if (other !== code) found.set(key, null);
    }
  }
  return found;
}
