// Paragraphs, lists, tables and notes of a document → Markdown's tree.

import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Losses, OfficeParagraph, OfficePart, OfficeTable } from './document.ts';
import { plainText, tidy } from './tidy.ts';

/** A paragraph with its words tidied up. */
export interface Piece extends Omit<OfficeParagraph, 'children'> {
  readonly children: PhrasingContent[];
}

export type Part = Piece | Exclude<OfficePart, OfficeParagraph>;

export function isPiece(part: Part | undefined): part is Piece {
  return part?.type === 'officeParagraph';
}

export function tidied(parts: readonly OfficePart[], losses: Losses): Part[] {
  return parts.flatMap((part): Part[] => {
    if (part.type === 'officeTable' && isLayout(part)) return part.rows.flat().flatMap((cell) => tidied(cell, losses));
    if (part.type !== 'officeParagraph') return [part];
    return tidy(part.children, losses).map((children) => ({ ...part, children }));
  });
}

/** One column is no table: it is a frame around a text. */
function isLayout({ rows }: OfficeTable): boolean {
  return rows.every((cells) => cells.length <= 1);
}

export function treeOf(parts: readonly Part[], losses: Losses): RootContent[] {
  const nodes: RootContent[] = [];
  for (let at = 0; at < parts.length; ) {
    const part = parts[at];
    if (!part) break;
    const run = runOf(parts, at);
    if (run.length > 0 && run[0]?.role === 'item') nodes.push(...listsOf(run));
    else if (run.length > 0)
      nodes.push({ type: 'blockquote', children: run.map(({ children }): Paragraph => ({ type: 'paragraph', children })) });
    else if (isPiece(part)) nodes.push(nodeOf(part));
    else if (part.type === 'officeTable') nodes.push(...tableOf(part, losses));
    else if (part.type === 'officeNote')
      nodes.push({
        type: 'footnoteDefinition',
        identifier: part.label,
        label: part.label,
        children: treeOf(tidied(part.parts, losses), losses) as (BlockContent | DefinitionContent)[],
      });
    else nodes.push(part);
    at += Math.max(run.length, 1);
  }
  return nodes;
}

/** The items, or paragraphs of a quotation, that follow each other from here on. */
function runOf(parts: readonly Part[], from: number): Piece[] {
  const first = parts[from];
  if (!isPiece(first) || (first.role !== 'item' && first.role !== 'quotation')) return [];
  const run: Piece[] = [];
  for (let at = from; at < parts.length; at++) {
    const part = parts[at];
    if (!isPiece(part) || part.role !== first.role) break;
    run.push(part);
  }
  return run;
}

function nodeOf({ role, level, children }: Piece): RootContent {
  if (role !== 'heading' && role !== 'title') return { type: 'paragraph', children };
  return { type: 'heading', depth: Math.min(Math.max(level, 1), 6) as 1, children: withoutBold(children) };
}

/** A heading is bold by itself, and of one line. */
function withoutBold(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'break') return [{ type: 'text', value: ' ' }];
    return child.type === 'strong' ? withoutBold(child.children) : [child];
  });
}

/** Markdown knows no number of more than nine digits. */
const isCounted = (number: number): boolean => Number.isInteger(number) && number >= 0 && number < 1e9;

/** Deeper items belong to the one above them. Where numbers begin or end, another list begins. */
function listsOf(items: readonly Piece[]): List[] {
  const lists: List[] = [];
  const least = Math.min(...items.map(({ level }) => level));
  let inner: Piece[] = [];
  const close = (): void => {
    const last = lists.at(-1)?.children.at(-1);
    if (inner.length > 0 && last) last.children.push(...listsOf(inner));
    else if (inner.length > 0) lists.push(...listsOf(inner));
    inner = [];
  };
  for (const item of items) {
    if (item.level > least) {
      inner.push(item);
      continue;
    }
    close();
    const isOrdered = item.number !== undefined;
    let list = lists.at(-1);
    if (!list || list.ordered !== isOrdered) {
      list = {
        type: 'list',
        ordered: isOrdered,
        ...(item.number === undefined ? {} : { start: isCounted(item.number) ? item.number : 1 }),
        spread: false,
        children: [],
      };
      lists.push(list);
    }
    const node: ListItem = { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: item.children }] };
    list.children.push(node);
  }
  close();
  return lists;
}

/** Markdown's tables have one line in a cell, and as many cells in each row. */
function tableOf({ rows }: OfficeTable, losses: Losses): RootContent[] {
  const cells = rows.map((row) =>
    row.map((cell): PhrasingContent[] =>
      tidied(cell, losses).flatMap((part, at): PhrasingContent[] => {
        const own: PhrasingContent[] = isPiece(part)
          ? part.children.map((child) => (child.type === 'break' ? { type: 'text', value: ' ' } : child))
          : [];
        return at > 0 && own.length > 0 ? [{ type: 'text', value: ' ' }, ...own] : own;
      }),
    ),
  );
  const columns = Math.min(Math.max(0, ...cells.map((row) => row.length)), 50);
  const filled = cells.filter((row) => row.some((cell) => plainText(cell).trim() !== ''));
  if (columns === 0 || filled.length === 0) return [];
  return [
    {
      type: 'table',
      children: filled.map((row) => ({
        type: 'tableRow',
        children: Array.from({ length: columns }, (_, column) => ({ type: 'tableCell', children: row[column] ?? [] })),
      })),
    },
  ];
}
