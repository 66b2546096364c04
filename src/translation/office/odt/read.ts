// An OpenDocument text (.odt, ISO 26300) from its parts to paragraphs, tables and notes.

import type { Archive } from '../../../core/archive.ts';
import { webAddress } from '../addresses.ts';
import {
  Losses,
  OfficeError,
  type OfficeDocument,
  type OfficeNote,
  type OfficeParagraph,
  type OfficePart,
  type OfficeTable,
} from '../document.ts';
import { areBold, type Look, lookOfText, phrasing, type Run, type ScriptLook } from '../runs.ts';
import { childElement, childElements, elementsNamed, parseXml, textIn, type XmlElement } from '../xml.ts';
import { TextStyles } from './styles.ts';

export function isOpenDocumentPart(name: string): boolean {
  return /^(?:content|styles)\.xml$|^META-INF\/manifest\.xml$/.test(name);
}

export function readOdt({ parts, names }: Archive): OfficeDocument {
  if (names.some((name) => /^(?:Basic|Scripts)\/.*\.(?:xml|xlb|xba|py|js|bsh)$/i.test(name)))
    throw new OfficeError(
      'This document holds macros, which are programs, and is not read. Copy its text into a new document (in LibreOffice: Edit, Select All), and save that.',
    );
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest && elementsNamed(parseXml(manifest), 'manifest:encryption-data').length > 0)
    throw new OfficeError('This document is protected with a password. Save it again without one.');
  const content = parts['content.xml'];
  if (!content) throw new OfficeError('This OpenDocument text has no content. Open it in the program that made it, and save it again.');
  const root = parseXml(content);
  const [office] = childElements(root);
  const text = childElement(childElement(office, 'office:body'), 'office:text');
  if (!text) throw new OfficeError('This is an OpenDocument file, and no text document. Save the text as .odt or .docx.');
  const styles = new TextStyles([parts['styles.xml'] && parseXml(parts['styles.xml']), root]);
  const losses = new Losses();
  const reader = new TextReader(styles, losses);
  const read = reader.blocks(text);
  return { parts: [...read, ...reader.notes], losses };
}

class TextReader {
  readonly notes: OfficeNote[] = [];
  readonly #styles: TextStyles;
  readonly #losses: Losses;
  readonly #numbers = new Map<string, number>();

  constructor(styles: TextStyles, losses: Losses) {
    this.#styles = styles;
    this.#losses = losses;
  }

  blocks(root: XmlElement): OfficePart[] {
    return childElements(root).flatMap((child) => this.#block(child));
  }

  #block(element: XmlElement): OfficePart[] {
    switch (element.name) {
      case 'text:h':
      case 'text:p':
        return this.#paragraph(element);
      case 'text:list':
        return this.#list(element, 0, undefined);
      case 'table:table':
        return [this.#table(element)];
      case 'text:tracked-changes': {
        this.#losses.add(
          'tracked deletion',
          textIn(elementsNamed(element, 'text:deletion')[0]),
          elementsNamed(element, 'text:deletion').length,
        );
        this.#losses.add('tracked insertion', '', elementsNamed(element, 'text:insertion').length);
        return [];
      }
      case 'text:table-of-content':
      case 'text:illustration-index':
      case 'text:alphabetical-index':
        this.#losses.add('table of contents');
        return [];
      case 'draw:frame':
        return this.#frame(element);
      case 'text:sequence-decls':
      case 'text:variable-decls':
      case 'text:user-field-decls':
      case 'office:forms':
      case 'office:scripts':
        return [];
      case 'text:section':
        if (element.attributes['text:display'] === 'none') {
          this.#losses.add('hidden text', textIn(element));
          return [];
        }
        return this.blocks(element);
      default:
        return this.blocks(element);
    }
  }

