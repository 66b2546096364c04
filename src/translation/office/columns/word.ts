// A table of three columns as a Word document (.docx, ISO 29500): names of passages, original, translation. The same rows give the same bytes.

import { zipSync } from 'fflate';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Language } from '../../../core/languages/language.ts';
import type { Run } from '../runs.ts';
import type { CellParagraph } from './cells.ts';
import { fontFor } from './fonts.ts';
import { numberingPart, stylesPart } from './word-styles.ts';

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

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Twentieths of a point: a page of A4 on its side, and what lies between its margins. */
const page = { width: 16838, height: 11906, margin: 850 };
const columns: readonly number[] = [1338, 6900, 6900];

export function wordDocument(table: WordTable): Uint8Array {
  const links = new Links();
  const document = x('w:document', { 'xmlns:w': w, 'xmlns:r': r }, [
    x('w:body', [
      x('w:p', [
        x('w:pPr', [x('w:pStyle', { 'w:val': 'Hint' }), ...directionOf(table.hint.language)]),
        x('w:r', [x('w:rPr', scriptOf(table.hint.language)), textOf(table.hint.text)]),
      ]),
      tableOf(table, links),
      x('w:p'),
      x('w:sectPr', [
        x('w:pgSz', { 'w:w': String(page.width), 'w:h': String(page.height), 'w:orient': 'landscape' }),
        x(
          'w:pgMar',
          Object.fromEntries([
            ...['top', 'right', 'bottom', 'left', 'header', 'footer'].map((side) => [`w:${side}`, String(page.margin)]),
            ['w:gutter', '0'],
          ]),
        ),
      ]),
    ]),
  ]);
  const files: Record<string, string> = {
    '[Content_Types].xml': part(contentTypes()),
    '_rels/.rels': part(relations([['rId1', `${r}/officeDocument`, 'word/document.xml', false]])),
    'word/document.xml': part(document),
    'word/_rels/document.xml.rels': part(
      relations([['rId1', `${r}/styles`, 'styles.xml', false], ['rId2', `${r}/numbering`, 'numbering.xml', false], ...links.relations()]),
    ),
    'word/styles.xml': part(stylesPart(w)),
    'word/numbering.xml': part(numberingPart(w)),
  };
  // A fixed day: the earliest that ZIP knows.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])), {
    level: 9,
    mtime,
  });
}

function part(element: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toXml(element, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')}`;
}

function contentTypes(): Element {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return x('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    x('Override', { PartName: '/word/document.xml', ContentType: `${main}.document.main+xml` }),
    x('Override', { PartName: '/word/styles.xml', ContentType: `${main}.styles+xml` }),
    x('Override', { PartName: '/word/numbering.xml', ContentType: `${main}.numbering+xml` }),
  ]);
}

type Relation = readonly [id: string, type: string, target: string, isExternal: boolean];

function relations(list: readonly Relation[]): Element {
  return x(
    'Relationships',
    { xmlns: packageRelations },
    list.map(([Id, Type, Target, isExternal]) =>
      x('Relationship', { Id, Type, Target, ...(isExternal ? { TargetMode: 'External' } : {}) }),
    ),
  );
}

/** Addresses are named in a part of their own. */
class Links {
  readonly #ids = new Map<string, string>();

  idOf(address: string): string {
    const id = this.#ids.get(address) ?? `link${this.#ids.size + 1}`;
    this.#ids.set(address, id);
    return id;
  }

  relations(): Relation[] {
    return [...this.#ids].map(([target, id]) => [id, `${r}/hyperlink`, target, true]);
  }
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
            : kind === 'item' || kind === 'ask'
              ? 'ListBullet'
              : undefined;
  return name === undefined ? [] : [x('w:pStyle', { 'w:val': name })];
}

function directionOf({ direction }: Language): Element[] {
  return direction === 'rtl' ? [x('w:bidi')] : [];
}

/** In the order that the schema asks for. */
function scriptOf(language: Language, look: readonly Element[] = [], style: readonly Element[] = []): Element[] {
  const font = fontFor(language);
  const isRtl = language.direction === 'rtl';
  return [
    ...style,
    ...(font === undefined ? [] : [x('w:rFonts', { 'w:eastAsia': font, 'w:cs': font })]),
    ...look,
    ...(isRtl ? [x('w:rtl')] : []),
    x('w:lang', { 'w:val': language.tag, 'w:eastAsia': language.tag, 'w:bidi': language.tag }),
  ];
}

function changeLook(kind: 'same' | 'removed' | 'added'): Element[] {
  if (kind === 'removed') return [x('w:strike'), x('w:color', { 'w:val': '808080' })];
  return kind === 'added' ? [x('w:highlight', { 'w:val': 'yellow' })] : [];
}

function runOf(run: Run, language: Language, links: Links): Element {
  if (run === 'break') return x('w:r', [x('w:br')]);
  if (!('text' in run)) throw new Error('references to notes are text in a cell');
  const { bold, italic, struck, link } = run.look;
  const look = [...(bold ? [x('w:b'), x('w:bCs')] : []), ...(italic ? [x('w:i'), x('w:iCs')] : []), ...(struck ? [x('w:strike')] : [])];
  const style = link === undefined ? [] : [x('w:rStyle', { 'w:val': 'Hyperlink' })];
  const element = x('w:r', [x('w:rPr', scriptOf(language, look, style)), textOf(run.text)]);
  return link === undefined ? element : x('w:hyperlink', { 'r:id': links.idOf(link) }, [element]);
}

function textOf(text: string): Element {
  return x('w:t', { 'xml:space': 'preserve' }, text);
}
