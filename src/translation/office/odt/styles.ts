// What the styles of an OpenDocument text say about it: those of the program, and those that it made for single paragraphs.

import type { ScriptLook } from '../runs.ts';
import { childElement, childElements, elementsNamed, type XmlElement } from '../xml.ts';

export interface TextStyle {
  readonly role: 'title' | 'heading' | 'quotation' | 'contents' | undefined;
  readonly level: number;
  readonly look: ScriptLook;
  readonly isHidden: boolean;
}

const plain: TextStyle = { role: undefined, level: 0, look: {}, isHidden: false };

/** Longer chains of styles are a circle. */
const maxChain = 20;

export class TextStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #lists = new Map<string, ReadonlyMap<number, boolean>>();
  readonly #known = new Map<string, TextStyle>();

  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots) {
      for (const style of elementsNamed(root, 'style:style'))
        this.#elements.set(`${style.attributes['style:family']} ${style.attributes['style:name']}`, style);
      for (const list of elementsNamed(root, 'text:list-style')) this.#lists.set(list.attributes['style:name'] ?? '', levelsIn(list));
    }
  }

  of(family: 'paragraph' | 'text', name: string | undefined): TextStyle {
    const key = `${family} ${name ?? ''}`;
    const known = this.#known.get(key) ?? this.#read(family, key);
    this.#known.set(key, known);
    return known;
  }

  /** Whether the items of a level (from 1 on) are numbered. */
  isNumbered(list: string | undefined, level: number): boolean {
    return this.#lists.get(list ?? '')?.get(level) === true;
  }

  #read(family: string, key: string): TextStyle {
    const chain: XmlElement[] = [];
    for (let element = this.#elements.get(key); element && chain.length < maxChain; ) {
      chain.push(element);
      element = this.#elements.get(`${family} ${element.attributes['style:parent-style-name'] ?? ''}`);
    }
    return chain.toReversed().reduce(over, chain.length > 0 ? plain : { ...plain, ...byName(key.slice(family.length + 1)) });
  }
}

function over(base: TextStyle, element: XmlElement): TextStyle {
  const properties = childElement(element, 'style:text-properties')?.attributes ?? {};
  // What a style of the program is based on may have another meaning than itself, and goes by its own name.
  const parent = base.role === undefined ? byName(element.attributes['style:parent-style-name'] ?? '') : {};
  return {
    ...base,
    ...parent,
    ...byName(element.attributes['style:name'] ?? ''),
    isHidden: properties['text:display'] === undefined ? base.isHidden : properties['text:display'] === 'none',
    look: { ...base.look, ...lookOf(properties) },
  };
}

/** LibreOffice writes blanks in names as _20_. */
function byName(name: string): Partial<TextStyle> {
  const lower = name.replaceAll('_20_', ' ').toLowerCase();
  const level = Number(/^heading ([1-9])/.exec(lower)?.[1] ?? 0);
  if (level > 0) return { role: 'heading', level: Math.min(level, 6) };
  if (lower === 'title') return { role: 'title', level: 1 };
  if (/^(?:quotations?|quote|intense quote|block quotation)$/.test(lower)) return { role: 'quotation', level: 0 };
  if (/^contents (?:\d|heading)/.test(lower)) return { role: 'contents', level: 0 };
  return {};
}

function lookOf(properties: Readonly<Record<string, string>>): ScriptLook {
  const weight = (name: string): boolean | undefined => {
    const value = properties[name];
    return value === undefined ? undefined : value === 'bold' || Number(value) >= 600;
  };
  const slant = (name: string): boolean | undefined => {
    const value = properties[name];
    return value === undefined ? undefined : value === 'italic' || value === 'oblique';
  };
  const line = properties['style:text-line-through-style'] ?? properties['style:text-line-through-type'];
  const look: ScriptLook = {
    bold: weight('fo:font-weight'),
    complexBold: weight('style:font-weight-complex'),
    asianBold: weight('style:font-weight-asian'),
    italic: slant('fo:font-style'),
    complexItalic: slant('style:font-style-complex'),
    asianItalic: slant('style:font-style-asian'),
    struck: line === undefined ? undefined : line !== 'none',
  };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

function levelsIn(list: XmlElement): Map<number, boolean> {
  return new Map(
    childElements(list).map(({ name, attributes }) => [
      Number(attributes['text:level'] ?? 0),
      name === 'text:list-level-style-number' && (attributes['style:num-format'] ?? '') !== '',
    ]),
  );
}
