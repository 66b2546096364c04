// Reads a PDF back: its text, what it says of itself, its bookmarks.

import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  /** All letters in reading order, without spaces and marks of direction. */
  readonly letters: string;
  /** What the document says that groups of shapes stand for: some readers take it, and the one that is used here does not. */
  readonly clusters: () => string;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  readonly author: string | undefined;
  /** The day that it says it was made on, as `D:20261122`, and more. */
  readonly created: string | undefined;
  readonly bookmarks: readonly string[];
  readonly pages: number;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** In the order of the document, whatever they lie below. */
function titlesIn({ title, items }: Bookmark): string[] {
  return [title, ...items.flatMap(titlesIn)];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str;
  }
  const { info } = (await document.getMetadata()) as {
    info: { Title?: string; Language?: string; Author?: string; CreationDate?: string };
  };
  const outline = (await document.getOutline()) ?? [];
  return {
    letters: lettersOf(text),
    clusters: () => clustersIn(bytes),
    title: info.Title,
    language: info.Language ?? undefined,
    author: info.Author,
    created: info.CreationDate,
    isTagged: (await document.getMarkInfo())?.Marked === true,
    bookmarks: outline.flatMap(titlesIn),
    pages: document.numPages,
  };
}

/** What the parts of a document are to programs that read it aloud, in their order: `H1`, `L`, `LI`, `Link`. */
export async function rolesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const roles: string[] = [];
  type Node = { role?: string; children?: readonly Node[] };
  const take = ({ role, children = [] }: Node): void => {
    if (role) roles.push(role);
    for (const child of children) take(child);
  };
  for (let page = 1; page <= document.numPages; page++) take(((await (await document.getPage(page)).getStructTree()) ?? {}) as Node);
  return roles;
}

/** The parts of a document that say no more than that they are text, and stand among paragraphs and headings: pages and parts of pages. */
export async function bareSpans(bytes: Uint8Array): Promise<number> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  type Node = { role?: string; children?: readonly Node[] };
  const count = ({ role, children = [] }: Node): number =>
    children.reduce(
      (sum, child) => sum + count(child) + Number(child.role === 'Span' && /^(?:Root|Document|Div|LBody)$/.test(role ?? '')),
      0,
    );
  let all = 0;
  for (let page = 1; page <= document.numPages; page++)
    all += count(((await (await document.getPage(page)).getStructTree()) ?? {}) as Node);
  return all;
}

export interface PdfLine {
  readonly page: number;
  readonly text: string;
  /** In points from the left edge. */
  readonly left: number;
  readonly right: number;
  /** In points from the lower edge. */
  readonly bottom: number;
  readonly pageWidth: number;
}

/** The pieces of lines that a document is made of, where they are. */
export async function linesOf(bytes: Uint8Array): Promise<PdfLine[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const lines: PdfLine[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const sheet = await document.getPage(page);
    const { items } = await sheet.getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [left, bottom] = [Number(item.transform[4]), Number(item.transform[5])];
      const { width: pageWidth } = sheet.getViewport({ scale: 1 });
      lines.push({ page, text: item.str, left, right: left + item.width, bottom, pageWidth });
    }
  }
  return lines;
}

/** What of a text can be found again in a document: line breaks, spaces, hyphens and marks of direction are the typesetter's. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200b-\u200f\u2066-\u2069\u00ad\u2010-]/gu, '');
}

/** The replacement texts (PDF 32000-1, 14.9.4) in the order of the pages' contents. */
function clustersIn(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  let text = '';
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    for (const [, hex = ''] of contentOf(file.subarray(at + 7)).matchAll(/\/ActualText <feff([0-9a-f]*)>/gi))
      text += Buffer.from(hex, 'hex').swap16().toString('utf16le');
  }
  return text;
}

/** Empty where a stream is packed otherwise: fonts and pictures are not contents. */
function contentOf(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
