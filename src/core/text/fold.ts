// Brings names and links into forms in which writing them differently makes no difference.

import unhomoglyph from 'unhomoglyph';

/** Compatibility form without case, doubled spaces, and without joiners, direction marks and other characters that show nothing. */
export function foldName(name: string): string {
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
  // Folded twice: the confusables of a capital and of its small letter differ.
  return unhomoglyph(foldName(unhomoglyph(name.normalize('NFC')))).toLowerCase();
}
