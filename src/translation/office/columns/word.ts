// A table of three columns as a Word document (.docx, ISO 29500): names of passages, original, translation. The same rows give the same bytes.

import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Language } from '../../../core/languages/language.ts';
import { isItem } from '../../../core/translation/items.ts';
import { directionOf, Links, runOf, scriptOf, textOf, wordPackage } from '../word/package.ts';
import type { CellParagraph } from './cells.ts';

export interface WordCell {
  readonly paragraphs: readonly CellParagraph[];
  /** What an empty one will look like once it is filled. */
  readonly like?: CellParagraph | undefined;
  readonly language: Language;
  /** Runs that are struck were there before, and runs that are marked are new. */
  readonly marked?: readonly { readonly text: string; readonly kind: 'same' | 'removed' | 'added' }[];
}

export interface ColumnsHint {
  readonly text: string;
  readonly language: Language;
}

export interface WordTable {
  readonly hint: ColumnsHint;
  readonly head: readonly [string, string, string];
  readonly rows: readonly { readonly label: string; readonly cells: readonly [WordCell, WordCell] }[];
}

/** Twentieths of a point: a page of A4 on its side, and what lies between its margins. */
const page = { width: 16838, height: 11906, margin: 850 };
const columns: readonly number[] = [1338, 6900, 6900];

export function wordDocument(table: WordTable): Uint8Array {
  const links = new Links();
  const body = [
    x('w:p', [
      x('w:pPr', [x('w:pStyle', { 'w:val': 'Hint' }), ...directionOf(table.hint.language)]),
      x('w:r', [x('w:rPr', scriptOf(table.hint.language)), textOf(table.hint.text)]),
    ]),
    tableOf(table, links),
    x('w:p'),
  ];
  return wordPackage({ body, page, links });
}

function tableOf({ head, rows }: WordTable, links: Links): Element {
  const grey = x('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'F2F2F2' });
  const cell = (column: number, content: readonly Element[], isGrey: boolean): Element =>
    x('w:tc', [x('w:tcPr', [x('w:tcW', { 'w:w': String(columns[column]), 'w:type': 'dxa' }), ...(isGrey ? [grey] : [])]), ...content]);
  const label = (text: string): Element =>
    x('w:p', [x('w:pPr', [x('w:pStyle', { 'w:val': 'Label' })]), x('w:r', [x('w:rPr', [x('w:noProof')]), textOf(text)])]);
  return x('w:tbl', [
    x('w:tblPr', [
      x('w:tblStyle', { 'w:val': 'Passages' }),
      x('w:tblW', { 'w:w': String(columns.reduce((sum, width) => sum + width, 0)), 'w:type': 'dxa' }),
      x('w:tblLayout', { 'w:type': 'fixed' }),
    ]),
    x(
      'w:tblGrid',
      columns.map((width) => x('w:gridCol', { 'w:w': String(width) })),
    ),
    x('w:tr', [x('w:trPr', [x('w:cantSplit'), x('w:tblHeader')]), ...head.map((text, column) => cell(column, [label(text)], true))]),
    ...rows.map((row) =>
      x('w:tr', [
        cell(0, [label(row.label)], true),
        ...row.cells.map((content, column) => cell(column + 1, paragraphsOf(content, links), false)),
      ]),
    ),
  ]);
}

function paragraphsOf({ paragraphs, like, language, marked }: WordCell, links: Links): Element[] {
  if (marked)
    return [
      x('w:p', [
        x('w:pPr', directionOf(language)),
        ...marked.map(({ text, kind }) => x('w:r', [x('w:rPr', scriptOf(language, changeLook(kind))), textOf(text)])),
      ]),
    ];
  // A cell has at least one paragraph, and what is typed into an empty one has its language.
  if (paragraphs.length === 0)
    return [x('w:p', [x('w:pPr', [...(like ? styleOf(like) : []), ...directionOf(language), x('w:rPr', scriptOf(language))])])];
  return paragraphs.map((paragraph) =>
    x('w:p', [
      x('w:pPr', [...styleOf(paragraph), ...(paragraph.kind === 'code' ? [] : directionOf(language)), x('w:rPr', scriptOf(language))]),
      ...paragraph.runs.map((run) => runOf(run, language, links)),
    ]),
  );
}

function styleOf({ kind, depth }: CellParagraph): Element[] {
  const name =
    kind === 'heading'
      ? `Heading${depth}`
      : kind === 'title'
        ? 'Title'
        : kind === 'quotation'
          ? 'Quote'
          : kind === 'code' || kind === 'table'
            ? 'Code'
            : isItem(kind) || kind === 'ask' || kind === 'point'
              ? 'ListBullet'
              : undefined;
  return name === undefined ? [] : [x('w:pStyle', { 'w:val': name })];
}

function changeLook(kind: 'same' | 'removed' | 'added'): Element[] {
  if (kind === 'removed') return [x('w:strike'), x('w:color', { 'w:val': '808080' })];
  return kind === 'added' ? [x('w:highlight', { 'w:val': 'yellow' })] : [];
}
