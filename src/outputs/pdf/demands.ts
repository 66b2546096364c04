// What is asked of whom, as plain data: in the language of the edition, and what it lacks in that of the original.

import type { Letter, LetterEdition } from '../../core/model.ts';
import { type DemandRow, markedDemands } from '../../site/marked-demands.ts';
import { marksOf } from '../../site/passage-marks.ts';
import type { Passages } from '../typst/passages.ts';
import type { Wording } from '../typst/wording.ts';
import { labelOf, type MarkedLine } from './marks.ts';

export interface Demands {
  readonly title: string;
  /** Said once of demands that were left out as a whole. */
  readonly label: string | null;
  /** `first`: the number of the first demand. They are numbered through, whomever they are addressed to. */
  readonly groups: readonly { readonly addressee: MarkedLine | null; readonly first: number; readonly asks: readonly MarkedLine[] }[];
}

/** Null where nothing is asked. */
export function demandsOf(
  letter: Letter,
  edition: LetterEdition,
  passages: Passages,
  original: Passages,
  wording: Wording,
): Demands | null {
  const { list } = marksOf(letter, edition);
  const isLeftOut = edition.demands === undefined && edition !== letter.original;
  const groups = isLeftOut ? markedDemands(letter.original, []) : markedDemands(edition, list);
  if (groups.length === 0) return null;
  const left = isLeftOut ? list.find(({ originals }) => originals.some(({ kind }) => kind === 'addressee')) : undefined;
  const line = ({ text, isOriginal, mark }: DemandRow): MarkedLine => {
    const isForeign = isLeftOut || isOriginal;
    return { text: (isForeign ? original : passages).own(text), isOriginal: isForeign, label: mark ? labelOf(mark, wording) : null };
  };
  return {
    title: wording.text('letter.demands'),
    label: left ? labelOf(left, wording) : null,
    groups: groups.map(({ addressee, asks }, place) => ({
      addressee: addressee ? line(addressee) : null,
      first: 1 + groups.slice(0, place).reduce((sum, group) => sum + group.asks.length, 0),
      asks: asks.map(line),
    })),
  };
}
