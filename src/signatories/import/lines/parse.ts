// A tidy line → what is first and what is beside it. Decides nothing: the block does (columns.ts, kind.ts).

import { type ExaminedName, examineName } from '../names/examine.ts';
import { isAcronymOf } from '../names/shape.ts';
import { isLegalForm, organisationEvidence } from '../names/organisation-words.ts';
import { classifyPart, type Part } from '../names/part.ts';
import { isPostNominal } from '../names/role-words.ts';
import { isCity } from './cities.ts';
import { cellsOf, firstSeparator, type Separator, separatorsOf } from './split.ts';
import type { TidyLine } from './tidy.ts';

export interface ParsedLine extends TidyLine {
  readonly separator: Separator | undefined;
  /** What is first: whose line it is, where the block has the usual shape. */
  readonly first: string;
  readonly examined: ExaminedName;
  /** The cells after it. */
  readonly rest: readonly Part[];
  /** What is in brackets at the end, from left to right. */
  readonly asides: readonly Part[];
}

const strongest: readonly Separator[] = ['|', ';', '–', ',', '@'];
const ending = /^(.*\S)\s*[([（]([^()[\]（）]{1,200})[)\]）]$/u;

/** `usual` is the separator of the block: it counts where a line has it. */
export function parseLine(line: TidyLine, usual: Separator | undefined): ParsedLine {
  let { text } = line;
  const asides: Part[] = [];
  for (let match = ending.exec(text); match && asides.length < 4; match = ending.exec(text)) {
    const part = classifyPart(match[2] ?? '');
    const before = match[1] ?? '';
    const isOfName = part.kind === 'post-nominal' || (isAcronymOf(match[2] ?? '', before) && organisationEvidence(before) !== undefined);
    if (isOfName) break;
    asides.unshift(part);
    text = before;
  }
  const found = separatorsOf(text);
  // “Ada Example – Example University, Germany” among lines with commas.
  const isUsual = usual !== undefined && found.has(usual) && (usual !== ',' || firstSeparator(text) === ',');
  const separator = isUsual ? usual : strongest.find((one) => found.has(one));
  const cells = cellsOf(text, separator).map((cell) => cell.replace(/^["“„«](.*)["”“»]$/u, '$1').trim());
  joinLegalForms(cells);
  let [first = text] = cells;
  // “Name (Example Labs) – @name”
  const beside: Part[] = [];
  for (let match = ending.exec(first); cells.length > 1 && match; match = ending.exec(first)) {
    if (organisationEvidence(match[1] ?? '') !== undefined || isPostNominal(match[2] ?? '')) break;
    beside.unshift(classifyPart(match[2] ?? ''));
    first = match[1] ?? '';
  }
  let at = 1;
  for (; at < cells.length && isPostNominal(cells[at] ?? ''); at++) first += `, ${cells[at]}`;
  const work = cells.length - at === 1 && separator === '–' ? cellsOf(cells[at] ?? '', ',') : [];
  // “Name – biologist, Example Society”
  const isParted = work.length > 1 && /^\p{Ll}/u.test(work[0] ?? '');
  const rest = (isParted ? work : cells.slice(at))
    .filter((cell) => !/^(?:n\/?a|none|independent|unaffiliated|no affiliation|[\s\p{Pd}.]+)$/iu.test(cell))
    .map(classifyPart);
  // “Name, Role, University (Berlin)”: what the last cell has in brackets is a part of it, where it is its city or its acronym.
  const last = rest.at(-1);
  const [aside] = asides;
  if (
    last &&
    aside &&
    asides.length === 1 &&
    last.kind !== 'handle' &&
    last.kind !== 'role' &&
    (isCity(aside.text) || isAcronymOf(aside.text, last.text))
  ) {
    rest[rest.length - 1] = { ...last, text: `${last.text} (${aside.text})`, values: withAside(last, aside.text) };
    asides.length = 0;
  }
  return {
    ...line,
    text,
    separator: isParted ? ',' : separator,
    first,
    examined: examineName(first),
    rest,
    asides: [...beside, ...asides],
  };
}

/** “Example, Inc.” is one cell. */
function joinLegalForms(cells: string[]): void {
  for (let at = cells.length - 1; at > 0; at--)
    if (
      isLegalForm(cells[at] ?? '') ||
      /^(?:Inc|Ltd|LLC|LLP|PLC|Corp|Co|GmbH|AG|S\.?A|S\.?L|B\.?V|N\.?V|Pty|e\. ?V)\.?$/iu.test(cells[at] ?? '')
    )
      cells.splice(at - 1, 2, `${cells[at - 1]}, ${cells[at]}`);
}

function withAside({ values, text }: Part, aside: string): Part['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, value !== undefined && text.endsWith(value) ? `${value} (${aside})` : value]),
  );
}
