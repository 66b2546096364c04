// Where the passages of a text are in its file, from their first to their last character, so that one can be written without the others.

import type { List, ListItem, Root, RootContent } from 'mdast';
import { splitFrontMatter, type SplitText } from '../core/front-matter.ts';
import { parseMarkdown } from '../core/markdown/parse.ts';
import { Report } from '../core/report.ts';
import type { Source } from '../core/source.ts';
import { textBlocks } from '../core/translation/blocks.ts';
import { itemParts } from '../core/translation/items.ts';
import { quotationParts } from '../core/translation/quotations.ts';

export interface Span {
  /** Offsets in the source, UTF-16 code units. Of an item without its mark. */
  readonly start: number;
  readonly end: number;
  /** End of the piece at the top level that holds it: of an item, its list. */
  readonly outerEnd: number;
  /** What each further line begins with; only items have any. */
  readonly indent: string;
  /** Mark of an item with its indentation, as it would begin the next one; undefined for everything else. */
  readonly mark: string | undefined;
  /** Of an item below another, and of what goes on below the items in an item: the span of that item, where it has words of its own. */
  readonly above?: number;
}

export interface SpannedText extends SplitText {
  /** By the position among the passages of the text (PlacedBlock.index). */
  readonly spans: readonly Span[];
}

/** Throws where the file cannot be split, which is found out when it is read. */
export function spansOf(source: Source): SpannedText {
  const split = splitFrontMatter(source, new Report());
  if (!split) throw new Error(`${source.path} was read before and has no front matter now`);
  const tree = parseMarkdown(split.body);
  // Marks the nodes that are passages.
  textBlocks(tree, split.bodyOffset);
  return { ...split, spans: spansIn(tree, split.body, split.bodyOffset) };
}

function spansIn(tree: Root, body: string, offset: number): Span[] {
  const spans: Span[] = [];
  const isPassage = (node: RootContent): boolean => node.data?.hProperties?.dataBlock !== undefined;
  for (const node of tree.children) {
    const outerEnd = offset + endOf(node);
    if (isPassage(node)) spans.push({ start: offset + startOf(node), end: outerEnd, outerEnd, indent: '', mark: undefined });
    if (node.type === 'blockquote')
      for (const { node: part } of quotationParts(node)) {
        if (part.type === 'html') continue;
        // With its marks, which are a part of its text.
        const start = body.lastIndexOf('\n', startOf(part) - 1) + 1;
        spans.push({ start: offset + Math.max(start, startOf(node)), end: offset + endOf(part), outerEnd, indent: '', mark: undefined });
      }
    if (node.type === 'list') addItems(node, { spans, body, offset, outerEnd });
  }
  return spans;
}

interface Spanning {
  readonly spans: Span[];
  readonly body: string;
  readonly offset: number;
  readonly outerEnd: number;
}

function addItems(list: List, { spans, body, offset, outerEnd }: Spanning): void {
  for (const place of list.children.keys()) {
    const spanOf = new Map<ListItem, number>();
    for (const { node, content, above, goesOn } of itemParts(list, place)) {
      if (node.type === 'html') continue;
      const parent = above && spanOf.get(above);
      const around = { outerEnd, ...(parent !== undefined && { above: parent }) };
      if (node.type !== 'listItem' || goesOn) {
        const indent = ' '.repeat((node.position?.start.column ?? 1) - 1);
        spans.push({ start: offset + startOf(node), end: offset + endOf(node), indent, mark: undefined, ...around });
        continue;
      }
      spanOf.set(node, spans.length);
      spans.push({ ...spanOfItem(node, content, body, offset), ...around });
    }
  }
}

/** `content`: its words, without the items below it. */
function spanOfItem(item: ListItem, content: readonly RootContent[], body: string, offset: number): Omit<Span, 'outerEnd' | 'above'> {
  const [start, end] = [startOf(item), endOf(item)];
  const column = (item.position?.start.column ?? 1) - 1;
  const sign = /^(?:[-*+]|\d{1,9}[.)])[ \t]*/.exec(body.slice(start, end))?.[0] ?? '- ';
  const indent = ' '.repeat(column + sign.length);
  const mark = `${' '.repeat(column)}${sign.replace(/^\d+/, (number) => String(Number(number) + 1))}`;
  const last = content.at(-1);
  const first = item.children[0];
  // A box to tick belongs to the mark.
  const contentStart = item.checked === null || item.checked === undefined || !first ? start + sign.length : startOf(first);
  return {
    start: offset + Math.min(contentStart, end),
    end: offset + (last ? endOf(last) : Math.min(start + sign.length, end)),
    indent,
    mark,
  };
}

function startOf(node: { position?: RootContent['position'] }): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: { position?: RootContent['position'] }): number {
  return node.position?.end.offset ?? 0;
}

/** A change of a text: the characters from `start` to `end` become `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies changes that do not overlap. Of several at one place the first comes first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: piece } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error('two changes of one text overlap');
    result += text.slice(at, start) + piece;
    at = end;
  }
  return result + text.slice(at);
}
