// A Word document (.docx, ISO 29500) around what its body says: the parts that every one has, links, and text in its language and direction.

import { zipSync } from 'fflate';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Language } from '../../../core/languages/language.ts';
import type { Run } from '../runs.ts';
import { fontFor } from './fonts.ts';
import { type OrderedList, numberingPart, stylesPart } from './styles.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';
const dublinCore = 'http://purl.org/dc/elements/1.1/';

/** In twentieths of a point. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

export interface WordParts {
  readonly body: readonly Element[];
  readonly page: Page;
  readonly links: Links;
  /** Lists that count, each with a number of its own: see `numberOfList`. */
  readonly lists?: readonly OrderedList[];
  /** What programs show of the file. */
  readonly properties?: { readonly title: string; readonly language: string };
}

/** The same parts give the same bytes. */
export function wordPackage({ body, page, links, lists = [], properties }: WordParts): Uint8Array {
  const document = x('w:document', { 'xmlns:w': w, 'xmlns:r': r }, [
    x('w:body', [
      ...body,
      x('w:sectPr', [
        x('w:pgSz', {
          'w:w': String(page.width),
          'w:h': String(page.height),
          ...(page.width > page.height ? { 'w:orient': 'landscape' } : {}),
        }),
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
  const core: Relation = ['rId2', `${packageNames}/relationships/metadata/core-properties`, 'docProps/core.xml', false];
  const files: Record<string, string> = {
    '[Content_Types].xml': part(contentTypes(properties !== undefined)),
    '_rels/.rels': part(relations([['rId1', `${r}/officeDocument`, 'word/document.xml', false], ...(properties ? [core] : [])])),
    ...(properties ? { 'docProps/core.xml': part(propertiesPart(properties)) } : {}),
    'word/document.xml': part(document),
    'word/_rels/document.xml.rels': part(
      relations([['rId1', `${r}/styles`, 'styles.xml', false], ['rId2', `${r}/numbering`, 'numbering.xml', false], ...links.relations()]),
    ),
    'word/styles.xml': part(stylesPart(w)),
    'word/numbering.xml': part(numberingPart(w, lists)),
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

function contentTypes(hasProperties: boolean): Element {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const core = { PartName: '/docProps/core.xml', ContentType: 'application/vnd.openxmlformats-package.core-properties+xml' };
  return x('Types', { xmlns: `${packageNames}/content-types` }, [
    x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    x('Override', { PartName: '/word/document.xml', ContentType: `${main}.document.main+xml` }),
    x('Override', { PartName: '/word/styles.xml', ContentType: `${main}.styles+xml` }),
    x('Override', { PartName: '/word/numbering.xml', ContentType: `${main}.numbering+xml` }),
    ...(hasProperties ? [x('Override', core)] : []),
  ]);
}

function propertiesPart({ title, language }: NonNullable<WordParts['properties']>): Element {
  return x('cp:coreProperties', { 'xmlns:cp': `${packageNames}/metadata/core-properties`, 'xmlns:dc': dublinCore }, [
    x('dc:title', title),
    x('dc:language', language),
  ]);
}

type Relation = readonly [id: string, type: string, target: string, isExternal: boolean];

function relations(list: readonly Relation[]): Element {
  return x(
    'Relationships',
    { xmlns: `${packageNames}/relationships` },
    list.map(([Id, Type, Target, isExternal]) =>
      x('Relationship', { Id, Type, Target, ...(isExternal ? { TargetMode: 'External' } : {}) }),
    ),
  );
}

/** Addresses are named in a part of their own. */
export class Links {
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

export function directionOf({ direction }: Language): Element[] {
  return direction === 'rtl' ? [x('w:bidi')] : [];
}

/** In the order that the schema asks for. */
export function scriptOf(language: Language, look: readonly Element[] = [], style: readonly Element[] = []): Element[] {
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

export function runOf(run: Run, language: Language, links: Links): Element {
  if (run === 'break') return x('w:r', [x('w:br')]);
  if (!('text' in run)) throw new Error('references to notes are text here');
  const { bold, italic, struck, link } = run.look;
  const look = [...(bold ? [x('w:b'), x('w:bCs')] : []), ...(italic ? [x('w:i'), x('w:iCs')] : []), ...(struck ? [x('w:strike')] : [])];
  const style = link === undefined ? [] : [x('w:rStyle', { 'w:val': 'Hyperlink' })];
  const element = x('w:r', [x('w:rPr', scriptOf(language, look, style)), textOf(run.text)]);
  return link === undefined ? element : x('w:hyperlink', { 'r:id': links.idOf(link) }, [element]);
}

export function textOf(text: string): Element {
  return x('w:t', { 'xml:space': 'preserve' }, text);
}
