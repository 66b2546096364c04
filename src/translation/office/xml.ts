// XML of office programs as a tree, within bounds and without anything that leads elsewhere.

import { SaxesParser } from 'saxes';
import { OfficeError } from './document.ts';
import { maxDepth, maxNodes } from './limits.ts';

export interface XmlElement {
  /** With the prefix by which the format knows its namespace, whatever the file calls it: `w:p`, `text:h`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Prefixes by namespace. Word knows two for the same, of which the second is called strict (ISO 29500). */
const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main http://purl.oclc.org/ooxml/wordprocessingml/main',
    r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships http://purl.oclc.org/ooxml/officeDocument/relationships',
    rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
    ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
    m: 'http://schemas.openxmlformats.org/officeDocument/2006/math http://purl.oclc.org/ooxml/officeDocument/math',
    mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
    wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
    wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
    v: 'urn:schemas-microsoft-com:vml',
    office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
    text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
    table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
    style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
    fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
    draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
    svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
    manifest: 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
    xliff: [1.1, 1.2, '2.0', 2.1, 2.2].map((version) => `urn:oasis:names:tc:xliff:document:${version}`).join(' '),
    xlink: 'http://www.w3.org/1999/xlink',
    xml: 'http://www.w3.org/XML/1998/namespace',
  }).flatMap(([prefix, uris]) => uris.split(' ').map((uri) => [uri, prefix] as const)),
);

/** Throws OfficeError. Nothing is fetched, and no entity but the five of XML is known. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  let nodes = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new OfficeError('This document declares entities, which no word processor writes. It is not read.');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own: Record<string, string> = Object.create(null);
    for (const attribute of Object.values(attributes)) own[named(attribute.uri, attribute.local)] = attribute.value;
    nodes += 1 + Object.keys(own).length;
    if (stack.length > maxDepth || nodes > maxNodes)
      throw new OfficeError('This document is nested too deep or has too many parts. Copy its text into a new document, and send that.');
    const element: Open = { name: named(uri, local), attributes: own, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('text', (text) => void stack.at(-1)?.children.push(text));
  parser.on('cdata', (text) => void stack.at(-1)?.children.push(text));
  try {
    parser.write(decoded(bytes)).close();
  } catch (error) {
    if (error instanceof OfficeError) throw error;
    throw new OfficeError('This document is damaged. Open it in the program that made it, and save it again.');
  }
  return root;
}

function decoded(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** Attributes of Open Packaging have no namespace. */
function named(uri: string, local: string): string {
  return uri === '' ? local : `${prefixes.get(uri) ?? '?'}:${local}`;
}

export function childElements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function childElement(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return (element?.children ?? []).find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** All of a name, at whatever depth, in their order. */
export function elementsNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)]);
}

/** The same, without those that lie in another one of the name. */
export function outermostNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => (child.name === name ? [child] : outermostNamed(child, name)));
}

export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
