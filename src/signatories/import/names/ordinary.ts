// Names in which there is nothing to find: two to four words with a capital in front, and none of them means anything to what looks for
// roles, organisations, placeholders and sentences. Most names are so, and need not be looked through for all of that.

import { remembering } from '../../../core/text/remembering.ts';
import { patterns as ofKinds } from './kind.ts';
import { isHeadingOfParts, patterns as ofNoSignatures, sentenceWords } from './no-signature.ts';
import { patterns as ofOrganisations } from './organisation-words.ts';
import { closed, suffix, usual } from './person.ts';
import { patterns as ofPlaceholders } from './placeholders.ts';
import { ByUnit, foldText, holdsListed, isListed } from './words.ts';

const capitalWord = /^\p{Lu}(?:['’]\p{Lu})?\p{M}*\p{Ll}[\p{Ll}\p{M}]*(?:-\p{Lu}\p{M}*\p{Ll}[\p{Ll}\p{M}]*)?$/u;
const initial = /^\p{Lu}\.$/u;
/** The same in scripts without capitals, in which names may be one word. Fillers and variation selectors show nothing. */
const caselessWord =
  /^(?!.*(?:\u034f|[\u115f\u1160\u3164\uffa0]|\u17b4|\u17b5|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]))\p{Lo}[\p{Lo}\p{M}]*$/u;
/** Names have at most so many words. */
const [maxCapitals, maxCaselessWords] = [4, 3];
const maxLength = 60;
/** In writing without spaces, what is longer may be a sentence. */
const maxCaseless = 30;
/** Shorter ones of a pattern are looked for as whole words, others as the beginnings of words. */
const minStem = 4;

const shortWord = /^[\p{sc=Arab}\p{sc=Hebr}\p{sc=Deva}\p{sc=Beng}\p{sc=Geor}\p{sc=Armn}\p{sc=Taml}]{1,2}$/u;

const patterns = [...ofKinds, ...ofNoSignatures, ...ofOrganisations, ...ofPlaceholders];
const wholeWords = new Set(sentenceWords);
const stems = new ByUnit();
const caselessStems = new ByUnit();
// “و”, “ও”: where spaces part words, a letter or two are a word, and no part of one.
for (const { source } of patterns)
  for (const found of source.replace(/\\p\{[^}]*\}|\\./gu, ' ').match(/[\p{L}\p{M}]+/gu) ?? [])
    if (shortWord.test(found)) wholeWords.add(found);
    else if (/^\p{Lo}/u.test(found)) for (const stem of [found, foldText(found)]) caselessStems.add(stem);
    else if (found.length < minStem) wholeWords.add(foldText(found));
    else stems.add(foldText(found));

function isMeant(word: string): boolean {
  const folded = foldText(word);
  return folded.split(/[-']/u).some((part) => wholeWords.has(part) || stems.begins(part)) || isListed(word);
}

interface Word {
  /** `other`: it means something, or has not the shape of a word in a name. `letter`: a single one of a script without capitals. */
  readonly sort: 'capital' | 'initial' | 'caseless' | 'letter' | 'other';
  /** “Filho”, “jr.” */
  readonly isSuffix: boolean;
  /** As in Vietnam and Korea, where other families have few names. */
  readonly isClosed: boolean;
}

/** Names are made of the same words again and again. */
const wordIn = remembering((word): Word => ({ sort: sortOf(word), isSuffix: suffix.test(word), isClosed: closed.test(word) }));

function sortOf(word: string): Word['sort'] {
  if (capitalWord.test(word)) return isMeant(word) ? 'other' : 'capital';
  if (initial.test(word)) return isMeant(word.slice(0, -1)) ? 'other' : 'initial';
  if (!caselessWord.test(word) || holdsCaseless(word)) return 'other';
  return word.length > ((word.codePointAt(0) as number) > 0xffff ? 2 : 1) ? 'caseless' : 'letter';
}

/** In Japanese: a family name, a given name, and something else. */
const threefold =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]{1,6} [\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]{1,6} \p{sc=Han}{2,}$/u;

export function isThreefold(text: string): boolean {
  return threefold.test(text);
}

function holdsCaseless(word: string): boolean {
  const folded = foldText(word);
  return wholeWords.has(word) || caselessStems.isIn(word) || (folded !== word && caselessStems.isIn(folded)) || holdsListed(word);
}

/** Whether a text is such a name. */
export function isOrdinary(text: string): boolean {
  return ordinaryName(text) !== undefined;
}

/** Undefined where a text is no such name; otherwise whether it has the plain shape of a person’s (`hasPlainShape`). */
export function ordinaryName(text: string): { readonly isPlain: boolean } | undefined {
  if (text.length > maxLength) return undefined;
  const words = text.split(' ');
  const last = words.length - 1;
  if (last >= maxCapitals) return undefined;
  const first = wordIn(words[0] as string);
  const isCaseless = first.sort === 'caseless';
  if (isCaseless ? text.length > maxCaseless || last >= maxCaselessWords : first.sort !== 'capital' || last === 0) return undefined;
  let { isClosed } = first;
  let suffixes = first.isSuffix ? 1 : 0;
  for (let at = 1; at <= last; at++) {
    const word = wordIn(words[at] as string);
    const { sort } = word;
    if (isCaseless ? sort !== 'caseless' && sort !== 'letter' : sort !== 'capital' && (sort !== 'initial' || at === last)) return undefined;
    isClosed ||= word.isClosed;
    if (word.isSuffix) suffixes++;
  }
  if (isCaseless) return isThreefold(text) || isHeadingOfParts(text) ? undefined : isClosed ? rare : plain;
  if (isClosed) return rare;
  const count = words.length - suffixes;
  return usual.test(text) || (count > 1 && count < 4) ? plain : rare;
}

const plain = { isPlain: true };
const rare = { isPlain: false };
