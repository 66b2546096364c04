// A badge: a small picture with the number of signatories, for other sites and READMEs.

import { x } from 'xastscript';
import { languageOf } from '../../core/languages/language.ts';
import type { Letter } from '../../core/model.ts';
import { editionFor } from '../../site/editions.ts';
import type { PageContext } from '../../site/page.ts';
import { numberOf } from '../../site/signatories.ts';
import { formatDate, formatNumber, numberValue } from '../../site/words.ts';
import { xmlText } from '../xml.ts';
import { textWidth } from './width.ts';

/** In pixels. */
const size = { height: 20, font: 11, padding: 7 };
/** White stands out from both by more than 4.5 : 1, and both from a light page and a dark one. */
const colours = { word: '#4a4f57', number: '#1d5fa8', text: '#ffffff', edge: '#8b919a' };
const fonts = "Verdana, 'DejaVu Sans', 'Noto Sans', system-ui, sans-serif";

/** Undefined for a letter of which no number is known. It has no styles, which a content security policy would refuse. */
export function badge({ language, words }: PageContext, letter: Letter): string | undefined {
  const number = numberOf(letter);
  if (!number) return undefined;
  const label = words.phrase('signatories.title');
  const word = label.parts.map(({ text }) => text).join('');
  const count = formatNumber(number.count, language) + (number.orMore ? '+' : '');
  const notes = [
    ...(number.unlisted > 0 ? [words.text('signatories.unlisted', { count: numberValue(number.unlisted) })] : []),
    ...(number.takenDown ? [words.text('signatories.takenDown', { date: formatDate(number.takenDown, language) })] : []),
  ];
  const cell = (text: string): number => Math.ceil(textWidth(text) * size.font) + 2 * size.padding;
  const [wordWidth, countWidth] = [cell(word), cell(count)];
  const width = wordWidth + countWidth;
  const { edition } = editionFor(letter, language);
  const own = languageOf(edition.language);
  // The word is where its direction begins.
  const isReversed = label.language.direction === 'rtl';
  const wordAt = isReversed ? countWidth : 0;
  const countAt = isReversed ? 0 : wordWidth;
  const text = (content: string, at: number, room: number, attributes: Record<string, string>) =>
    x('text', { ...attributes, x: String(at + room / 2), y: '14', 'text-anchor': 'middle' }, content);
  const box = (fill: string, at: number, room: number) =>
    x('rect', { x: String(at), y: '0', width: String(room), height: String(size.height), fill });
  const svg = x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(width),
      height: String(size.height),
      viewBox: `0 0 ${width} ${size.height}`,
      role: 'img',
      'aria-labelledby': 't',
    },
    [
      x('title', { id: 't', 'xml:lang': own.tag }, `${edition.title} – ${word}: ${count}${notes.map((note) => ` · ${note}`).join('')}`),
      x('clipPath', { id: 'c' }, [x('rect', { width: String(width), height: String(size.height), rx: '4' })]),
      x('g', { 'clip-path': 'url(#c)' }, [box(colours.word, wordAt, wordWidth), box(colours.number, countAt, countWidth)]),
      x('rect', {
        x: '0.5',
        y: '0.5',
        width: String(width - 1),
        height: String(size.height - 1),
        rx: '3.5',
        fill: 'none',
        stroke: colours.edge,
      }),
      x('g', { fill: colours.text, 'font-family': fonts, 'font-size': String(size.font), 'aria-hidden': 'true' }, [
        text(word, wordAt, wordWidth, { 'xml:lang': label.language.tag, direction: label.language.direction }),
        text(count, countAt, countWidth, { 'xml:lang': language.tag }),
      ]),
    ],
  );
  return xmlText(svg);
}
