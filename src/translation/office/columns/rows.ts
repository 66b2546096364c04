// The rows of a document with two columns: a passage of the original, and what the translation says so far.

import { type Block, isPlain } from '../../../core/translation/blocks.ts';
import type { OriginalPassages, TranslatedPassages } from '../../letter-files.ts';
import { type Unit, unitsOf } from '../../po/units.ts';
import { type CellParagraph, paragraphOf, sourceParagraph } from './cells.ts';
import { digestOf, type RowIdentity, translatedDigest } from './identity.ts';

export interface ColumnsRow {
  readonly identity: RowIdentity;
  readonly original: readonly CellParagraph[];
  /** What the original was when it was translated, where it has changed since. */
  readonly previous: string | undefined;
  readonly translation: readonly CellParagraph[];
  readonly unit: Unit;
}

/** `asSource`: names of rows that are shown in Markdown, because they would not come back otherwise. */
export function rowsOf(letter: OriginalPassages, translation: TranslatedPassages | undefined, asSource: ReadonlySet<string>): ColumnsRow[] {
  return unitsOf(letter, translation).flatMap((unit): ColumnsRow[] => {
    if (unit.originals.length === 0) return [];
    const names = namesOf(unit);
    const texts = [...unit.originals, ...unit.translation];
    const isSource = !texts.every(({ kind }) => isPlain(kind)) && (asSource.has(names) || texts.some((block) => !paragraphOf(block)));
    const show = (blocks: readonly Block[]): CellParagraph[] =>
      blocks.map((block) => (isSource ? sourceParagraph(block) : (paragraphOf(block) ?? sourceParagraph(block))));
    return [
      {
        identity: { names, digest: digestOf(unit.originals), translated: translatedDigest(unit.entry.msgstr[0] ?? ''), isSource },
        original: show(unit.originals),
        previous: unit.entry.previous,
        translation: show(unit.translation),
        unit,
      },
    ];
  });
}

export function namesOf({ originals }: Unit): string {
  return originals.map(({ id }) => id).join('+');
}
