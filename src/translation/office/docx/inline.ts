// What lies inside a paragraph of a Word document: stretches of text, links, fields, notes, and what is left out.

import { webAddress } from '../addresses.ts';
import { type Losses, OfficeError } from '../document.ts';
import { lookOfText, type Run, type ScriptLook } from '../runs.ts';
import { childElement, childElements, elementsNamed, outermostNamed, textIn, type XmlElement } from '../xml.ts';
import { isOn, lookOf, valueIn, type WordStyles } from './styles.ts';

export interface InlineContext {
  readonly styles: WordStyles;
  readonly losses: Losses;
  /** Of this part of the document, by the name of a relation. */
  readonly links: ReadonlyMap<string, string>;
  /** The label of a note that is referred to; undefined where there is none. */
  noteLabel(kind: 'footnote' | 'endnote', id: string): string | undefined;
  /** Text in a box of its own, which is anchored in this paragraph. */
  onBox(content: XmlElement): void;
}

/** Fields that lie in each other: Word takes twenty. */
const maxFields = 64;

interface Field {
  instruction: string;
  isResult: boolean;
  link: string | undefined;
}

/** Fields may begin in one paragraph and end in another, so one reader reads a part from its beginning to its end. */
export class InlineReader {
  readonly #context: InlineContext;
  readonly #fields: Field[] = [];
  #runs: Run[] = [];

  constructor(context: InlineContext) {
    this.#context = context;
  }

  read(paragraph: XmlElement): Run[] {
    this.#runs = [];
    this.#children(paragraph, undefined);
    return this.#runs;
  }

  #children(element: XmlElement, link: string | undefined): void {
    for (const child of childElements(element)) this.#element(child, link);
  }

  #element(element: XmlElement, link: string | undefined): void {
    const { losses, links } = this.#context;
    switch (element.name) {
      case 'w:r':
        this.#run(element, link);
        return;
      case 'w:hyperlink': {
        const written = links.get(element.attributes['r:id'] ?? '');
        const address = written === undefined ? undefined : webAddress(withAnchor(written, element.attributes['w:anchor']));
        if (written !== undefined && address === undefined) losses.add('link', written);
        this.#children(element, address ?? link);
        return;
      }
      case 'w:fldSimple':
        this.#children(element, hyperlinkIn(element.attributes['w:instr'] ?? '') ?? link);
        return;
      case 'w:del':
      case 'w:moveFrom':
        losses.add('tracked deletion', textOfDeleted(element));
        return;
      case 'w:ins':
      case 'w:moveTo':
        losses.add('tracked insertion', textIn(element));
        this.#children(element, link);
        return;
      case 'm:oMath':
      case 'm:oMathPara':
        losses.add('formula', textIn(element));
        return;
      case 'w:sdt':
        this.#children(childElement(element, 'w:sdtContent') ?? element, link);
        return;
      case 'w:pPr':
        return;
      default:
        // Smart tags, bookmarks, marks of spelling: what text they hold counts.
        this.#children(element, link);
    }
  }

  #run(run: XmlElement, outer: string | undefined): void {
    const { styles, losses } = this.#context;
    const properties = childElement(run, 'w:rPr');
    const look: ScriptLook = { ...styles.of(valueIn(properties, 'w:rStyle')).look, ...lookOf(properties) };
    if (isOn(properties, 'w:vanish')) {
      losses.add('hidden text', textIn(run));
      return;
    }
    const say = (text: string): void => {
      if (text === '' || !this.#isShown()) return;
      const link = outer ?? this.#fields.findLast((field) => field.isResult && field.link !== undefined)?.link;
      this.#runs.push({ text, look: lookOfText(link === undefined ? look : { ...look, link }, text) });
    };
    for (const child of childElements(run)) this.#inRun(child, look, outer, say);
  }

  #inRun(child: XmlElement, look: ScriptLook, link: string | undefined, say: (text: string) => void): void {
    const { losses, noteLabel, onBox } = this.#context;
    switch (child.name) {
      case 'w:t':
        say(textIn(child));
        return;
      case 'w:tab':
      case 'w:ptab':
        say(' ');
        return;
      case 'w:br':
        // Pages and columns end where the paper does.
        if (/^(?:page|column)$/.test(child.attributes['w:type'] ?? '')) say(' ');
        else if (this.#isShown()) this.#runs.push('break');
        return;
      case 'w:cr':
        if (this.#isShown()) this.#runs.push('break');
        return;
      case 'w:noBreakHyphen':
        say('-');
        return;
      case 'w:sym':
        losses.add('symbol', `${child.attributes['w:font'] ?? ''} ${child.attributes['w:char'] ?? ''}`);
        return;
      case 'w:fldChar':
        this.#field(child.attributes['w:fldCharType'] ?? '');
        if (childElement(child, 'w:ffData')) losses.add('form field');
        return;
      case 'w:instrText': {
        const field = this.#fields.at(-1);
        if (field && !field.isResult) field.instruction += textIn(child);
        return;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const label = noteLabel(kind, child.attributes['w:id'] ?? '');
        if (label !== undefined && this.#isShown()) this.#runs.push({ note: label, look: lookOfText(look, '') });
        return;
      }
      case 'w:ruby':
        losses.add('reading aid', textIn(childElement(child, 'w:rt')));
        for (const base of childElements(childElement(child, 'w:rubyBase'))) this.#element(base, link);
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        this.#drawing(child, onBox);
        return;
      default:
    }
  }

  #drawing(element: XmlElement, onBox: (content: XmlElement) => void): void {
    const { losses } = this.#context;
    // The same drawing is there once more for older programs.
    const shown =
      element.name === 'mc:AlternateContent'
        ? (childElement(element, 'mc:Choice') ?? childElement(element, 'mc:Fallback') ?? element)
        : element;
    const boxes = outermostNamed(shown, 'w:txbxContent');
    for (const box of boxes) {
      losses.add('text box', textIn(box));
      onBox(box);
    }
    if (boxes.length > 0) return;
    if (element.name === 'w:object') losses.add('embedded object');
    else if (elementsNamed(shown, 'wp:docPr').length > 0 || elementsNamed(shown, 'v:imagedata').length > 0)
      losses.add('picture', elementsNamed(shown, 'wp:docPr')[0]?.attributes.descr ?? '');
  }

  #field(type: string): void {
    if (type === 'begin') {
      if (this.#fields.length === maxFields)
        throw new OfficeError('This document has fields nested too deep. Copy its text into a new document, and send that.');
      this.#fields.push({ instruction: '', isResult: false, link: undefined });
    }
    const field = this.#fields.at(-1);
    if (type === 'separate' && field) {
      field.isResult = true;
      field.link = hyperlinkIn(field.instruction);
      if (field.link === undefined && /^\s*HYPERLINK\s+"/i.test(field.instruction)) this.#context.losses.add('link', field.instruction);
    }
    if (type === 'end') this.#fields.pop();
  }

  /** Between its beginning and its result, a field holds what a program reads. */
  #isShown(): boolean {
    return this.#fields.every(({ isResult }) => isResult);
  }
}

function hyperlinkIn(instruction: string): string | undefined {
  const address = /^\s*HYPERLINK\s+"([^"]{1,2000})"/i.exec(instruction)?.[1];
  return address === undefined ? undefined : webAddress(address);
}

function withAnchor(address: string, anchor: string | undefined): string {
  return anchor === undefined || address.includes('#') ? address : `${address}#${anchor}`;
}

function textOfDeleted(element: XmlElement): string {
  return [...elementsNamed(element, 'w:delText'), ...elementsNamed(element, 'w:t')].map(textIn).join('');
}
