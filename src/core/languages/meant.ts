// Which language someone means who calls it by a name, by the code of a country or by a tag in other letters; by the script of the text where that
// decides.

import { languageOf, withoutExtensions } from './language.ts';
import { canonicalTag, countryLanguage, findTagFault } from './tags.ts';

/** Languages that are known by their names: those of two letters, and varieties that are translated into. */
const varieties = 'zh-Hans zh-Hant pt-BR pt-PT sr-Latn fil ckb pnb skr yue'.split(' ');
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

let names: ReadonlyMap<string, string> | undefined;

/** The tag, undefined where that is not certain. `sample`: words of the text. */
export function meantLanguage(written: string, sample = ''): string | undefined {
  const tag = tagFor(written);
  const script = scriptOfText(sample);
  if (script === undefined) return tag;
  const isChinese = script === 'Hani' && (tag === undefined || tag.startsWith('zh') || /^(?:tw|hk|cn|mo|sg)$/i.test(written));
  if (isChinese && isPlace(written)) return chineseOf(sample, /^(?:tw|hk|mo)$/i.test(written) ? 'zh-Hant' : 'zh-Hans');
  if (tag === undefined) return languageOfCountry(written, script);
  if (isWrittenIn(tag, script)) return wordsOfCountry(written, sample) ?? tag;
  const [base = ''] = tag.split('-');
  return tag === base && isAlsoWrittenIn(base, script, sample) ? `${base}-${script}` : languageOfCountry(written, script);
}

/**
 * The tags that somebody may have meant who wrote the name or code of a language, in any of the languages that people know the names of others in:
 * for “Portuguese” pt, pt-BR and pt-PT, for “inglês” en.
 */
export function tagsMeant(written: string): readonly string[] {
  const tag = tagFor(written);
  const found = tag === undefined ? (namedAnywhere().get(plainKey(written)) ?? []) : [tag];
  return found.flatMap((one) =>
    one === 'zh' ? ['zh-Hans', 'zh-Hant'] : [one, ...varieties.filter((other) => other.startsWith(`${one}-`))],
  );
}

/** In which people who begin a campaign may name a language: those of the interface, and their neighbours. */
const namedIn = 'ar bn ca cs da de el en es fa fi fr he hi hr hu id it ja ko nb nl pl pt ro ru sk sv sw ta th tr uk ur vi zh'.split(' ');

let foreign: ReadonlyMap<string, readonly string[]> | undefined;

/** Tags by the names that languages have in these, without accents. One name can be that of several. */
function namedAnywhere(): ReadonlyMap<string, readonly string[]> {
  if (foreign) return foreign;
  const found = new Map<string, string[]>();
  const tags = [...namedTags(), ...varieties].filter((tag) => !tag.startsWith('zh-'));
  for (const locale of namedIn) {
    const nameOf = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
    for (const tag of tags) {
      const key = plainKey(nameOf.of(tag) ?? '');
      const known = found.get(key);
      if (known) known.push(...(known.includes(tag) ? [] : [tag]));
      else if (key !== '') found.set(key, [tag]);
    }
  }
  foreign = found;
  return found;
}

function plainKey(name: string): string {
  return keyOf(name.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
}

/** The language that a text can only be in by its letters, as nearly all texts in them are; undefined for letters that many languages share. */
export function languageOfLetters(text: string): string | undefined {
  const script = scriptOfText(text);
  if (script === 'Hani') return chineseOf(text, 'zh-Hans');
  if (script === undefined || !ofOneLanguage.has(script) || script === 'Ethi') return undefined;
  return new Intl.Locale(`und-${script === 'Hang' ? 'Kore' : script}`).maximize().language;
}

/** Scripts that nearly all who write them write one language in, country by country. */
const ofOneLanguage = new Set('Armn Ethi Geor Grek Hang Hebr Jpan Khmr Laoo Mymr Sinh Thai'.split(' '));

/** The usual language of a country (CLDR's likely subtags), where its letters are those of the text. */
function languageOfCountry(written: string, script: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(written) || !ofOneLanguage.has(script)) return undefined;
  const { language } = new Intl.Locale(`und-${written.toUpperCase()}`).maximize();
  return language !== 'und' && isWrittenIn(language, script) ? language : undefined;
}

/** Codes of languages that few write, and of countries whose language has the same letters: frequent words tell them apart. */
const sharedCodes: ReadonlyMap<string, readonly [tag: string, words: RegExp]> = new Map([
  ['se', ['sv', /(?<![\p{L}\p{M}])(?:och|att|är|som|för|inte|till|har)(?![\p{L}\p{M}])/giu]],
  ['ee', ['et', /(?<![\p{L}\p{M}])(?:ja|ning|et|ei|mis|kui|meie|või)(?![\p{L}\p{M}])/giu]],
  ['br', ['pt-BR', /(?<![\p{L}\p{M}])(?:que|não|para|uma|com|os|dos|são)(?![\p{L}\p{M}])/giu]],
]);
/** So many different ones, and one in so many words of the text. */
const fewestWords = 3;
const fewestShare = 1 / 20;

