// The headings of a translation, where they are as many as those of the letter and every level of theirs stands for one of its own: on its levels.

import type { Heading } from 'mdast';
import { findDeepNesting, TooComplex, withinTime } from '../core/markdown/guard.ts';
import { findTooMany } from '../core/markdown/marks.ts';
import { parseMarkdown } from '../core/markdown/parse.ts';

const head = /^---\r?\n(?:.*?\r?\n)?---\r?\n/s;

interface Placed {
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** Of a text with front matter, in their order; undefined of one that the check would not read either. */
function headingsIn(text: string): Placed[] | undefined {
  const from = head.exec(text)?.[0].length ?? 0;
  const body = text.slice(from);
  if (findDeepNesting(body) !== undefined || findTooMany(body)) return undefined;
  try {
    const { children } = withinTime(body.length, () => parseMarkdown(body));
    return children
      .filter((node): node is Heading => node.type === 'heading')
      .map(({ depth, position }) => ({ depth, start: from + (position?.start.offset ?? 0), end: from + (position?.end.offset ?? 0) }));
  } catch (error) {
    if (error instanceof TooComplex) return undefined;
    throw error;
  }
}

/** Undefined where they have them already, or where it is not certain which heading has which level. */
export function withLevelsOf(original: string, text: string): string | undefined {
  const headings = headingsIn(text);
  const right = headings && headings.length > 0 ? headingsIn(original) : undefined;
  if (!headings || headings.length !== right?.length) return undefined;
  const levels = new Map<number, number>();
  for (const [index, { depth }] of headings.entries()) {
    const meant = right[index]?.depth ?? depth;
    if ((levels.get(depth) ?? meant) !== meant) return undefined;
    levels.set(depth, meant);
  }
  // A deeper one stays the deeper one.
  const inOrder = [...levels].sort(([a], [b]) => a - b);
  if (inOrder.some(([, meant], index) => meant < (inOrder[index - 1]?.[1] ?? 0))) return undefined;
  let better = text;
  for (const { depth, start, end } of headings.toReversed()) {
    const meant = levels.get(depth) ?? depth;
    if (meant === depth) continue;
    const line = withMarks(text.slice(start, end), meant);
    if (line === undefined) return undefined;
    better = better.slice(0, start) + line + better.slice(end);
  }
  return better === text ? undefined : better;
}

/** Also of a heading that is underlined. */
function withMarks(written: string, depth: number): string | undefined {
  const marks = '#'.repeat(depth);
  if (written.startsWith('#')) return written.replace(/^#{1,6}/, marks).replace(/[ \t]#{1,6}$/, '');
  const [line = '', underline, ...more] = written.split('\n');
  return underline !== undefined && more.length === 0 ? `${marks} ${line.trim()}` : undefined;
}
