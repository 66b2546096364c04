// Which passage of a translation follows which of the original: the words for it that alignment, guesses and their users share.

import type { LockFacts } from '../schema/lock.ts';
import type { PlacedBlock } from './blocks.ts';

export type LockEntry = LockFacts['blocks'][number];

export interface Link {
  /** Names of the original's passages; none for a note or a passage that belongs to nothing. */
  readonly original: readonly string[];
  /** Positions among the translation's passages; none for an omission. */
  readonly translation: readonly number[];
  /** The revision that it follows. */
  readonly revision: number;
  /**
   * locked: as someone recorded it. edited: recorded, and written anew since. quoted: written below a comment that quotes the original.
   * guessed: by what both have in common.
   */
  readonly origin: 'locked' | 'edited' | 'quoted' | 'guessed';
  /** Whether no one needs to look at it (src/core/translation/pairing/pair.ts). What is recorded is taken for certain. */
  readonly isCertain: boolean;
  /** What the lock says of it. */
  readonly entry: LockEntry | undefined;
}

export interface Alignable {
  readonly blocks: readonly PlacedBlock[];
  /** The revision that its front matter names. */
  readonly revision: number;
  readonly lock: LockFacts | undefined;
}

export interface Known {
  readonly entry: LockEntry;
  readonly positions: readonly number[];
}
