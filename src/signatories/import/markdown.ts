// Entries from Markdown: tables with a row of headers, otherwise the items of its lists.

import type { EntrySource, ImportField, RawEntry } from './entry.ts';
import { mapColumns } from './columns.ts';
import { type Line, readLines } from './lines.ts';

export function readMarkdown(text: string, map: ReadonlyMap<string, ImportField>, notes: EntrySource['notes']): RawEntry[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const entries: RawEntry[] = [];
  let block: Line[] = [];
  let unread = 0;
  const endBlock = (): void => {
    if (block.length > 0) entries.push(...readLines([block]));
    block = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (isRow(line) && isRule(lines[at + 1] ?? '')) {
      endBlock();
      const { fields, notes: said } = mapColumns(cellsOf(line), map);
      notes.push(...said);
      at += 2;
      for (; at < lines.length && isRow(lines[at] ?? ''); at++) entries.push(rowOf(cellsOf(lines[at] ?? ''), fields, `line ${at + 1}`));
      at--;
      continue;
    }
    const item = /^(?:[-*+]|\d{1,9}[.)])\s+(\S.*)$/u.exec(line.trim())?.[1];
    if (item !== undefined) block.push({ where: `line ${at + 1}`, text: item.replace(/^\[[ xX]\]\s+/, '') });
    else if (line.trim() !== '') {
      endBlock();
      unread++;
    }
  }
  endBlock();
  if (unread > 0)
    notes.push(
      `${unread} ${unread === 1 ? 'line is' : 'lines are'} neither a list item nor a row of a table, and ${unread === 1 ? 'was' : 'were'} not read.`,
    );
  return entries;
}

const isRow = (line: string): boolean => /\|/.test(line) && line.trim() !== '|';
const isRule = (line: string): boolean => /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(line) && line.includes('-');

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function rowOf(cells: readonly string[], fields: readonly (ImportField | undefined)[], where: string): RawEntry {
  const values: RawEntry['values'] = {};
  for (const [index, field] of fields.entries()) {
    const cell = cells[index];
    if (!field || !cell) continue;
    const linked = /^\[([^\]]*)\]\(\s*<?([^)\s>]+)>?[^)]*\)$/u.exec(cell);
    if (linked && field !== 'link') values.link ??= linked[2] ?? '';
    values[field] = linked ? (field === 'link' ? (linked[2] ?? '') : (linked[1] ?? '')) : cell.replace(/^<(https?:.*)>$/, '$1');
  }
  return { where, values, doubts: [] };
}
