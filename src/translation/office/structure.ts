// What a document's layout means: which line is the title, what is a heading, and lists whose marks were typed.

import type { PhrasingContent } from 'mdast';
import { isPiece, type Part, type Piece } from './blocks.ts';
import { plainText } from './tidy.ts';

export interface Structured {
  readonly title: string | undefined;
  /** Whether nothing marked it as one: it is the first line. */
  readonly isTitleGuessed: boolean;
  /** What comes below it. */
  readonly body: readonly Part[];
}

const maxTitle = 200;
/** Signs that end a sentence, in any script. */
export const sentenceEnd = /[.。．।۔։։።…:：;؛,，、]\s*$/u;

export function structured(parts: readonly Part[]): Structured {
  const listed = withTypedLists(parts);
  const at = listed.findIndex(
    (part, index) => index < 4 && (isPiece(part) ? part.role === 'title' : part.type === 'heading' && part.depth === 1),
  );
  const first = listed.findIndex((part) => isPiece(part) || part.type === 'heading' || part.type === 'paragraph');
  const place = at !== -1 ? at : first;
  const found = listed[place];
  const text = found === undefined ? '' : lineOf(found);
  const isMarked = at !== -1 || (isPiece(found) ? found.role === 'heading' : found?.type === 'heading');
  const isTitle =
    text !== '' && text.length <= maxTitle && (isMarked || (isPiece(found) && found.role === 'text' && !sentenceEnd.test(text)));
  const body = isTitle ? listed.filter((_, index) => index !== place) : listed;
  return { title: isTitle ? text : undefined, isTitleGuessed: isTitle && !isMarked, body: withLevels(body) };
}

function lineOf(part: Part): string {
  const children = isPiece(part) ? part.children : part.type === 'heading' || part.type === 'paragraph' ? part.children : [];
  return plainText(children.filter(({ type }) => type !== 'footnoteReference'))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A text's own headings begin at the second level, and none is left out on the way down. */
function withLevels(parts: readonly Part[]): Part[] {
  const levelOf = (part: Part): number | undefined =>
    isPiece(part)
      ? part.role === 'heading' || part.role === 'title'
        ? part.level
        : undefined
      : part.type === 'heading'
        ? part.depth
        : undefined;
  const levels = [...new Set(parts.flatMap((part) => levelOf(part) ?? []))].sort((a, b) => a - b);
  return parts.map((part): Part => {
    const level = levelOf(part);
    if (level === undefined) return part;
    const depth = Math.min(levels.indexOf(level) + 2, 6);
    if (isPiece(part)) return { ...part, role: 'heading', level: depth };
    return part.type === 'heading' ? { ...part, depth: depth as 2 } : part;
  });
}

const bullet = /^[•●▪◦‣·∙■□➢➤✓✔]\s*(?=\S)/u;
const dash = /^[-–—*]\s+(?=\S)/u;
const numbered = /^(\d{1,3})[.)]\s+(?=\S)/u;

/** A bullet is one wherever it is; dashes and numbers only where several follow each other, because dialogues and dates begin so too. */
function withTypedLists(parts: readonly Part[]): Part[] {
  const split = parts.flatMap(withLinesApart);
  return split.map((part, at): Part => {
    if (!isPiece(part) || part.role !== 'text') return part;
    const text = firstText(part);
    const mark = bullet.exec(text)?.[0];
    if (mark !== undefined) return asItem(part, mark, undefined);
    const [before, after] = [split[at - 1], split[at + 1]];
    const beside = [before, after].filter((other): other is Piece => isPiece(other) && other.role === 'text').map(firstText);
    const line = dash.exec(text)?.[0];
    if (line !== undefined && beside.some((other) => dash.exec(other)?.[0][0] === line[0])) return asItem(part, line, undefined);
    const [number, value] = numbered.exec(text) ?? [];
    const isCounted = beside.some((other) => Math.abs(Number(numbered.exec(other)?.[1] ?? Number.NaN) - Number(value)) === 1);
    return number !== undefined && isCounted ? asItem(part, number, Number(value)) : part;
  });
}

/** Lines that were broken within one paragraph, each with a mark of its own. */
function withLinesApart(part: Part): Part[] {
  if (!isPiece(part) || part.role !== 'text' || !part.children.some(({ type }) => type === 'break')) return [part];
  const lines: PhrasingContent[][] = [[]];
  for (const child of part.children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  const pieces = lines.filter((line) => line.length > 0).map((children): Piece => ({ ...part, children }));
  const marked = pieces.filter((piece) => [bullet, dash, numbered].some((mark) => mark.test(firstText(piece))));
  // A line above a list introduces it.
  return marked.length >= 2 && marked.length >= pieces.length - 1 ? pieces : [part];
}

function firstText({ children }: Piece): string {
  const [first] = children;
  return first?.type === 'text' ? first.value : '';
}

function asItem(part: Piece, mark: string, number: number | undefined): Piece {
  const [, ...others] = part.children;
  const rest = firstText(part).slice(mark.length);
  return {
    ...part,
    role: 'item',
    level: 0,
    number,
    children: [...(rest === '' ? [] : [{ type: 'text', value: rest } as const]), ...others],
  };
}
