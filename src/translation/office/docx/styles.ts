// What the styles of a Word document say about text: Word calls its own by English names in every language.

import type { ScriptLook } from '../runs.ts';
import { childElement, childElements, type XmlElement } from '../xml.ts';

export interface WordStyle {
  readonly role: 'title' | 'heading' | 'quotation' | 'contents' | undefined;
  /** Of a heading, 1 to 6. */
  readonly level: number;
  readonly look: ScriptLook;
  readonly list: ListPlace | undefined;
}

export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

const plain: WordStyle = { role: undefined, level: 0, look: {}, list: undefined };

/** Longer chains of styles are a circle. */
const maxChain = 20;

export class WordStyles {
  readonly #elements: ReadonlyMap<string, XmlElement>;
  readonly #known = new Map<string, WordStyle>();

  constructor(root: XmlElement | undefined) {
    const [styles] = childElements(root);
    this.#elements = new Map(childElements(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  }

  of(id: string | undefined): WordStyle {
    if (id === undefined) return plain;
    const known = this.#known.get(id) ?? this.#read(id);
    this.#known.set(id, known);
    return known;
  }

  #read(id: string): WordStyle {
    let style: WordStyle = plain;
    let element = this.#elements.get(id);
    const chain: XmlElement[] = [];
    while (element && chain.length < maxChain) {
      chain.push(element);
      element = this.#elements.get(valueIn(element, 'w:basedOn') ?? '');
    }
    for (const one of chain.toReversed()) style = over(style, one);
    // Some programs name a style of Word that they do not describe.
    return chain.length > 0 ? style : (byName(id.replace(/(?<=[a-z])(?=\d)/i, ' ')) ?? plain);
  }
}

function over(base: WordStyle, element: XmlElement): WordStyle {
  const paragraph = childElement(element, 'w:pPr');
  const named = byName(valueIn(element, 'w:name') ?? '');
  const outline = outlineLevel(paragraph);
  return {
    ...base,
    ...(outline === undefined ? {} : { role: 'heading' as const, level: outline }),
    ...(outline === 0 ? { role: undefined } : {}),
    ...(named ? { role: named.role, level: named.level } : {}),
    look: { ...base.look, ...lookOf(childElement(element, 'w:rPr')) },
    list: listOf(paragraph) ?? base.list,
  };
}

function byName(name: string): WordStyle | undefined {
  const lower = name.toLowerCase().trim();
  const level = Number(/^heading ?([1-9])$/.exec(lower)?.[1] ?? 0);
  if (level > 0) return { ...plain, role: 'heading', level: Math.min(level, 6) };
  if (lower === 'title') return { ...plain, role: 'title', level: 1 };
  if (/^(?:(?:intense |block )?quote|quotations?|block text)$/.test(lower)) return { ...plain, role: 'quotation' };
  if (/^(?:toc (?:\d|heading)|contents (?:\d|heading))$/.test(lower)) return { ...plain, role: 'contents' };
  return undefined;
}

/** 1 to 6; 0 where it says that it is no heading. */
export function outlineLevel(paragraph: XmlElement | undefined): number | undefined {
  const written = valueIn(paragraph, 'w:outlineLvl');
  if (written === undefined || !/^\d$/.test(written)) return undefined;
  return written === '9' ? 0 : Math.min(Number(written) + 1, 6);
}

/** Number 0 takes a paragraph out of the list of its style. */
export function listOf(paragraph: XmlElement | undefined): ListPlace | undefined {
  const numbering = childElement(paragraph, 'w:numPr');
  if (!numbering) return undefined;
  const level = valueIn(numbering, 'w:ilvl') ?? '';
  return { list: valueIn(numbering, 'w:numId') ?? '', level: /^\d{1,9}$/.test(level) ? Math.min(Number(level), 8) : 0 };
}

/** Only what it says: what is left out comes from below. */
export function lookOf(properties: XmlElement | undefined): ScriptLook {
  if (!properties) return {};
  const look: ScriptLook = {
    bold: isOn(properties, 'w:b'),
    italic: isOn(properties, 'w:i'),
    complexBold: isOn(properties, 'w:bCs'),
    complexItalic: isOn(properties, 'w:iCs'),
    struck: isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike'),
    isComplex: isOn(properties, 'w:rtl') ?? isOn(properties, 'w:cs'),
  };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childElement(properties, name);
  return element && !/^(?:0|false|off|none)$/i.test(element.attributes['w:val'] ?? '1');
}

export function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  return childElement(element, name)?.attributes['w:val'];
}
