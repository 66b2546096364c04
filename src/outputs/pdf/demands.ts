// What is asked of whom, as plain data: in the language of the edition, and what it lacks in that of the original.

import { inDigits, listDigits } from '../../core/languages/digits.ts';
import { latinSign, type MarkStyle, markStyleOf, romanSign, signOf } from '../../core/languages/list-marks.ts';
import type { Letter, LetterEdition } from '../../core/model.ts';
import { type DemandRow, markedDemands } from '../../site/marked-demands.ts';
import { marksOf } from '../../site/passage-marks.ts';
import type { Passages } from '../typst/passages.ts';
import type { Wording } from '../typst/wording.ts';
import { labelOf, type MarkedLine } from './marks.ts';

export interface Ask {
  /** As it is printed: `a.`, `(1)`; empty where it is alone. */
  readonly number: string;
  readonly line: MarkedLine;
  readonly points: readonly { readonly number: string; readonly line: MarkedLine }[];
}

interface Group {
  readonly heading: MarkedLine | null;
  readonly introduction: MarkedLine | null;
  readonly addressee: MarkedLine | null;
  /** Of the addressee, where demands are nested. */
  readonly number: string;
  /** The number of the first demand where they are numbered through. */
  readonly first: number;
  readonly asks: readonly Ask[];
}

export interface Demands {
  readonly title: string;
  /** Said once of demands that were left out as a whole. */
  readonly label: string | null;
  /** Whether all of them are in the language of the original, with its numbers, as on the page. */
  readonly isOriginal: boolean;
  /** Whether addressees are numbered and what is asked of them is below them; else the demands are numbered through. */
  readonly isNested: boolean;
  /** The digits that they are counted with; null for those of ASCII. */
  readonly digits: readonly string[] | null;
  readonly groups: readonly Group[];
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
  const { groups, isNested } = isLeftOut ? markedDemands(letter.original, []) : markedDemands(edition, list);
  if (groups.length === 0) return null;
  const left = isLeftOut ? list.find(({ originals }) => originals.some(({ kind }) => kind === 'addressee')) : undefined;
  const line = ({ text, isOriginal, mark }: DemandRow): MarkedLine => {
    const isForeign = isLeftOut || isOriginal;
    return { text: (isForeign ? original : passages).own(text), isOriginal: isForeign, label: mark ? labelOf(mark, wording) : null };
  };
  const lineOr = (row: DemandRow | undefined): MarkedLine | null => (row ? line(row) : null);
  const shown = isLeftOut ? original : passages;
  const { tag } = shown.language;
  const own = listDigits((isLeftOut ? letter.original : edition).text.plain, tag);
  const digits = own && shown.has(shown.own(own.join(''))) ? own : undefined;
  const number = (place: number): string => `${inDigits(place, digits)}.`;
  const mark = (style: MarkStyle, plain: (place: number) => string, place: number): string => {
    const sign = signOf(style, place, (one) => inDigits(one, digits));
    return shown.has(sign) ? shown.own(style.before + sign + style.after) : `${plain(place)}.`;
  };
  const [second, third] = [markStyleOf(tag, 2), markStyleOf(tag, 3)];
  return {
    title: wording.text('letter.demands'),
    label: left ? labelOf(left, wording) : null,
    isOriginal: isLeftOut,
    isNested,
    digits: digits ?? null,
    groups: groups.map(({ heading, introduction, addressee, place, asks }) => ({
      heading: lineOr(heading),
      introduction: lineOr(introduction),
      addressee: lineOr(addressee),
      number: number(place),
      first: asks[0]?.place ?? 1,
      asks: asks.map((ask) => ({
        number: !isNested ? number(ask.place) : asks.length === 1 ? '' : mark(second, latinSign, ask.place),
        line: line(ask.row),
        points: ask.points.map((point) => ({ number: mark(third, romanSign, point.place), line: line(point.row) })),
      })),
    })),
  };
}
