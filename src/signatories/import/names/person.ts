// What speaks for a person in a name: a given name that is known, in East Asia a family name, or initials; and whether it has a person’s shape.

import { countryCodes } from '../../../core/languages/country-codes.ts';
import { remembering } from '../../../core/text/remembering.ts';
import { chinese, japanese, korean, vietnamese } from './family-names.ts';
import { isGivenName } from './given-names.ts';
import { isParticle } from './no-signature.ts';
import { beside, groupWords, isAlsoName } from './part-words.ts';
import { hasTitle, isPostNominal, isTitleWord } from './role-words.ts';
import { wordsOf } from './words.ts';

/** “Jan Novák ml.” */
export const suffix =
  /^(?:jr|sr|jun|sen|jnr|snr|ml|st|mł|fils|père|fiul|hijo|neto|filho|júnior|junior|ifj|id|mladší|starší|ret|retd)\.?$/iu;

/** Without titles in front and letters behind. A name is asked about several times in a row. */
const bareWords = remembering((name): readonly string[] => {
  const [before = ''] = name.split(/(?<!\s)\s*[,，]\s*/u);
  const words = before
    .replace(/["“„«(][^"“”„«»()]*["”“»)]/gu, ' ')
    .split(/[\s\u00a0]+/u)
    .filter((word) => /\p{L}/u.test(word) && !suffix.test(word));
  let [from, to] = [0, words.length];
  while (from < to - 1 && isTitle(words[from] ?? '')) from++;
  while (to > from + 1 && isPostNominal(words[to - 1] ?? '')) to--;
  return words.slice(from, to);
}, 64);

const isTitle = (word: string): boolean => isTitleWord(word.replace(/\.$/u, '')) && (/\.$/u.test(word) || hasTitle(`${word} x`));

const familyAndInitials = /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}{2,})? (?:\p{Lu}\. ?\p{Lu}\.|\p{sc=Cyrl}\.)$/u;

const initial = /^\p{Lu}\p{M}*\.?(?:-?\p{Lu}\.)*$/u;

let countries: ReadonlySet<string> | undefined;

/** In the languages in which most organisations have their names. */
function isCountry(word: string): boolean {
  countries ??= new Set(
    ['en', 'fr', 'es', 'de', 'pt', 'it'].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      return [...countryCodes()].map((code) => (names.of(code) ?? '').toLowerCase());
    }),
  );
  return countries.has(word);
}