  #paragraph(element: XmlElement, item?: Pick<OfficeParagraph, 'level' | 'number'>): OfficePart[] {
    const style = this.#styles.of('paragraph', element.attributes['text:style-name']);
    if (style.role === 'contents') return [];
    const runs: Run[] = [];
    const boxes: OfficePart[] = [];
    this.#inline(element, { ...(style.isHidden ? { isHidden: true } : {}) }, runs, boxes);
    const children = phrasing(runs);
    if (children.length === 0) return boxes;
    const isBold = areBold(runs) || style.look.bold === true;
    const common = { type: 'officeParagraph', isBold, children } as const;
    const outline = element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? style.level) : 0;
    const level = Math.min(Math.max(outline, element.name === 'text:h' ? 1 : 0) || (style.role === 'heading' ? style.level : 0), 6);
    if (style.role === 'title') return [{ ...common, role: 'title', level: 1 }, ...boxes];
    if (level > 0) return [{ ...common, role: 'heading', level }, ...boxes];
    if (item) return [{ ...common, role: 'item', ...item }, ...boxes];
    return [{ ...common, role: style.role === 'quotation' ? 'quotation' : 'text', level: 0 }, ...boxes];
  }

  #list(element: XmlElement, level: number, outer: string | undefined): OfficePart[] {
    const style = element.attributes['text:style-name'] ?? outer;
    const isNumbered = this.#styles.isNumbered(style, level + 1);
    const key = `${style} ${level}`;
    let number =
      element.attributes['text:continue-numbering'] === 'true' || element.attributes['text:continue-list']
        ? (this.#numbers.get(key) ?? 0)
        : 0;
    const parts = childElements(element).flatMap((item) => {
      if (item.name !== 'text:list-item') return this.blocks(item);
      const own = Number(item.attributes['text:start-value'] ?? Number.NaN);
      number = Number.isNaN(own) ? number + 1 : own;
      let isFirst = true;
      return childElements(item).flatMap((child) => {
        if (child.name === 'text:list') return this.#list(child, level + 1, style);
        if (child.name !== 'text:p' || !isFirst) return this.#block(child);
        isFirst = false;
        return this.#paragraph(child, { level, number: isNumbered ? number : undefined });
      });
    });
    this.#numbers.set(key, number);
    return parts;
  }

  #table(element: XmlElement): OfficeTable {
    const rowsIn = (parent: XmlElement): XmlElement[] =>
      childElements(parent).flatMap((child) =>
        child.name === 'table:table-row' ? [child] : /^table:table-(?:rows|header-rows|row-group)$/.test(child.name) ? rowsIn(child) : [],
      );
    const rows = rowsIn(element).map((row) => childElements(row, 'table:table-cell').map((cell) => this.blocks(cell)));
    return { type: 'officeTable', rows };
  }

  #frame(element: XmlElement): OfficePart[] {
    const box = childElement(element, 'draw:text-box');
    if (box) {
      this.#losses.add('text box', textIn(box));
      return this.blocks(box);
    }
    const title = textIn(childElement(element, 'svg:title')) || textIn(childElement(element, 'svg:desc'));
    this.#losses.add(
      childElement(element, 'draw:object') || childElement(element, 'draw:object-ole') ? 'embedded object' : 'picture',
      title,
    );
    return [];
  }

  #inline(element: XmlElement, look: ScriptLook & { readonly isHidden?: boolean }, runs: Run[], boxes: OfficePart[]): void {
    const { isHidden, ...shown } = look;
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (isHidden) this.#losses.add('hidden text', child);
        else if (child !== '') runs.push({ text: child.replace(/[ \t\r\n]+/g, ' '), look: lookOfText(shown, child) });
        continue;
      }
      switch (child.name) {
        case 'text:span': {
          const style = this.#styles.of('text', child.attributes['text:style-name']);
          this.#inline(child, { ...look, ...style.look, ...(style.isHidden ? { isHidden: true } : {}) }, runs, boxes);
          break;
        }
        case 'text:a': {
          const written = child.attributes['xlink:href'] ?? '';
          const link = webAddress(written);
          if (link === undefined && !written.startsWith('#')) this.#losses.add('link', written);
          this.#inline(child, { ...look, link }, runs, boxes);
          break;
        }
        case 'text:s':
          runs.push({ text: ' '.repeat(Math.min(Number(child.attributes['text:c'] ?? 1) || 1, 200)), look: lookOfText(shown, '') });
          break;
        case 'text:tab':
          runs.push({ text: ' ', look: lookOfText(shown, '') });
          break;
        case 'text:line-break':
          runs.push('break');
          break;
        case 'text:note':
          this.#note(child, lookOfText(shown, ''), runs);
          break;
        case 'office:annotation':
          this.#losses.add('comment', elementsNamed(child, 'text:p').map(textIn).join(' '));
          break;
        case 'draw:frame':
        case 'draw:custom-shape':
          boxes.push(...this.#frame(child));
          break;
        case 'text:ruby':
          this.#losses.add('reading aid', textIn(childElement(child, 'text:ruby-text')));
          this.#inline(childElement(child, 'text:ruby-base') ?? child, look, runs, boxes);
          break;
        case 'text:hidden-text':
        case 'text:hidden-paragraph':
          this.#losses.add('hidden text', textIn(child));
          break;
        case 'office:annotation-end':
        case 'text:soft-page-break':
          break;
        default:
          this.#inline(child, look, runs, boxes);
      }
    }
  }

  #note(note: XmlElement, look: Look, runs: Run[]): void {
    const label = String(this.notes.length + 1);
    const body = childElement(note, 'text:note-body');
    // Its place is taken before its text is read, which may have notes of its own.
    this.notes.push({ type: 'officeNote', label, parts: [] });
    const parts = body ? this.blocks(body) : [];
    this.notes[Number(label) - 1] = { type: 'officeNote', label, parts };
    runs.push({ note: label, look });
  }
}
