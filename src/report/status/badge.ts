// The state of all translations as a badge: an SVG of its own, with no script, font or address in it.

import { escapeHtml } from '../../core/text/escape-html.ts';
import { percentOf, shareDone, totalOf, type WordCounts } from '../../translation/word-counts.ts';

const label = 'translations';
/** In pixels: the widest of the common sans-serif faces at 11 px. A little too wide is better than cut off. */
const perCharacter = 6.8;
const padding = 7;

/** `name` says what it is about where that is not the whole campaign: a letter’s id, a language’s tag. */
export function statusBadge(words: WordCounts, name?: string): string {
  const left = name === undefined ? label : `${label}: ${name}`;
  const share = shareDone(words);
  const right = totalOf(words) === 0 ? 'none' : `${percentOf(share)} %`;
  const [leftWidth, rightWidth] = [widthOf(left), widthOf(right)];
  const width = leftWidth + rightWidth;
  // Dark enough for white letters (4.5:1) each.
  const colour = totalOf(words) === 0 ? '#555' : share >= 0.9 ? '#2a6b3c' : share >= 0.5 ? '#7a5b00' : '#9b2f2a';
  const text = (x: number, content: string): string =>
    `<text x="${x}" y="14" text-anchor="middle" textLength="${Math.round(content.length * perCharacter - 2)}" lengthAdjust="spacingAndGlyphs">${escapeHtml(content)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" viewBox="0 0 ${width} 20" role="img" aria-labelledby="t d">
<title id="t">${escapeHtml(left)}: ${escapeHtml(right)}</title>
<desc id="d">${escapeHtml(describe(words))}</desc>
<rect width="${width}" height="20" rx="3" fill="${colour}"/>
<path d="M3 0H${leftWidth}V20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z" fill="#3b3f45"/>
<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">
${text(leftWidth / 2, left)}
${text(leftWidth + rightWidth / 2, right)}
</g>
</svg>
`;
}

function describe(words: WordCounts): string {
  const total = totalOf(words);
  if (total === 0) return 'There is nothing to translate.';
  const part = (count: number, what: string): string[] => (count === 0 ? [] : [`${percentOf(count / total)} % ${what}`]);
  return `Of all words: ${[
    ...part(words.current, 'up to date'),
    ...part(words.changed, 'changed in the original since'),
    ...part(words.machine, 'drafts by a machine'),
    ...part(words.missing, 'not translated'),
  ].join(', ')}.`;
}

function widthOf(text: string): number {
  return Math.round(text.length * perCharacter + 2 * padding);
}
