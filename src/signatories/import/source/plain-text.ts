// Lines of plain text: blocks of them are divided by blank lines, and each block is a list or is running text.

import { isBareHeading, readHeading } from '../names/heading.ts';
import { areMostlyPeople, beginsWithPerson } from '../names/person.ts';
import type { LinesBlock, SourceLine } from './block.ts';
import { maxCellLength } from './limits.ts';
import { readStruck } from './struck-text.ts';

const marker =
  /^(?:\p{Nd}{1,4}[、．][ \t]*(?=\p{L})|(?:[-*+•·◦▪‣–—]|\(?\p{Nd}{1,9}(?:[.):।]|[-–](?=[ \t]))|[a-z][.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S))/u;

interface Line {
  readonly number: number;
  readonly text: string;
  readonly isMarked: boolean;
}

export function blocksOfPlainText(text: string): LinesBlock[] {
  return classify(paragraphsOf(text));
}

function paragraphsOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    const trimmed = written.trim().slice(0, maxCellLength);
    if (trimmed === '') {
      if (block.length > 0) blocks.push(block);
      block = [];
    } else if (!/^[-=_*~#.\s]{3,}$/.test(trimmed)) {
      const item = trimmed.replace(marker, '');
      block.push({ number: index + 1, text: item, isMarked: item !== trimmed });
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

const maxItemLength = 100;
const greeting =
  /^(?:dear|hi|hello|hey|good (?:morning|day|evening)|best|best wishes|best regards|kind regards|regards|sincerely|yours|thanks|thank you|many thanks|cheers|please|signed|liebe|lieber|hallo|sehr geehrte|guten tag|viele grüße|mit freundlichen grüßen|danke|bonjour|cordialement|merci|hola|estimad[oa]s?|saludos|gracias|caro|cara|olá|obrigad[oa])(?=[\s,.!:]|$)/iu;

/** A greeting, a question or an introduction makes a block running text; in a long list, single lines may be longer or end in a full stop. */
function isProse(lines: readonly Line[]): boolean {
  if (areMostlyPeople(lines)) return false;
  const sentences = lines.filter(isSentence).length;
  return lines.length < 10 ? sentences > 0 || lines.some(({ text }) => greeting.test(text)) : sentences * 10 > lines.length;
}

const isSentence = ({ text, isMarked }: Line): boolean => !beginsWithPerson(text) && looksLikeSentence(text, isMarked);

const looksLikeSentence = (text: string, isMarked: boolean): boolean =>
  (!isMarked && text.length > maxItemLength) || /[?!]$/.test(text) || (/[.:]$/.test(text) && !isAbbreviated(text));

/** `Example e.V.`, `Sample Inc.`, `Ada E.` end in a full stop and are not sentences. */
const isAbbreviated = (text: string): boolean =>
  /(?:(?:^|[\s.(])\p{L}|(?:^|\s)(?:inc|ltd|co|corp|jr|sr|bros|prof|dr|univ|dept|inst|assoc|esq|ing|dipl|mag|phil|med|jur|hon|ret|jun|sen))\.$/iu.test(
    text,
  );

/** “Signed by: Ann Lee, Ben Roe”: the heading and the list in one line. */
const headed = /^([^:：;；]{3,60}[:：])\s*(\S.*)$/u;

function withHeading(paragraph: readonly Line[]): { heading: string | undefined; lines: readonly Line[] } {
  const [first, ...rest] = paragraph;
  const [, heading = '', text = ''] = first && !first.isMarked ? (headed.exec(first.text) ?? []) : [];
  if (!first || !readHeading(heading).isSigned) return { heading: undefined, lines: paragraph };
  return { heading, lines: [{ ...first, text: text.replace(/(?<=[\p{L})])\.$/u, '') }, ...rest] };
}

/** “ORGANISATIONS” in a line of its own above others. */
const isHead = (paragraph: readonly Line[] | undefined): paragraph is Line[] => {
  const text = paragraph?.length === 1 ? (paragraph[0]?.text ?? '') : '';
  return isBareHeading(text);
};

/** Name, role and employer, each in a line, and a blank line before the next: one entry each. */
function recordsOf(paragraphs: readonly Line[][]): Line[][] | undefined {
  const blocks = paragraphs.filter((block) => block.length > 1);
  const [size = 0] = blocks.map(({ length }) => length);
  const isRecord = (block: readonly Line[]): boolean =>
    block.length === size &&
    block.every(
      ({ text, isMarked }, line) => !isMarked && !/[;|\t]/.test(text) && !(line === 0 && text.includes(',')) && text.length <= 80,
    ) &&
    !isProse(block);
  if (size < 2 || size > 4 || blocks.length < 3 || !blocks.every(isRecord) || blocks.some((_, at) => isHead(paragraphs[at])))
    return undefined;
  const joined = (block: readonly Line[]): Line => ({ ...(block[0] as Line), text: block.map(({ text }) => text).join(' | ') });
  const at = paragraphs.findIndex((block) => block.length > 1);
  return [...paragraphs.slice(0, at), blocks.map(joined), ...paragraphs.slice(at).filter((block) => block.length === 1)];
}

/** Blocks of two to five lines, one after the other, are addresses or what is below e-mails. */
const isSmall = (block: readonly Line[]): boolean => block.length >= 2 && block.length <= 5 && !block.some(({ isMarked }) => isMarked);

function classify(given: readonly Line[][]): LinesBlock[] {
  const records = recordsOf(given);
  const paragraphs = records ?? given;
  const blocks: LinesBlock[] = [];
  let heading: string | undefined;
  const small = paragraphs.filter(isSmall).length;
  const areAddresses = small >= 2 && small * 2 >= paragraphs.length;
  // Names with a blank line between any two of them.
  const single = paragraphs.filter((block) => block.length === 1 && !isProse(block));
  const isSpaced = single.length >= 3 && single.length * 10 >= paragraphs.length * 8;
  let spaced: SourceLine[] = [];
  const endSpaced = (): void => {
    if (spaced.length > 0) blocks.push({ kind: 'lines', ...(heading === undefined ? {} : { heading }), isList: true, lines: spaced });
    spaced = [];
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    const [first] = paragraph;
    if (!first) continue;
    if (isHead(paragraph) && (paragraphs[at + 1]?.length ?? 0) > 1) {
      endSpaced();
      heading = first.text;
      continue;
    }
    if (isSpaced && single.includes(paragraph)) {
      spaced.push(sourceLine(first));
      continue;
    }
    endSpaced();
    // A line that ends in a colon heads what follows it, in its block or below.
    const isHeaded = /[:：]$/.test(first.text) && !first.isMarked && first.text.length <= maxItemLength;
    const within = withHeading(isHeaded ? paragraph.slice(1) : paragraph);
    const rest = within.lines;
    if (isHeaded) heading = first.text;
    heading = within.heading ?? heading;
    if (rest.length === 0) continue;
    const isMarked = rest.every((line) => line.isMarked);
    const isBelow = isHead(paragraphs[at - 1]) || within.heading !== undefined;
    const isList = isMarked || ((!areAddresses || isBelow || records !== undefined) && (within.heading !== undefined || !isProse(rest)));
    blocks.push({
      kind: 'lines',
      ...(heading === undefined ? {} : { heading }),
      isList,
      ...(isMarked ? { isMarked } : {}),
      lines: rest.map(sourceLine),
    });
  }
  endSpaced();
  return blocks;
}

function sourceLine({ number, text }: Line): SourceLine {
  return { where: `line ${number}`, text, ...readStruck(text) };
}
