// Confusable skeleton of a name (UTS #39): two names that look the same have the same one.

import unhomoglyph from 'unhomoglyph';
import { foldName, isPlain } from './fold.ts';

/** The skeleton of UTS #39: two names that look the same have the same one. For comparison only, never to be shown. */
export function skeletonOf(name: string): string {
  return isPlain(name) ? name.replace(confusableAscii, (character) => looks.get(character) ?? character).toLowerCase() : anySkeleton(name);
}

function anySkeleton(name: string): string {
  // Folded twice: the confusables of a capital and of its small letter differ.
  return unhomoglyph(foldName(unhomoglyph(name.normalize('NFC')))).toLowerCase();
}

/** What becomes of each character of ASCII that is confusable: none of them depends on its neighbours. */
const looks = new Map(
  Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index))
    .map((character) => [character, anySkeleton(character)] as const)
    .filter(([character, skeleton]) => skeleton !== character.toLowerCase()),
);
const confusableAscii = new RegExp(
  `[${[...looks.keys()].map((character) => `\\u{${character.charCodeAt(0).toString(16)}}`).join('')}]`,
  'gu',
);
