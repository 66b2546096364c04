// Files that hold no list in a form that can be read: recognised by their first bytes, then by their ending, and refused with the way out.

import { closeSync, openSync, readSync } from 'node:fs';
import { ImportError } from '../entry.ts';

const asCsv = 'save or export the list as CSV (UTF-8)';
const wayOut = {
  pdf: `Open the document it was made from and ${asCsv}, or copy the names into a text file, one a line.`,
  picture: 'Names in a picture have to be typed. Make a text file, one name a line.',
  archive: 'Unpack it first, and import the file or the folder that is in it.',
  office: `Open it in the program that made it, and ${asCsv}.`,
  document:
    'Open it in the program that made it, and save it as plain text (UTF-8) or copy its table into a spreadsheet and save that as CSV.',
  script: `If it holds a list, ${asCsv} or as JSON.`,
  other: `Open it in the program that made it, and ${asCsv}.`,
} as const;

interface Kind {
  readonly name: string;
  readonly advice: keyof typeof wayOut;
}

/** First bytes, in Latin-1. */
const magic: readonly (readonly [string, Kind])[] = [
  ['%PDF-', { name: 'a PDF', advice: 'pdf' }],
  ['\x89PNG', { name: 'a picture (PNG)', advice: 'picture' }],
  ['\xff\xd8\xff', { name: 'a picture (JPEG)', advice: 'picture' }],
  ['GIF8', { name: 'a picture (GIF)', advice: 'picture' }],
  ['II*\0', { name: 'a picture (TIFF)', advice: 'picture' }],
  ['MM\0*', { name: 'a picture (TIFF)', advice: 'picture' }],
  ['BM', { name: 'a picture (BMP)', advice: 'picture' }],
  [
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    { name: 'a file of an old Office program (.xls, .doc), or a workbook with a password', advice: 'office' },
  ],
  ['{\\rtf', { name: 'a rich text document (RTF)', advice: 'document' }],
  ['\x1f\x8b', { name: 'a compressed archive (gzip)', advice: 'archive' }],
  ['BZh', { name: 'a compressed archive (bzip2)', advice: 'archive' }],
  ['\xfd7zXZ\0', { name: 'a compressed archive (xz)', advice: 'archive' }],
  ['(\xb5/\xfd', { name: 'a compressed archive (zstd)', advice: 'archive' }],
  ['7z\xbc\xaf\x27\x1c', { name: 'a 7-Zip archive', advice: 'archive' }],
  ['Rar!\x1a\x07', { name: 'a RAR archive', advice: 'archive' }],
  ['\x7fELF', { name: 'a program', advice: 'other' }],
  ['MZ', { name: 'a program', advice: 'other' }],
  ['\xca\xfe\xba\xbe', { name: 'a program', advice: 'other' }],
  ['\xcf\xfa\xed\xfe', { name: 'a program', advice: 'other' }],
  ['SQLite format 3\0', { name: 'an SQLite database', advice: 'other' }],
  ['OggS', { name: 'a recording', advice: 'other' }],
  ['ID3', { name: 'a recording', advice: 'other' }],
  ['%!PS', { name: 'a PostScript document', advice: 'pdf' }],
  ['-----BEGIN PGP', { name: 'an encrypted or signed message', advice: 'other' }],
];