function wordsOfCountry(written: string, sample: string): string | undefined {
  const [tag, words] = sharedCodes.get(written.toLowerCase()) ?? [];
  if (!tag || !words) return undefined;
  const text = sample.slice(0, 4000);
  const found = text.match(words) ?? [];
  const isMany = found.length >= fewestShare * (text.match(/\p{L}+/gu)?.length ?? 0);
  return isMany && new Set(found.map((word) => word.toLowerCase())).size >= fewestWords ? tag : undefined;
}

function isPlace(written: string): boolean {
  return /^(?:tw|hk|cn|mo|sg|chinese|中文)$/i.test(written);
}

/** The scripts, besides their usual one, of languages that people write in several. */
const otherScripts: Readonly<Record<string, string>> = {
  az: 'Cyrl Arab',
  bs: 'Cyrl',
  ha: 'Arab',
  kk: 'Latn Arab',
  ku: 'Arab Cyrl',
  ms: 'Arab',
  pa: 'Arab',
  sd: 'Deva',
  sr: 'Latn',
  tg: 'Latn Arab',
  tk: 'Cyrl Arab',
  ug: 'Cyrl Latn',
  uz: 'Cyrl Arab',
};

/** Latin letters of a language that has letters beyond those of English, which may be the original that was left in its place. */
const isMoreThanAscii = /[^\P{sc=Latn}A-Za-z]|[og][ʻ‘’'`]/iu;

function isAlsoWrittenIn(base: string, script: string, sample: string): boolean {
  return (otherScripts[base] ?? '').includes(script) && (script !== 'Latn' || isMoreThanAscii.test(sample));
}

function tagFor(written: string): string | undefined {
  const country = countryLanguage(written);
  const tag = canonicalTag(written.replaceAll('_', '-').replaceAll('.', '-'));
  if (tag !== undefined && findTagFault(tag) === undefined && isNamed(tag)) return tag;
  if (country !== undefined) return country;
  names ??= readNames();
  return names.get(keyOf(written));
}

let englishNames: Intl.DisplayNames | undefined;

/** Many three letters are a code of some language; what people mean has a name in CLDR. */
function isNamed(tag: string): boolean {
  englishNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return englishNames.of(withoutExtensions(tag)) !== undefined;
}

/** Of two letters. */
function namedTags(): string[] {
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((tag) => canonicalTag(tag) === tag && isNamed(tag));
}

function readNames(): Map<string, string> {
  const found = new Map<string, string>();
  for (const tag of [...varieties, ...namedTags()]) {
    const { autonym, englishName } = languageOf(tag);
    for (const name of [autonym, englishName]) if (!found.has(keyOf(name))) found.set(keyOf(name), tag);
  }
  // There are two, and the script of the text says which.
  for (const name of ['chinese', '中文']) found.set(keyOf(name), 'zh');
  return found;
}

/** Words in any order: traditional-chinese is Chinese (Traditional). */
function keyOf(name: string): string {
  return (
    name
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  )
    .sort()
    .join(' ');
}

/** Scripts of ISO 15924 by one of their letters. */
const scripts = 'Latn Cyrl Grek Arab Hebr Deva Beng Hani Hang Hira Kana Thai Geor Armn Ethi Taml Telu Khmr Laoo Mymr Sinh Gujr Guru'.split(
  ' ',
);
const patterns = scripts.map((script) => [script, new RegExp(`\\p{sc=${script}}`, 'gu')] as const);
const fewest = 20;

/** The script of most letters of a text; undefined where it has few of them, or no one is most. */
export function scriptOfText(sample: string): string | undefined {
  const text = sample.slice(0, 4000).replace(/https?:\S+|\]\([^)]*\)/g, ' ');
  const counts = patterns.map(([script, pattern]) => ({ script, count: text.match(pattern)?.length ?? 0 }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total < fewest) return undefined;
  const count = (script: string): number => counts.find((one) => one.script === script)?.count ?? 0;
  // Japanese has Han characters between its own letters.
  if (count('Hira') + count('Kana') > total / 10) return 'Jpan';
  const most = counts.toSorted((a, b) => b.count - a.count)[0];
  return most && most.count > 0.6 * total ? most.script : undefined;
}

const sameScript: Readonly<Record<string, string>> = { Hans: 'Hani', Hant: 'Hani', Kore: 'Hang', Aran: 'Arab' };

function isWrittenIn(tag: string, script: string): boolean {
  const own = languageOf(tag).script;
  return (sameScript[own] ?? own) === script;
}

/** Characters that are written otherwise in the other form, from the most frequent ones. */
const simplified = /[们这说国学时为对会来个义发经过还没样实现关问题书让应该电动务产业东车门间样请写谁边]/gu;
const traditional = /[們這說國學時為對會來個義發經過還沒樣實現關問題書讓應該電動務產業東車門間樣請寫誰邊]/gu;

function chineseOf(sample: string, usual: string): string {
  const [few, many] = [sample.match(simplified)?.length ?? 0, sample.match(traditional)?.length ?? 0];
  return few === many ? usual : few > many ? 'zh-Hans' : 'zh-Hant';
}
