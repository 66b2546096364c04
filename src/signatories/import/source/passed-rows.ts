// Rows of a table that are none of its entries: blank ones, numbers without anything, totals, headers once more.

import { type Cell, textOf } from './block.ts';

export type PassedReason = 'above' | 'blank' | 'numbered' | 'total' | 'repeated' | 'error' | 'apostrophe' | 'hidden' | 'heading';

/** `beneath`: the last of the rows with which Qualtrics explains its headers. */
export type RowKind = 'row' | 'blank' | 'numbered' | 'total' | 'repeated' | 'heading' | 'beneath';

const totalWord =
  /^(?:(?:grand |sub-?)?totals?|sum|count|summe|gesamt(?:summe)?|insgesamt|zwischensumme|anzahl|total général|somme|suma|total general|cuenta|totale|somma|totaal|aantal|soma|итого|всего|сумма|razem|ogółem|celkem|összesen|toplam|yhteensä|totalt|i alt|σύνολο|合计|总计|總計|小计|合計|総計|합계|총계|المجموع|الإجمالي|סה["״]כ)(?:\s+(?:number of )?(?:signatures?|signatories|signers|names|entries|rows|unterschriften|firmas|firme|assinaturas|подписей))?[\s:：=(]*[\d\s.,)]{0,20}$/iu;
const countOfSignatures =
  /^(?:total|number|anzahl|nombre|número|numero)?[^\p{L}\d]{0,3}\d[\d.,’' ]{0,12}\s(?:signatures?|signatories|signers|names|people|persons|rows|unterschriften|unterzeichnende|personen|signataires|firmas|firmantes|assinaturas|firme|handtekeningen|подписей|podpisów)(?: in total| so far| insgesamt| au total| en total)?\.?$/iu;
const number = /^[#№]?\s?\d{1,9}[.)]?$/;
const letter = /^\p{L}/u;
const importId = '{"ImportId"';

function beginsWithLetter(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (unit < 0x80) return (unit > 0x60 && unit < 0x7b) || (unit > 0x40 && unit < 0x5b);
  return letter.test(text);
}
const amount = /^[\d\s.,’'%€$£+-]{1,24}$/;

export function rowKind(cells: readonly Cell[], headers: readonly string[]): RowKind {
  let filled = 0;
  let first = '';
  let same = 0;
  let numbers = 0;
  let amounts = 0;
  let plain = 0;
  for (let column = 0; column < cells.length; column++) {
    const text = textOf(cells[column]).trim();
    if (text === '') continue;
    if (filled === 0) first = text;
    filled++;
    if (text.length > 200) continue;
    const isSame = sameHeader(text, headers[column]);
    // What begins with a letter is neither, and most cells do.
    const isWord = beginsWithLetter(text);
    if (isSame) same++;
    else if (!isWord && number.test(text)) numbers++;
    if (!isWord && amount.test(text)) amounts++;
    // Two words that are no headers: whatever follows, it is a row.
    if (isWord && !isSame && ++plain === 2 && !first.startsWith(importId)) return 'row';
  }
  if (filled === 0) return 'blank';
  if (first.startsWith(importId)) return 'beneath';
  // The column of numbers goes on counting.
  if (same > 0 && same + numbers === filled && (same > 1 || headers.length === 1)) return 'repeated';
  if (filled === 1 && number.test(first) && headers.length > 1) return 'numbered';
  // Most rows hold more than one cell without an amount, and need not be looked at closer.
  if (filled - amounts > 1) return 'row';
  return first.length <= 200 && (totalWord.test(first) || countOfSignatures.test(first)) ? 'total' : 'row';
}

function sameHeader(text: string, header: string | undefined): boolean {
  return header !== undefined && text.length === header.length && (text === header || text.toLowerCase() === header.toLowerCase());
}

const words: Readonly<Record<PassedReason, readonly [one: string, many: string]>> = {
  above: ['row above the headers is', 'rows above the headers are'],
  blank: ['row is blank and', 'rows are blank and'],
  numbered: ['row with nothing but a number is', 'rows with nothing but a number are'],
  total: ['row of totals is', 'rows of totals are'],
  repeated: ['row repeats the headers and is', 'rows repeat the headers and are'],
  error: [
    'row holds an error of the spreadsheet (such as #N/A), which is',
    'rows hold errors of the spreadsheet (such as #N/A), which are',
  ],
  apostrophe: ['row has a cell with a leading apostrophe, which is', 'rows have cells with a leading apostrophe, which is'],
  hidden: ['hidden row is', 'hidden rows are'],
  heading: ['row is a heading across the table and is', 'rows are headings across the table and are'],
};
const endings: Readonly<Record<PassedReason, string>> = {
  above: 'not read',
  blank: 'passed over',
  numbered: 'passed over',
  total: 'passed over',
  repeated: 'passed over',
  error: 'taken for a blank cell',
  apostrophe: 'left out',
  hidden: 'passed over. Show them in the spreadsheet if they belong to the list',
  heading: 'passed over',
};

const maxNumbers = 8;

export class Passed {
  readonly #unit: string;
  readonly #counts = new Map<PassedReason, { count: number; numbers: number[] }>();

  /** `line` or `row`: what its numbers count. */
  constructor(unit: string) {
    this.#unit = unit;
  }

  add(reason: PassedReason, at: number): void {
    const entry = this.#counts.get(reason) ?? { count: 0, numbers: [] };
    entry.count++;
    if (entry.numbers.length < maxNumbers) entry.numbers.push(at);
    this.#counts.set(reason, entry);
  }

  notes(): string[] {
    return [...this.#counts].map(([reason, { count, numbers }]) => {
      const [one, many] = words[reason];
      const more = count > numbers.length ? ' …' : '';
      const where = `${this.#unit}${count === 1 ? '' : 's'} ${numbers.join(', ')}${more}`;
      return `${count} ${count === 1 ? one : many} ${endings[reason]} (${where}).`;
    });
  }
}
