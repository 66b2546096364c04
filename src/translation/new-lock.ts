// The lock that a translation would have if its pairs were recorded now.

import { alignEdition } from '../core/translation/align.ts';
import type { Link } from '../core/translation/links.ts';
import type { Revisions } from '../core/translation/revisions.ts';
import type { TranslationFiles } from './letter-files.ts';
import { lockEntries, lockText } from '../core/translation/lock-text.ts';

export interface Alignment {
  readonly links: readonly Link[];
  /** Text of the lock file. */
  readonly text: string;
  /** Links that the lock does not have yet. */
  readonly open: readonly Link[];
}

/** `areLookedAt`: whether a person vouches for the pairs, so that none of them is called guessed any more. */
export function alignTranslation(translation: TranslationFiles, revisions: Revisions, areLookedAt: boolean): Alignment {
  const links = alignEdition(translation, revisions);
  return {
    links,
    text: lockText(lockEntries(links, translation.blocks, areLookedAt), translation.lock?.reviews),
    open: links.filter(({ origin }) => origin !== 'locked'),
  };
}
