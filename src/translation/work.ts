// What there is to do in a translation: exactly the passages that do not say what the original says now.

import { offsetOf } from '../core/rules/revisions.ts';
import type { BlockState } from '../core/translation/standing.ts';
import { standingOf, type BlockStanding } from '../core/translation/standing.ts';
import { lastRevision, type Revision } from '../core/translation/revisions.ts';
import type { LetterFiles, OriginalPassages, TranslatedPassages, TranslationFiles } from './letter-files.ts';

export interface Work {
  /** `title`, `summary`, `b3`; of a passage that belongs to nothing its place in the file tells more, and this is empty. */
  readonly name: string;
  readonly state: Extract<BlockState, 'changed' | 'minor' | 'missing' | 'orphan'>;
  /** The revision that made it so; undefined where it was so from the beginning. */
  readonly since: Revision | undefined;
  /** The original as it was translated, and as it is now; undefined where it was, or is, not there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What the translation says, with lines of its file from 1 on. */
  readonly translation: readonly { readonly line: number; readonly text: string }[];
  readonly standing: BlockStanding;
}

export function standingIn(translation: TranslatedPassages, letter: OriginalPassages): readonly BlockStanding[] {
  const { language } = letter.document.facts;
  return standingOf({ ...translation, state: 'reviewed' }, letter.revisions, language).blocks;
}

/** In the order of the original; what only the translation has comes last. */
export function workOn(translation: TranslationFiles, letter: LetterFiles): Work[] {
  const { document } = translation;
  return standingIn(translation, letter).flatMap((standing): Work[] => {
    const { state, since, original, followed, link } = standing;
    if (state !== 'changed' && state !== 'minor' && state !== 'missing' && state !== 'orphan') return [];
    return [
      {
        name: original?.id ?? link?.original[0] ?? '',
        state,
        since,
        before: followed?.text,
        after: original?.text,
        translation: standing.translation.map((block) => ({
          line: document.source.positionAt(offsetOf(block, document)).line,
          text: block.text,
        })),
        standing,
      },
    ];
  });
}

/** Whether the front matter names an older revision than the last. */
export function isBehind(translation: TranslationFiles, letter: LetterFiles): boolean {
  return translation.revision < lastRevision(letter.revisions).number;
}