const endings: Readonly<Record<string, Kind>> = {
  // Many programs write HTML or text under the name .xls; a real one is told by its first bytes.
  xlsb: { name: 'a binary Excel workbook (.xlsb)', advice: 'office' },
  numbers: { name: 'a Numbers document', advice: 'office' },
  pages: { name: 'a Pages document', advice: 'document' },
  doc: { name: 'a Word document', advice: 'document' },
  docx: { name: 'a Word document', advice: 'document' },
  odt: { name: 'a text document (.odt)', advice: 'document' },
  rtf: { name: 'a rich text document (RTF)', advice: 'document' },
  pptx: { name: 'a presentation', advice: 'document' },
  odp: { name: 'a presentation', advice: 'document' },
  gsheet: { name: 'only a link to a Google sheet', advice: 'other' },
  gdoc: { name: 'only a link to a Google document', advice: 'document' },
  epub: { name: 'an e-book', advice: 'document' },
  zip: { name: 'a ZIP archive', advice: 'archive' },
  tar: { name: 'an archive (tar)', advice: 'archive' },
  svg: { name: 'a picture (SVG)', advice: 'picture' },
  webp: { name: 'a picture (WebP)', advice: 'picture' },
  heic: { name: 'a picture (HEIC)', advice: 'picture' },
  tex: { name: 'a LaTeX source', advice: 'document' },
  xml: { name: 'XML', advice: 'other' },
  sql: { name: 'a database dump (SQL)', advice: 'other' },
  css: { name: 'a style sheet', advice: 'script' },
  ...Object.fromEntries(
    [
      'js',
      'mjs',
      'cjs',
      'jsx',
      'ts',
      'tsx',
      'py',
      'rb',
      'php',
      'pl',
      'go',
      'rs',
      'java',
      'c',
      'h',
      'cpp',
      'cs',
      'sh',
      'bat',
      'ps1',
      'lua',
      'r',
      'vue',
      'astro',
      'svelte',
      'ipynb',
      'mdx',
    ].map(
      (ending) =>
        [ending, { name: ending === 'mdx' ? 'MDX, which holds a program' : `a program or script (.${ending})`, advice: 'script' }] as const,
    ),
  ),
};

export function endingOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Refuses what its bytes show to be no text and no workbook, whatever format was asked for. */
export function refuseBytes(path: string): void {
  const bytes = firstBytes(path, 4096);
  const start = bytes.toString('latin1');
  refuse(magic.find(([mark]) => start.startsWith(mark) && (mark.length > 2 || isBinary(bytes)))?.[1] ?? inContainer(start));
  // A ZIP archive may be a workbook, which its own reader finds out.
  if (isBinary(bytes) && !isUtf16(bytes) && !start.startsWith('PK'))
    throw new ImportError(`This file is not text, and no format that can be read. ${wayOut.other}`);
}

/** Refuses, where no one asked for a format, what its name or its beginning shows to be something else. */
export function refuseByName(path: string): void {
  const start = firstBytes(path, 4096).toString('latin1');
  refuse(endings[endingOf(path)] ?? scriptOf(start));
}

function refuse(kind: Kind | undefined): void {
  if (kind) throw new ImportError(`This is ${kind.name}, and cannot be read here. ${wayOut[kind.advice]}`);
}

export function isZip(path: string): boolean {
  return firstBytes(path, 4).toString('latin1').startsWith('PK\x03\x04');
}

/** Formats that begin with the length of something, or carry their mark further back. */
function inContainer(start: string): Kind | undefined {
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return { name: 'a picture (WebP)', advice: 'picture' };
  if (start.startsWith('RIFF')) return { name: 'a recording', advice: 'other' };
  if (start.slice(4, 8) === 'ftyp')
    return /^(?:heic|heix|mif1|avif)/.test(start.slice(8, 12)) ? endings.heic : { name: 'a film or recording', advice: 'other' };
  if (start.slice(257, 262) === 'ustar') return endings.tar;
  return undefined;
}

function scriptOf(start: string): Kind | undefined {
  if (start.startsWith('#!')) return { name: 'a script', advice: 'script' };
  if (/^\s*<\?php/.test(start)) return { name: 'a program or script (PHP)', advice: 'script' };
  if (/^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?<svg[\s>]/.test(start)) return endings.svg;
  if (/^\s*<\?xml/.test(start) && !/<html[\s>]/i.test(start)) return endings.xml;
  return undefined;
}

function isBinary(bytes: Buffer): boolean {
  if (bytes.includes(0)) return true;
  // Tab, line feed, form feed, carriage return and escape appear in text, and single others in what strangers typed.
  const controls = bytes.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)).length;
  return controls > 8 && controls * 50 > bytes.length;
}

function isUtf16(bytes: Buffer): boolean {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const zeros = [0, 1].map((parity) => bytes.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  return isMarked || (Math.min(...zeros) === 0 && Math.max(...zeros) > bytes.length / 5);
}

function firstBytes(path: string, length: number): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}
