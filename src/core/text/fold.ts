// Brings names and links into forms in which writing them differently makes no difference.

import unhomoglyph from 'unhomoglyph';

/** Printable ASCII with single spaces: many names, and those for which all this is quickly done. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** Compatibility form without case, doubled spaces, and without joiners, direction marks and other characters that show nothing. */
export function foldName(name: string): string {
  if (plain.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u034f|[\u200c-\u200f]|[\ufe00-\ufe0f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Without scheme, `www.` and a slash at the end. */
export function foldLink(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/+$/, '');
}

/** The skeleton of UTS #39: two names that look the same have the same one. For comparison only, never to be shown. */
export function skeletonOf(name: string): string {
  return plain.test(name)
    ? name.replace(confusableAscii, (character) => looks.get(character) ?? character).toLowerCase()
    : anySkeleton(name);
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
