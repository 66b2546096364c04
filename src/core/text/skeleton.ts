// What a name looks like, so that two that look the same can be told to.

import unhomoglyph from 'unhomoglyph';
import { foldName } from './fold.ts';

/** The skeleton of UTS #39: two names that look the same have the same one. For comparison only, never to be shown. */
export function skeletonOf(name: string): string {
  // Folded twice: the confusables of a capital and of its small letter differ.
  return unhomoglyph(foldName(unhomoglyph(name.normalize('NFC')))).toLowerCase();
}
