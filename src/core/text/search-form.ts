// The spellings under which a word is found. Both sides use it: the build for what it indexes, and browsers for what is typed.

import { alike, marks } from './fold.ts';

/**
 * Letters that a search takes for others. By itself it lets marks and capitals make no difference (“Zürich” is found as “zurich”), and
 * knows the letter that ends a Greek word.
 */
const likened = new RegExp(`[${[...alike.keys()].filter((letter) => letter !== 'ς').join('')}]`, 'gu');

/** Tatweel, which only makes a word longer, and joiners that fonts ask for. */
const unsaid = /[\u0640\u200c\u200d]/gu;

/** An apostrophe of any shape within a word: Ukrainian, Breton and Hawaiian have it as a letter, others leave something out there. */
const apostrophe = /(?<=\p{L})['’ʼ‘ʻ`´](?=\p{L})/gu;
/**
 * Hindi and its neighbours write the nasal before a consonant of its row as a letter or as a dot (हिन्दी, हिंदी), before म too (म्यान्मार, म्यांमार), and
 * many a dot for the moon (माँग, मांग).
 */
const nasal = /\u0901|[\u0919\u095a]\u094d(?=[क-घ])|ञ\u094d(?=[च-झ])|ण\u094d(?=[ट-ढ])|न\u094d(?=[त-धम])|म\u094d(?=[प-म])/gu;
/** Greek writes many words in an older form and in a newer one, with two stops, two spirants or one of each: ανοικτός, ανοιχτός; επτά, εφτά; χθες, χτες. */
const greekPair = /[χφ][τθ]/gu;

/** Rows of Ethiopic letters that Amharic speaks alike, by the first letter of each, and the row that stands for them. */
const homophones: readonly (readonly [from: number, to: number])[] = [
  [0x1210, 0x1200],
  [0x1280, 0x1200],
  [0x12b8, 0x1200],
  [0x1220, 0x1230],
  [0x12d0, 0x12a0],
  [0x1340, 0x1338],
];
const ethiopic = /[\u1210-\u1217\u1220-\u1227\u1280-\u1287\u12b8-\u12be\u12d0-\u12d6\u1340-\u1347]/gu;

/** Thai has two letters of one look that are typed for one another, as in กฎหมาย. */
const lookAlike = /ฏ/gu;

/** Han characters that are written for one another within one language (Unihan, kZVariant and kSemanticVariant). */
const variants = new Map(
  [...'臺台颱台髙高﨑崎嵜崎嶋島嶌島冨富邉辺邊辺濵浜濱浜爲為眞真裏裡羣群峯峰鷄雞着著衆眾'].reduce<[string, string][]>(pairUp, []),
);
const variant = new RegExp(`[${[...variants.keys()].join('')}]`, 'gu');

function pairUp(pairs: [string, string][], character: string, place: number): [string, string][] {
  const last = pairs.at(-1);
  if (place % 2 === 0) pairs.push([character, '']);
  else if (last) last[1] = character;
  return pairs;
}

/** A text with digits of ASCII, small letters, and likened letters made one. Marks stay, so that the better match can come first. */
export function searchForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(unsaid, '')
    .replace(apostrophe, '')
    .replace(nasal, '\u0902')
    .replace(greekPair, (pair) => (pair.startsWith('χ') ? 'κτ' : 'πτ'))
    .replace(ethiopic, homophone)
    .replace(lookAlike, 'ฎ')
    .replace(variant, (character) => variants.get(character) ?? character)
    .replace(likened, (letter) => alike.get(letter) ?? letter)
    .replace(/[^\P{Nd}0-9]/gu, digit)
    .normalize('NFC');
}

function homophone(letter: string): string {
  const code = letter.charCodeAt(0);
  const row = homophones.find(([from]) => code >= from && code < from + 8);
  return row ? String.fromCharCode(code - row[0] + row[1]) : letter;
}

/** How a language is written elsewhere, where that takes a table that not every page should load: Chinese in simplified characters. */
export type Respelling = (text: string) => string;

/** Whether a language has such a spelling: whether it is Chinese. */
export function isRespelled(locale: string): boolean {
  return /^Han[ist]$/.test(new Intl.Locale(locale).maximize().script ?? '');
}

