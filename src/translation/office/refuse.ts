// What cannot be read, by its bytes or its name, and the way out.

import { OfficeError } from './document.ts';

const saveAs = 'Open it in the program that made it, and save it as .docx or .odt.';

/** First bytes, in Latin-1. */
const magic: readonly (readonly [string, string])[] = [
  [
    '%PDF-',
    'This is a PDF, which has letters at places and no paragraphs. Ask for the document that it was made from, or copy its text into one.',
  ],
  [
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    `This is a document of an old Word (.doc), or one with a password. ${saveAs.replace('.docx or .odt', '.docx, without a password')}`,
  ],
  ['{\\rtf', `This is a rich text document (RTF). ${saveAs}`],
  ['\x89PNG', 'This is a picture. Ask for the text.'],
  ['\xff\xd8\xff', 'This is a picture. Ask for the text.'],
  ['GIF8', 'This is a picture. Ask for the text.'],
  ['\x1f\x8b', 'This is a compressed archive (gzip). Unpack it, and give the document in it.'],
  ['7z\xbc\xaf\x27\x1c', 'This is a 7-Zip archive. Unpack it, and give the document in it.'],
  ['Rar!\x1a\x07', 'This is a RAR archive. Unpack it, and give the document in it.'],
];

export function refuseBytes(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const found = magic.find(([mark]) => start.startsWith(mark));
  if (found) throw new OfficeError(found[1]);
}

const names: readonly (readonly [RegExp, string])[] = [
  [/\.po$/i, 'This is a PO file. Run: npx undersigned import-po FILE'],
  [/\.sdlxliff$/i, 'This is a file of Trados. In it: Export, XLIFF (.xliff).'],
  [/\.(?:xlf|xliff)$/i, 'This is an XLIFF file. Run: npx undersigned import-po FILE'],
  [/\.tmx$/i, 'This is a translation memory (TMX), and no translation of one text. Export the translated document itself.'],
  [/\.fodt$/i, `This is a flat OpenDocument text. ${saveAs}`],
  [/\.gdoc$/i, 'This is only a link to a Google document. In Google Docs: File, Download, Microsoft Word (.docx).'],
  [/\.(?:mht|mhtml|eml)$/i, 'This is a page in an archive of mails. In the browser: Save as, “Webpage, HTML only”.'],
  [/\.(?:json|ya?ml|xml|csv|tsv|srt|tex|js|ts|mdx)$/i, 'This is no document. Give a .docx, .odt, .html, .md or .txt.'],
];

export function refuseName(name: string): void {
  const found = names.find(([pattern]) => pattern.test(name));
  if (found) throw new OfficeError(found[1]);
}
