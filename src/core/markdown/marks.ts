// Bounds how many marks of Markdown one text or passage may have: the parser looks at some of them once for each of the others.

/** In a passage, that is, between two blank lines; no person writes so many. */
const maxMarks = 2000;
/** In a text. */
const maxBlocks = 1000;
/** Addresses that begin in one run of characters without a space: an archive has the address of a page in its own. */
const maxInAddress = 16;
/** Of a page in MDX, code included. */
const maxBraces = 1000;

export interface TooMany {
  /** Of the line that has the first one too many. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** Emphasis, ends of links, and beginnings of comments and of the like. */
const marks = /[*_~]+|\]|<[!?]/g;
/** A line that holds nothing, or nothing but the marks of quotations. */
const blank = /^[ \t>]*$/;
/** What begins a passage of its own wherever it is. */
const item = /^ {0,3}[-+*][ \t]+\S/;
const underline = /^(?:[ \t>]|[-+*] )*(?:=+|-+)[ \t]*$/;
const quotation = /^(?:[ \t]|[-+*] |\d{1,9}[.)] )*>/;

/** Three quotations or items that begin in one line. */
const nested = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){3}/;
const longRun = /\S{100,}/g;
const beginnings = /www\.|https?:/gi;

/** The first place at which a text has more of something than the parser is to be asked for. */
export function findTooMany(markdown: string, isMdx = false): TooMany | undefined {
  let offset = 0;
  let inPassage = 0;
  let headings = 0;
  let quotations = 0;
  let nests = 0;
  let braces = 0;
  let before = '';
  for (const line of markdown.split('\n')) {
    if (blank.test(line) || item.test(line)) inPassage = 0;
    inPassage += line.match(marks)?.length ?? 0;
    if (underline.test(line) && !blank.test(before)) headings++;
    if (quotation.test(line) && !quotation.test(before)) quotations++;
    if (inPassage > maxMarks)
      return {
        offset,
        message: `This passage has more than ${maxMarks.toLocaleString('en')} marks of emphasis, brackets and the like.`,
        hint: 'Remove them, or divide the passage by blank lines.',
      };
    if (nested.test(line)) nests++;
    if (isMdx) braces += line.match(/[{}]/g)?.length ?? 0;
    if ((line.match(longRun) ?? []).some((run) => (run.match(beginnings)?.length ?? 0) > maxInAddress))
      return {
        offset,
        message: `Here more than ${maxInAddress} addresses follow each other without a space.`,
        hint: 'Put a space between them.',
      };
    if (braces > maxBraces)
      return {
        offset,
        message: `This page has more than ${maxBraces.toLocaleString('en')} braces.`,
        hint: 'Remove some. A page runs no code, and long examples of it can be in a file of public/.',
      };
    if (nests > maxBlocks)
      return {
        offset,
        message: `This text has more than ${maxBlocks.toLocaleString('en')} lines in which three quotations or items begin.`,
        hint: 'Use fewer levels of lists and quotations.',
      };
    if (headings > maxBlocks || quotations > maxBlocks)
      return {
        offset,
        message: `This text has more than ${maxBlocks.toLocaleString('en')} ${headings > maxBlocks ? 'underlined headings' : 'quotations'}.`,
        hint: 'Remove some, or divide the text.',
      };
    before = line;
    offset += line.length + 1;
  }
  return undefined;
}
