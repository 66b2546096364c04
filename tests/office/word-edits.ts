// Does to a document with two columns what a translator does in a word processor.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Puts a text in place of what the cell of a passage holds, in one plain paragraph for each line. */
export function withCell(document: Uint8Array, name: string, text: string): Uint8Array {
  return withXml(document, (xml) => {
    const rows = xml.split('<w:tr>');
    const at = rows.findIndex((row) => row.includes(`>${name} · `));
    if (at === -1) throw new Error(`no row ${name}`);
    const cells = (rows[at] ?? '').split('<w:tc>');
    const paragraphs = text
      .split('\n')
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r></w:p>`)
      .join('');
    cells[3] = (cells[3] ?? '').replace(/(<\/w:tcPr>).*?(<\/w:tc>)/s, (_, start: string, end: string) => `${start}${paragraphs}${end}`);
    rows[at] = cells.join('<w:tc>');
    return rows.join('<w:tr>');
  });
}

export function withXml(document: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(document);
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(parts['word/document.xml'] as Uint8Array))) });
}
