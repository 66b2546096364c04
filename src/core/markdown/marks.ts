// Bounds how many marks of Markdown one text or passage may have: the parser looks at some of them once for each of the others.

/** In a passage, that is, between two blank lines; no person writes so many. */
const maxMarks = 2000;
/** Addresses that begin in one run of characters without a space: an archive has the address of a page in its own. */
const maxInAddress = 16;
/** Backticks in a row: each row of a number of its own is looked for to the end of the passage. */
const maxBackticks = 64;
const maxColumns = 1000;

export interface TooMany {
  /** Of the line that has the first one too many. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** What a whole text may have only so many of. A letter of 256 KiB has 1,700 passages of the usual length. */
interface Bound {
  readonly max: number;
  readonly what: string;
  readonly hint: string;
  readonly isMdx?: boolean;
  readonly count: (line: string, before: string) => number;
}

/** Emphasis, ends of links, and beginnings of tags, comments and signs by name or number. */
const marks = /[*_~]+|\]|<[!?/a-z]|&[#a-z]/gi;
/** A line that holds nothing, or nothing but the marks of quotations. */
const blank = /^[ \t>]*$/;
/** What begins a passage of its own wherever it is. */
const item = /^ {0,3}[-+*][ \t]+\S/;
const heading = /^(?:[ \t>]|[-+*] )*#{1,6}(?:[ \t]|$)/;
const underline = /^(?:[ \t>]|[-+*] )*(?:=+|-+)[ \t]*$/;
const quotation = /^(?:[ \t]|[-+*] |\d{1,9}[.)] )*>/;
const anyItem = /^(?:[ \t>]|[-+*] )*(?:[-+*]|\d{1,9}[.)])[ \t]/;
const definition = /^(?:[ \t>]|[-+*] )*\[[^\]]*\]:/;
/** Three quotations or items that begin in one line. */
const nested = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){3}/;
const longRun = /\S{100,}/g;
const beginnings = /www\.|https?:/gi;
const backticks = new RegExp(`\`{${maxBackticks + 1}}`);

const times = (line: string, expression: RegExp): number => line.match(expression)?.length ?? 0;
const pipe = /\|/g;
const tableHint = 'Put the table into a file of public/, and link to it.';
const divide = 'Remove some, or divide the text.';

const bounds: readonly Bound[] = [
  {
    max: 1000,
    what: 'lines in which three quotations or items begin',
    hint: 'Use fewer levels of lists and quotations.',
    count: (line) => Number(nested.test(line)),
  },
  {
    max: 1000,
    what: 'headings',
    hint: divide,
    count: (line, before) => Number(heading.test(line) || (underline.test(line) && !blank.test(before))),
  },
  { max: 1000, what: 'quotations', hint: divide, count: (line, before) => Number(quotation.test(line) && !quotation.test(before)) },
  { max: 1000, what: 'notes and addresses of links below the text', hint: divide, count: (line) => Number(definition.test(line)) },
  {
    max: 10_000,
    what: 'passages and items',
    hint: divide,
    count: (line, before) => Number((blank.test(before) && !blank.test(line)) || anyItem.test(line)),
  },
  {
    max: 20_000,
    what: 'cells of tables',
    hint: tableHint,
    count: (line) => times(line, pipe),
  },
  {
    max: 1000,
    what: 'braces',
    hint: 'Remove some. A page runs no code, and long examples of it can be in a file of public/.',
    isMdx: true,
    count: (line) => times(line, /[{}]/g),
  },
  { max: 2000, what: 'tags', hint: divide, isMdx: true, count: (line) => times(line, /<[^\s<]/g) },
];

/** The first place at which a text has more of something than the parser is to be asked for. */
export function findTooMany(markdown: string, isMdx = false): TooMany | undefined {
  const counted = bounds.filter((bound) => isMdx || !bound.isMdx).map((bound) => ({ bound, count: 0 }));
  let offset = 0;
  let inPassage = 0;
  let before = '';
  for (const line of markdown.split('\n')) {
    if (blank.test(line) || item.test(line)) inPassage = 0;
    inPassage += times(line, marks);
    if (inPassage > maxMarks)
      return {
        offset,
        message: `This passage has more than ${maxMarks.toLocaleString('en')} marks of emphasis, brackets, tags and the like.`,
        hint: 'Remove them, or divide the passage by blank lines.',
      };
    if ((line.match(longRun) ?? []).some((run) => times(run, beginnings) > maxInAddress))
      return {
        offset,
        message: `Here more than ${maxInAddress} addresses follow each other without a space.`,
        hint: 'Put a space between them.',
      };
    if (backticks.test(line))
      return { offset, message: `Here more than ${maxBackticks} backticks follow each other.`, hint: 'Use as few as are needed.' };
    if (times(line, pipe) > maxColumns)
      return { offset, message: `This row has more than ${maxColumns.toLocaleString('en')} cells.`, hint: tableHint };
    for (const one of counted) {
      const { max, what, hint, count } = one.bound;
      one.count += count(line, before);
      if (one.count > max) return { offset, message: `This text has more than ${max.toLocaleString('en')} ${what}.`, hint };
    }
    before = line;
    offset += line.length + 1;
  }
  return undefined;
}
