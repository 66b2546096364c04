// Reads a PDF back: its text, what it says of itself, its bookmarks.

import { getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  /** All letters in reading order, without spaces and marks of direction. */
  readonly letters: string;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  readonly bookmarks: readonly string[];
  readonly pages: number;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str;
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  const outline = (await document.getOutline()) ?? [];
  return {
    letters: lettersOf(text),
    title: info.Title,
    language: info.Language ?? undefined,
    isTagged: (await document.getMarkInfo())?.Marked === true,
    bookmarks: outline.map(({ title }) => title),
    pages: document.numPages,
  };
}

/** What of a text can be found again in a document: line breaks, spaces, hyphens and marks of direction are the typesetter's. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200b-\u200f\u2066-\u2069\u00ad\u2010-]/gu, '');
}
