// Sheets of an OpenDocument spreadsheet (.ods), read from its content.xml.

import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ImportError } from '../entry.ts';
import type { Cell } from './block.ts';
import { isErrorValue } from './cells.ts';
import type { GridRow, Sheet } from './grid-rows.ts';
import { maxCellLength, maxColumns, maxRows } from './limits.ts';
import type { Parts } from './zip.ts';

/** Repeated rows with something in them are copies that someone made; more of them than this are no list. */
const maxRepeats = 1000;

export function readOdsSheets(parts: Parts): Sheet[] {
  const content = parts['content.xml'];
  if (!content)
    throw new ImportError('This OpenDocument spreadsheet has no content. It may be protected with a password: save it without one.');
  const reader = new OdsReader();
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('text', (text) => reader.text(text));
  parser.on('doctype', () => {
    throw new ImportError('This spreadsheet declares entities, which no program for spreadsheets writes. It is not read.');
  });
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(content)).close();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      'This OpenDocument spreadsheet is damaged. Open it in the program that made it, and save the list as CSV (UTF-8).',
    );
  }
  return reader.sheets;
}

interface OpenCell {
  readonly column: number;
  readonly repeats: number;
  /** The value of a date or number, where the text is only how it is shown. */
  readonly value: string | undefined;
  readonly isStruck: boolean;
  text: string;
  struck: number;
  link: string | undefined;
  readonly isCovered: boolean;
  /** How many rows it reaches over. */
  readonly high: number;
}

class OdsReader {
  readonly sheets: Sheet[] = [];
  readonly #struckStyles = new Set<string>();
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #sheet: { name: string; isHidden: boolean; rows: GridRow[]; hiddenRows: number[] } | undefined;
  #row: { cells: Cell[]; struck: Set<number>; goesOn: Set<number>; repeats: number; isHidden: boolean; wasError: boolean } | undefined;
  /** Cells that reach over rows below them, by their column. */
  readonly #above = new Map<number, { cell: Cell; isStruck: boolean; left: number }>();
  #cell: OpenCell | undefined;
  #number = 0;
  /** Inside a remark, a picture or a change that was recorded. */
  #aside = 0;
  #spans: boolean[] = [];
  #paragraphs = 0;