/** Whether a word of it says that it is a person’s name, where only a person is called so. */
export function isKnownPerson(name: string): boolean {
  if (!letters.test(name)) return false;
  const words = bareWords(name);
  const [first = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length > 5 || !words.every((word) => isOfName(word))) return false;
  const isTyped = words.every((word) => /^\p{Ll}{2,}$/u.test(word));
  if (!isTyped && !words.every((word, at) => capital.test(word) || caseless.test(word) || (at > 0 && isBetween(word)))) return false;
  if (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー・·々]+$/u.test(first))
    return words.length <= 2 && isEastAsian(first, words[1]);
  if (words.length < 2) return false;
  // “FOSS Nigeria”
  if (/^\p{Lu}{2,}$/u.test(first) && /\p{Ll}/u.test(last)) return false;
  if (last.length > 3 && isCountry(last.toLowerCase()) && !isAlsoName(last)) return false;
  // “Hope Street”, “Arcade Fire”
  if (groupWords.has(last)) return false;
  // “Olive Branch Theatre”
  if (words.length > 2 && beside.find(name) !== undefined) return false;
  // “Захаров В.Е.”, “Lee J. K.”: a family name, and behind it the first letters of the others.
  if (familyAndInitials.test(words.join(' '))) return true;
  if (isGivenName(first)) return true;
  if (initial.test(first))
    return (words.length === 2 || initial.test(second) || isGivenName(second)) && /^\p{Lu}[\p{L}\p{M}'’-]{2,}$/u.test(last);
  // The family name is in front.
  if (vietnamese.has(first.toLowerCase())) return true;
  return words.length <= 3 && /^[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(first) && (isGivenName(second) || isGivenName(last));
}

/** A known person’s name of two words, or of more of which another one says so, too: a second given name, an initial, a small word, a hyphen. */
export function isPlainlyPerson(name: string): boolean {
  const words = bareWords(name);
  return (
    words.length <= 2 ||
    hasTitle(name) ||
    words.slice(1).some((word) => isGivenName(word) || initial.test(word) || isBetween(word) || /\p{L}['’-]\p{L}/u.test(word))
  );
}

/** Nothing but letters, in the case that names have. */
function isOfName(word: string): boolean {
  return /^[\p{L}\p{M}.'’‘ʼʻ`´·・ー\-\u200c\u200d]+$/u.test(word);
}

/** “Ada Example, Professor of …”: a line that begins so is one of a list, however long it is. */
export function beginsWithPerson(line: string): boolean {
  const [first = ''] = line.slice(0, maxName).split(/(?<!\s)\s*[,;:(（|–—，、]\s*|\s-\s/u);
  return first.length < Math.min(line.length, maxName) && isKnownPerson(first);
}

/** So many lines that begin with people’s names, most of all, are a list of them, whatever the document calls them. */
export function areMostlyPeople(lines: readonly { readonly text: string }[]): boolean {
  const parted = lines.filter(({ text }) => beginsWithPerson(text)).length;
  const bare = lines.filter(({ text }) => text.length <= maxName && isKnownPerson(text)).length;
  return parted >= 3 && parted + bare >= lines.length * 0.6;
}

const maxName = 60;

function isEastAsian(first: string, second: string | undefined): boolean {
  if (/^\p{sc=Hangul}+$/u.test(first)) {
    const whole = first + (second ?? '');
    return whole.length >= 2 && whole.length <= 4 && (korean.has(whole.slice(0, 1)) || korean.has(whole.slice(0, 2)));
  }
  if (second !== undefined) return japanese.has(first) && second.length <= 4;
  if (/^\p{sc=Han}{2,4}$/u.test(first) && (chinese.has(first.slice(0, 1)) || chinese.has(first.slice(0, 2)))) return true;
  return first.length >= 3 && first.length <= 6 && [3, 2, 1].some((length) => japanese.has(first.slice(0, length)));
}

const capital = /^\p{Lu}[\p{L}\p{M}'’ʼʻ.–-]*$/u;
const caseless = /^\p{Lo}[\p{Lo}\p{M}'’"״׳.·・＝=ー々\-\u200c\u200d]*$/u;

/** All that is in people’s names: letters, and what joins them, shortens them, or is around nicknames and what stands behind a comma. */
const letters = /^[\p{L}\p{M}\s.,'’‘ʼʻ\u02bd\u02be\u02bf`´·・‧･＝׳״\u05be\p{Pd}()（）"“”„«»「」/&\u200c\u200d]+$/u;

/** Most names are so. */
export const usual = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u;

/** Two to five words with capitals, particles between them; in scripts without capitals one to five. */
export function hasShapeOfPerson(name: string): boolean {
  // “Dipl.-Agrarwirt”
  if (/^\p{L}{2,6}\.-\p{L}+$/u.test(name)) return false;
  if (usual.test(name)) return true;
  if (!letters.test(name)) return false;
  const words = bareWords(name);
  const [first = ''] = words;
  if (words.length === 0 || words.filter((word) => !isBetween(word)).length > 6) return false;
  if (words.every((word) => caseless.test(word))) return words.length > 1 || first.length > 1;
  if (words.length < 2 && !hasTitle(name)) return false;
  return (
    words.every((word, at) => capital.test(word) || (at > 0 && caseless.test(word)) || isBetween(word)) &&
    words.some((word) => /\p{Ll}|\p{Lo}/u.test(word) || word.length > 3)
  );
}

const isBetween = (word: string): boolean =>
  isParticle(word) || /^(?:(?:d|l|al|el|ad|ar|as|ash|at|az|an|bin|ibn|ul|ur|ʻa)['’-][\p{L}'’-]+|['’][st])$/u.test(word);

/** In Vietnam and Korea nearly everyone has a family name that is known. */
export const closed = /[ơưđạ-ỹ]|\p{sc=Hangul}/iu;
/** None of these letters is here: the first is Đ. */
const mayBeClosed = /[\u0110-\uffff]/;

/** The same without small words, of which names of organisations have as many. */
export function hasPlainShape(name: string): boolean {
  if ((mayBeClosed.test(name) && closed.test(name)) || beside.find(name) !== undefined) return false;
  if (usual.test(name)) return true;
  const words = bareWords(name);
  return (
    hasShapeOfPerson(name) &&
    words.length <= 3 &&
    words.every((word) => !/^\p{Ll}/u.test(word) || /^(?:van|von|de|bin|ibn|ter|al|el)$/u.test(word) || /['’-]/u.test(word)) &&
    wordsOf(name).length <= 4
  );
}
