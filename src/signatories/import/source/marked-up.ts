// Cells that hold HTML as text, as forms on web pages save it: `Professor,<br>Director`, `R&amp;D`. Read as a browser shows it.

import { rehype } from 'rehype';
import type { Block, Cell, SourceRow } from './block.ts';
import { linesOf, type TextLine } from './document-text.ts';

const fragment = rehype().data('settings', { fragment: true }).freeze();
/** Tags that people have in texts, and characters by name or number. `Me <3` and `AT&T` are neither. */
const markup =
  /<\/?(?:a|abbr|b|big|br|center|del|div|em|font|i|ins|li|mark|ol|p|s|small|span|strike|strong|sub|sup|u|ul)(?:[\s/][^<>]{0,500})?>|&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,6}|#x[0-9a-f]{2,5});/i;
/** In characters. Longer cells are left as they are. */
const maxLength = 5000;
const noBlocks: ReadonlySet<string> = new Set();

/** Of tables only: lines of plain text are what they are. */
export function readMarkup(block: Block): Block {
  if (block.kind !== 'table') return block;
  return {
    ...block,
    rows: async function* () {
      for await (const rows of block.rows()) yield rows.map((row) => (row.cells.some(isMarkedUp) ? withText(row) : row));
    },
  };
}

function isMarkedUp(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length <= maxLength && /[<&]/.test(cell) && markup.test(cell);
}

function withText(row: SourceRow): SourceRow {
  const doubts: string[] = [...(row.doubts ?? [])];
  const cells = row.cells.map((cell): Cell => {
    if (typeof cell !== 'string' || !isMarkedUp(cell)) return cell;
    const lines = linesOf(fragment.parse(cell), noBlocks);
    if (lines.some(({ isStruck, fault }) => isStruck === true || fault !== undefined))
      doubts.push(`Of “${cell.slice(0, 60)}” something is struck out. What is left of it?`);
    const text = joined(lines);
    const link = lines.find((line) => line.link !== undefined)?.link;
    return link === undefined ? text : { text, link };
  });
  return { ...row, cells, ...(doubts.length > 0 && { doubts }) };
}

/** Lines of a cell are parts of what it says: “Professor” and “Director”. */
function joined(lines: readonly TextLine[]): string {
  return lines.reduce((whole, { text }) => (whole === '' ? text : `${whole}${/[,;:.]$/.test(whole) ? ' ' : ', '}${text}`), '');
}