  open({ name, attributes }: SaxesTagPlain): void {
    if (
      this.#aside > 0 ||
      name === 'office:annotation' ||
      name === 'table:tracked-changes' ||
      name === 'draw:frame' ||
      name === 'table:shapes'
    )
      this.#aside++;
    else if (name === 'style:style') this.#style = attributes['style:name'] ?? '';
    else if (
      name === 'style:text-properties' &&
      /^(?!none)./.test(attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'] ?? 'none')
    )
      this.#struckStyles.add(this.#style);
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') this.#hiddenStyles.add(this.#style);
    else if (name === 'table:table') {
      this.#sheet = {
        name: attributes['table:name'] ?? '',
        isHidden: this.#hiddenStyles.has(attributes['table:style-name'] ?? ''),
        rows: [],
        hiddenRows: [],
      };
      this.#number = 0;
      this.#above.clear();
    } else if (name === 'table:table-row') {
      const isHidden = /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');
      this.#row = {
        cells: [],
        struck: new Set(),
        goesOn: new Set(),
        repeats: count(attributes['table:number-rows-repeated']),
        isHidden,
        wasError: false,
      };
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
      this.#openCell(attributes, name === 'table:covered-table-cell');
    else if (this.#cell) this.#openText(name, attributes);
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside--;
    else if (name === 'table:table' && this.#sheet) {
      this.sheets.push(this.#sheet);
      this.#sheet = undefined;
    } else if (name === 'table:table-row') this.#closeRow();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
    else if (name === 'text:span') this.#spans.pop();
  }

  text(text: string): void {
    if (this.#aside > 0 || !this.#cell || this.#paragraphs === 0 || this.#cell.text.length > maxCellLength) return;
    this.#cell.text += text;
    if (this.#spans.includes(true)) this.#cell.struck += text.trim().length;
  }

  #openCell(attributes: Readonly<Record<string, string>>, isCovered: boolean): void {
    const type = attributes['office:value-type'] ?? attributes['calcext:value-type'];
    const date = attributes['office:date-value']
      ?.replace(/T00:00:00(?:\.0+)?Z?$/, '')
      .replace(/\.\d+Z?$|Z$/, '')
      .replace('T', ' ');
    const number = type === 'float' ? attributes['office:value'] : undefined;
    const truth = type === 'boolean' ? attributes['office:boolean-value']?.toUpperCase() : undefined;
    this.#cell = {
      column: this.#row?.cells.length ?? 0,
      repeats: count(attributes['table:number-columns-repeated']),
      value: (type === 'date' ? date : undefined) ?? number ?? truth,
      isStruck: this.#struckStyles.has(attributes['table:style-name'] ?? ''),
      text: '',
      struck: 0,
      link: undefined,
      isCovered,
      high: count(attributes['table:number-columns-spanned']) > 1 ? 1 : count(attributes['table:number-rows-spanned']),
    };
    this.#paragraphs = 0;
    this.#spans = [];
  }

  #openText(name: string, attributes: Readonly<Record<string, string>>): void {
    const cell = this.#cell;
    if (!cell) return;
    if (name === 'text:p' && this.#paragraphs++ > 0) cell.text += '\n';
    else if (name === 'text:line-break') cell.text += '\n';
    else if (name === 'text:tab') cell.text += ' ';
    else if (name === 'text:s') cell.text += ' ';
    else if (name === 'text:span') this.#spans.push(this.#struckStyles.has(attributes['text:style-name'] ?? ''));
    else if (name === 'text:a' && /^https?:\/\//i.test(attributes['xlink:href'] ?? '')) cell.link ??= attributes['xlink:href'];
  }

  #closeCell(): void {
    const [cell, row] = [this.#cell, this.#row];
    this.#cell = undefined;
    if (!cell || !row) return;
    const shown = cell.text.trim();
    const isError = isErrorValue(shown);
    if (isError) row.wasError = true;
    const text = isError ? '' : (cell.value ?? shown).slice(0, maxCellLength);
    const isStruck = text !== '' && (cell.isStruck || (cell.struck > 0 && cell.struck >= shown.replace(/\s/gu, '').length));
    // Covered by a cell above it, which says the same of this row.
    const above = cell.isCovered && cell.repeats === 1 ? this.#above.get(cell.column) : undefined;
    if (above && above.left > 0) {
      above.left--;
      row.goesOn.add(row.cells.length);
      if (above.isStruck) row.struck.add(row.cells.length);
      row.cells.push(above.cell);
      return;
    }
    if (cell.high > 1 && text !== '')
      this.#above.set(cell.column, {
        cell: cell.link === undefined ? text : { text, link: cell.link },
        isStruck,
        left: Math.min(cell.high, maxRepeats) - 1,
      });
    for (let repeat = 0; repeat < cell.repeats && row.cells.length < maxColumns; repeat++) {
      if (isStruck) row.struck.add(row.cells.length);
      row.cells.push(cell.link !== undefined && text !== '' ? { text, link: cell.link } : text);
    }
  }

  #closeRow(): void {
    const [row, sheet] = [this.#row, this.#sheet];
    this.#row = undefined;
    if (!row || !sheet) return;
    while (row.cells.at(-1) === '') row.cells.pop();
    if (sheet.rows.length > maxRows) throw new ImportError('This spreadsheet has more than a million rows. Save the list as CSV (UTF-8).');
    // Sheets end in a million blank rows.
    for (let repeat = 0; repeat < Math.min(row.repeats, maxRepeats) && row.cells.length > 0; repeat++) {
      const number = this.#number + repeat + 1;
      if (row.isHidden) sheet.hiddenRows.push(number);
      else
        sheet.rows.push({
          number,
          where: `row ${number} of “${sheet.name}”`,
          cells: row.cells,
          struck: row.struck,
          ...(row.goesOn.size > 0 ? { goesOn: row.goesOn } : {}),
          ...(row.wasError ? { passed: ['error'] } : {}),
        });
    }
    this.#number += row.repeats;
  }
}

function count(written: string | undefined): number {
  const number = Number(written ?? 1);
  return Number.isInteger(number) && number > 0 ? number : 1;
}
