// Names in which there is nothing to find: two to four words with a capital in front, and none of them means anything to what looks for
// roles, organisations, placeholders and sentences. Most names are so, and need not be looked through for all of that.

import { remembering } from '../../../core/text/remembering.ts';
import { patterns as ofKinds } from './kind.ts';
import { isHeadingOfParts, patterns as ofNoSignatures, sentenceWords } from './no-signature.ts';
import { patterns as ofOrganisations } from './organisation-words.ts';
import { patterns as ofPlaceholders } from './placeholders.ts';
import { ByUnit, foldText, holdsListed, isListed } from './words.ts';

const word = String.raw`\p{Lu}(?:['’]\p{Lu})?\p{M}*\p{Ll}[\p{Ll}\p{M}]*(?:-\p{Lu}\p{M}*\p{Ll}[\p{Ll}\p{M}]*)?`;
const shape = new RegExp(String.raw`^${word}(?: \p{Lu}\.| ${word}){0,2} ${word}$`, 'u');
/** The same in scripts without capitals, in which names may be one word. Fillers and variation selectors show nothing. */
const caseless =
  /^(?!.*(?:\u034f|[\u115f\u1160\u3164\uffa0]|\u17b4|\u17b5|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]))\p{Lo}[\p{Lo}\p{M}]+(?: \p{Lo}[\p{Lo}\p{M}]*){0,2}$/u;
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

const isMeant = remembering((word) => {
  const folded = foldText(word);
  return folded.split(/[-']/u).some((part) => wholeWords.has(part) || stems.begins(part)) || isListed(word);
});

/** In Japanese: a family name, a given name, and something else. */
const threefold =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]{1,6} [\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]{1,6} \p{sc=Han}{2,}$/u;

export function isThreefold(text: string): boolean {
  return threefold.test(text);
}

function holdsCaseless(text: string): boolean {
  const folded = foldText(text);
  if (text.split(' ').some((word) => wholeWords.has(word))) return true;
  return caselessStems.isIn(text) || (folded !== text && caselessStems.isIn(folded)) || holdsListed(text);
}

/** Whether a text is such a name. */
export function isOrdinary(text: string): boolean {
  if (text.length <= maxCaseless && caseless.test(text)) return !isThreefold(text) && !isHeadingOfParts(text) && !holdsCaseless(text);
  if (text.length > maxLength || !shape.test(text)) return false;
  for (const word of text.split(' ')) if (isMeant(word.endsWith('.') ? word.slice(0, -1) : word)) return false;
  return true;
}