/**
 * Further forms under which a word of a text is to be found, beside the word itself: its search form where that differs by more than
 * marks and capitals, what follows an elision (l’eau, dell’acqua) or a half-space of Persian (می‌شود), an Arabic or Hebrew word without the particles that are written on it, a
 * Swahili word without the sign of its class, and the later parts of a Korean compound.
 */
export function furtherForms(word: string, language = '', respell?: Respelling): string[] {
  const bare = word.replace(edges, '');
  const form = searchForm(bare);
  const forms = new Set(plain(form) === plain(word) ? [] : [form]);
  if (respell && respell(form) !== form) forms.add(respell(form));
  if (withoutElision(bare) !== bare) forms.add(searchForm(withoutElision(bare)));
  const noun = withoutClass(form, language);
  if (noun !== undefined) forms.add(noun);
  for (const one of withoutParticles(plain(form))) forms.add(one);
  for (const part of afterHalfSpaces(bare)) forms.add(searchForm(part));
  if (hangul.test(form)) for (let start = 1; start <= form.length - 2; start++) forms.add(form.slice(start));
  return [...forms];
}

/** An article, a pronoun or a preposition that has lost its vowel: l’, d’, qu’, dell’, jusqu’. What is left of it is short. */
const elision = /^\p{Script=Latin}{1,7}['’ʼ](\p{L}[\p{L}\p{M}\p{N}-]{2,})$/u;

export function withoutElision(word: string): string {
  return elision.exec(word)?.[1] ?? word;
}

/** Persian writes a half-space within a word, which many type as a space. */
function afterHalfSpaces(word: string): string[] {
  return word
    .split('\u200c')
    .slice(1)
    .filter((part) => /^\p{Script=Arabic}{2,}$/u.test(part));
}

/** Swahili begins a noun with the sign of its class, another for one than for many (shirika, mashirika), and a verb with ku. */
const nounClass = /^(?:ku|ki|vi|ma|mi|wa|ny?|u|m)(\p{L}{3,})$/u;

/** What is left of a word in a language that has such signs. */
export function withoutClass(word: string, language: string): string | undefined {
  return /^sw\b/.test(language) ? nounClass.exec(word)?.[1] : undefined;
}

/** Arabic writes و ف ب ك ل and the article on the word, Hebrew ו ה ב כ ל מ ש, up to three of them. */
export function* withoutParticles(word: string): Iterable<string> {
  const [, particle, noun] = /^([وفبك]?ال|لل)(\p{L}{2,})$/u.exec(word) ?? [];
  if (particle !== undefined && noun !== undefined) {
    if (particle !== 'ال') yield `ال${noun}`;
    if (noun.length > 2) yield noun;
  } else {
    const bare = /^[وفبلك](\p{Script=Arabic}{4,})$/u.exec(word)?.[1];
    if (bare !== undefined) yield bare;
  }
  if (hebrew.test(word))
    for (let start = 1; start <= 3 && word.length - start >= 3 && /[והבכלמש]/u.test(word[start - 1] ?? ''); start++)
      yield word.slice(start);
}

const hebrew = /^\p{Script=Hebrew}{4,}$/u;
const edges = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+$/gu;
const hangul = /^[가-힣]{3,}$/u;

/**
 * As a reader compares words: accents and points make no difference, but vowel signs of India and Southeast Asia do, and the marks that voice
 * kana. The index knows neither.
 */
export function readable(word: string): string {
  const bare = searchForm(word)
    .normalize('NFD')
    .replace(marks, (mark) => (voicing.test(mark) ? mark : ''));
  return bare.normalize('NFC').replace(edges, '');
}

const voicing = /[\u3099\u309a]/u;

/** As the index compares words. */
export function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(edges, '');
}

/** Decimal digits come in runs of ten (Unicode Standard, 4.6). */
function digit(character: string): string {
  let zero = character.codePointAt(0) ?? 0;
  const code = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** Id of the place behind which an indexed page has its further forms, in the order of the words they are of. */
export const furtherFormsId = 'further-forms';

/** A filter of the index, with its value: texts in the reader's language, which come before all else that is found. */
export const ownTextFilter = 'rank:own';
