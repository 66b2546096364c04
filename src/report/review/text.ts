// A review for a person at a terminal: groups by verdict, and below each what to type.

import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Review } from '../../review/review.ts';
import type { ReviewedRequest } from '../../review/sort/reviewed.ts';
import { isolated } from '../status/columns.ts';
import type { TextOptions } from '../text.ts';
import { type Group, groupsOf, nameOf } from './groups.ts';
import { mergeText } from './merge-text.ts';
import { passageLines } from './text-passages.ts';
import { authorOf, reasonsOf, subjectOf } from './words.ts';

export interface ReviewTextOptions extends TextOptions {
  /** Every request and every reason. */
  readonly isWhole: boolean;
}

/** So many are shown of a group, and so many reasons of a request. */
const maxPlainShown = 5;
const maxReasonedShown = 12;
const maxReasons = 3;
/** Columns that a line has. */
const width = 100;

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

export function reviewText(review: Review, { colour, isWhole }: ReviewTextOptions): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const groups = groupsOf(review);
  const parts = groups.map((group) => groupText(group, review, { isWhole, colour }, paint));
  return [
    ...(review.assumptions.length > 0 ? [review.assumptions.map((sentence) => `${isolated(sentence)}\n`).join('')] : []),
    ...parts,
    ...(review.merge ? [mergeText(review.merge, review)] : []),
    summary(review, groups),
  ].join('\n');
}

function groupText(group: Group, review: Review, { isWhole, colour }: ReviewTextOptions, paint: Paint): string {
  const { title, about, requests, command, needsReasons } = group;
  const most = isWhole ? requests.length : needsReasons ? maxReasonedShown : maxPlainShown;
  const shown = requests.slice(0, most);
  const numbers = Math.max(...shown.map(({ number }) => nameOf(number, review).length));
  const lines = shown.flatMap((request) => requestLines(request, review, numbers, { needsReasons, isWhole, colour }, paint));
  const rest = requests.length - shown.length;
  return [
    `${paint('bold', `${title}: ${requests.length.toLocaleString('en')}`)}\n${about}\n`,
    ...lines.map((line) => `${line}\n`),
    rest > 0 ? `  … and ${rest.toLocaleString('en')} more (--all shows them)\n` : '',
    command === undefined ? '' : `  ${paint('dim', command)}\n`,
  ].join('');
}

function requestLines(
  request: ReviewedRequest,
  review: Review,
  numbers: number,
  { needsReasons, isWhole, colour }: { needsReasons: boolean; isWhole: boolean; colour: boolean },
  paint: Paint,
): string[] {
  const number = paint('cyan', nameOf(request.number, review).padStart(numbers));
  const by = authorOf(request);
  const subject = fitting(isolated(subjectOf(request)), width - numbers - 4, isWhole);
  const author = by === '' ? '' : paint('dim', `  by ${fitting(isolated(by), 40, isWhole)}`);
  const lines = [`  ${number}  ${subject}${author}`];
  if (!needsReasons) return lines;
  const reasons = reasonsOf(request, review);
  const most = isWhole ? reasons.length : maxReasons;
  const indent = ' '.repeat(numbers + 4);
  lines.push(...reasons.slice(0, most).map((reason) => `${indent}${fitting(isolated(reason), 4 * width, isWhole)}`));
  if (reasons.length > most) lines.push(`${indent}… and ${reasons.length - most} more`);
  lines.push(...passageLines(request.verdict.translations, { isWhole, colour, paint }).map((line) => `${indent}${line}`));
  return lines;
}

/** Cut to a number of columns. What was isolated stays so. */
function fitting(text: string, columns: number, isWhole: boolean): string {
  if (isWhole || stringWidth(text) <= columns) return text;
  let cut = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    const own = stringWidth(segment);
    if (used + own > columns - 1) break;
    cut += segment;
    used += own;
  }
  return `${cut}…${text.startsWith('\u2068') ? '\u2069' : ''}`;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function summary({ requests, remote, branch, base }: Review, groups: readonly Group[]): string {
  const counts = groups.map(({ title, requests: own }) => `${title.toLowerCase()} ${own.length.toLocaleString('en')}`);
  const count = requests.length;
  return `${count.toLocaleString('en')} open request${count === 1 ? '' : 's'} at ${isolated(remote)}, checked against ${isolated(branch)} (${base.slice(0, 12)})${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.\n`;
}
