// Rows of a CSV file (RFC 4180) that no spreadsheet takes for formulas.

/** Without it Excel reads UTF-8 as the code page of the machine. */
export const byteOrderMark = '\ufeff';

/** What begins a formula in some spreadsheet, in its wide, small and mathematical forms too. */
const sign = '=+\\-@＝＋－＠﹦﹢﹣﹫−';
/** Spaces, quotes and what cannot be seen may be before it. */
const before = '[\\s"\\p{Cf}]*';
/** A sign, or white space that makes some spreadsheets read on as if the cell began behind it. */
const atBeginning = new RegExp(`^(?=[\\t\\r\\n]|${before}[${sign}])`, 'u');
/** A sign behind a character at which a spreadsheet with another separator would cut the cell in two. */
const behindSeparator = new RegExp(`[;|\\t\\r\\n](?=${before}[${sign}])`, 'gu');

/** Nearly every cell has none of these, and is looked at once. */
const suspect = new RegExp(`[\\t\\r\\n${sign}]`, 'u');

/** An apostrophe before what would be a formula: the cell is text then, and shows one sign more. Every other text stays as it is. */
export function inertCell(value: string): string {
  if (!suspect.test(value)) return value;
  return value.replace(behindSeparator, "$&'").replace(atBeginning, "'");
}

/** Every cell in quotes, so that none depends on the separator; CR LF at the end. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${inertCell(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
