// A Word document (.docx, ISO 29500) from its parts to paragraphs, tables and notes.

import type { Archive } from '../../../core/archive.ts';
import { Losses, type OfficeDocument, type OfficeNote, type OfficeParagraph, type OfficePart, type OfficeTable } from '../document.ts';
import { areBold, phrasing, type Run } from '../runs.ts';
import { childElement, childElements, elementsNamed, textIn, type XmlElement } from '../xml.ts';
import { InlineReader } from './inline.ts';
import { Numbering } from './numbering.ts';
import { wordParts, type WordParts } from './parts.ts';
import { isOn, listOf, outlineLevel, valueIn, WordStyles } from './styles.ts';

export function readDocx(archive: Archive): OfficeDocument {
  const parts = wordParts(archive);
  const losses = new Losses();
  const reader = new WordReader(parts, losses);
  const body = childElement(childElements(parts.document)[0], 'w:body');
  const text = reader.blocks(body, 'document');
  losses.add('comment', '', elementsNamed(parts.comments, 'w:comment').length);
  for (const margin of parts.margins) if (/\p{L}/u.test(textIn(margin))) losses.add('header or footer', textIn(margin));
  return { parts: [...text, ...reader.notes()], losses };
}

type PartName = 'document' | 'footnotes' | 'endnotes';

class WordReader {
  readonly #parts: WordParts;
  readonly #losses: Losses;
  readonly #styles: WordStyles;
  readonly #numbering: Numbering;
  /** Labels by kind and id, in the order in which the text refers to them. */
  readonly #labels = new Map<string, string>();

  constructor(parts: WordParts, losses: Losses) {
    this.#parts = parts;
    this.#losses = losses;
    this.#styles = new WordStyles(parts.styles);
    this.#numbering = new Numbering(parts.numbering);
  }

  blocks(root: XmlElement | undefined, part: PartName): OfficePart[] {
    const blocks: OfficePart[] = [];
    /** Texts of a paragraph whose end was deleted, so that it goes on with the next one. */
    let open: Run[] = [];
    const boxes: XmlElement[] = [];
    const inline = new InlineReader({
      styles: this.#styles,
      losses: this.#losses,
      links: this.#parts.links[part],
      noteLabel: (kind, id) => this.#label(kind, id),
      onBox: (content) => void boxes.push(content),
    });
    const visit = (element: XmlElement): void => {
      if (element.name === 'w:p') {
        const runs = [...open, ...inline.read(element)];
        const properties = childElement(element, 'w:pPr');
        const isJoined = childElement(childElement(properties, 'w:rPr'), 'w:del') !== undefined;
        open = isJoined ? runs : [];
        if (!isJoined) blocks.push(...this.#paragraph(properties, runs));
        for (const box of boxes.splice(0)) for (const child of childElements(box)) visit(child);
      } else if (element.name === 'w:tbl') blocks.push(this.#table(element, part));
      else if (element.name === 'w:sdt') {
        const content = childElement(element, 'w:sdtContent');
        if (isContents(element)) this.#losses.add('table of contents');
        else for (const child of childElements(content)) visit(child);
      } else if (element.name === 'w:altChunk') this.#losses.add('embedded object');
      else if (element.name === 'm:oMathPara') this.#losses.add('formula', textIn(element));
      else if (element.name !== 'w:sectPr' && element.name !== 'w:del' && element.name !== 'w:moveFrom')
        for (const child of childElements(element)) visit(child);
    };
    for (const child of childElements(root)) visit(child);
    if (open.length > 0) blocks.push(...this.#paragraph(undefined, open));
    return blocks;
  }

  /** The notes that the text refers to. */
  notes(): OfficeNote[] {
    const notes: OfficeNote[] = [];
    const found = { footnote: this.#notesOf('footnote'), endnote: this.#notesOf('endnote') };
    // A note may refer to another one.
    for (const [key, label] of this.#labels) {
      const [kind, id = ''] = key.split(' ') as ['footnote' | 'endnote', string];
      notes.push({ type: 'officeNote', label, parts: this.blocks(found[kind].get(id), `${kind}s`) });
    }
    return notes;
  }

  /** By their ids; of two with one id, the first. */
  #notesOf(kind: 'footnote' | 'endnote'): ReadonlyMap<string, XmlElement> {
    const all = childElements(childElements(this.#parts[`${kind}s`])[0], `w:${kind}`);
    return new Map(all.toReversed().map((note) => [note.attributes['w:id'] ?? '', note]));
  }

  #label(kind: 'footnote' | 'endnote', id: string): string | undefined {
    const part = kind === 'footnote' ? this.#parts.footnotes : this.#parts.endnotes;
    if (!part) return undefined;
    const key = `${kind} ${id}`;
    const label = this.#labels.get(key) ?? String(this.#labels.size + 1);
    this.#labels.set(key, label);
    return label;
  }

  #paragraph(properties: XmlElement | undefined, runs: readonly Run[]): OfficeParagraph[] {
    const style = this.#styles.of(valueIn(properties, 'w:pStyle'));
    if (style.role === 'contents') {
      this.#losses.add('table of contents');
      return [];
    }
    const outline = outlineLevel(properties);
    const level = outline ?? style.level;
    const isHeading = level > 0 && (outline !== undefined || style.role === 'heading');
    const own = listOf(properties);
    const place = own ? { level: own.level, list: own.list === '' ? (style.list?.list ?? '') : own.list } : style.list;
    const item = isHeading || style.role === 'title' || place === undefined ? undefined : this.#numbering.next(place);
    const children = phrasing(runs);
    if (children.length === 0) return [];
    const isBold = areBold(runs) || (style.look.bold === true && isOn(properties, 'w:b') !== false);
    const common = { type: 'officeParagraph', isBold, children } as const;
    if (style.role === 'title') return [{ ...common, role: 'title', level: 1 }];
    if (isHeading) return [{ ...common, role: 'heading', level }];
    if (item && place) return [{ ...common, role: 'item', level: place.level, number: item.number }];
    return [{ ...common, role: style.role === 'quotation' ? 'quotation' : 'text', level: 0 }];
  }

  #table(element: XmlElement, part: PartName): OfficeTable {
    const rows = rowsIn(element).map((row) => cellsIn(row).map((cell) => this.blocks(cell, part)));
    return { type: 'officeTable', rows };
  }
}

/** Rows and cells may lie in content controls and marks of changes. */
function rowsIn(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === 'w:tr') return childElement(childElement(child, 'w:trPr'), 'w:del') ? [] : [child];
    return /^w:(?:sdt|sdtContent|ins|customXml)$/.test(child.name) ? rowsIn(child) : [];
  });
}

function cellsIn(row: XmlElement): XmlElement[] {
  return childElements(row).flatMap((child) =>
    child.name === 'w:tc' ? [child] : /^w:(?:sdt|sdtContent|customXml)$/.test(child.name) ? cellsIn(child) : [],
  );
}

function isContents(element: XmlElement): boolean {
  return elementsNamed(childElement(element, 'w:sdtPr'), 'w:docPartGallery').some(({ attributes }) =>
    /table of contents/i.test(attributes['w:val'] ?? ''),
  );
}
