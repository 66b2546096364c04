// Opens a file that a translator sent: finds what it is by its bytes, whatever it is called, and refuses by name what cannot be read.

import { ArchiveFault, readArchive } from '../../core/archive.ts';
import { visible } from '../../core/text/characters.ts';
import { TooComplex, withinTime } from '../../core/markdown/guard.ts';
import { OfficeError, type OfficeDocument, type OfficePart } from './document.ts';
import { isWordPart } from './docx/parts.ts';
import { readDocx } from './docx/read.ts';
import { readHtml } from './html/read.ts';
import { maxEntries, maxFileBytes, maxLetterLength, maxUnpackedBytes } from './limits.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { isOpenDocumentPart, readOdt } from './odt/read.ts';
import { readPlain } from './plain.ts';
import { refuseBytes, refuseName } from './refuse.ts';
import { decoded } from './text.ts';
import { plainText } from './tidy.ts';

/** However small a document is, what it unpacks to may be large. */
const alwaysWatched = 1_000_000;

/** Throws OfficeError, which says the way out. */
export function openOffice(name: string, bytes: Uint8Array): OfficeDocument {
  if (bytes.length === 0) throw new OfficeError('This file is empty.');
  if (bytes.length > maxFileBytes) throw new OfficeError('This file is larger than 64 MiB. Take its pictures out, and save it again.');
  refuseBytes(bytes);
  try {
    const document = withinTime(Math.max(bytes.length, alwaysWatched), () => read(name, bytes));
    if (lengthOf(document.parts) > maxLetterLength)
      throw new OfficeError('This document is longer than any letter may be (256 KiB). Send the letter alone.');
    return document;
  } catch (error) {
    if (error instanceof TooComplex || error instanceof RangeError)
      throw new OfficeError(
        'This document takes too long to read, or is nested too deep. Copy its text into a new document, and send that.',
      );
    throw error;
  }
}

function lengthOf(parts: readonly OfficePart[]): number {
  let length = 0;
  for (const part of parts) {
    if (part.type === 'officeTable') for (const cell of part.rows.flat()) length += lengthOf(cell);
    else if (part.type === 'officeNote') length += lengthOf(part.parts);
    else if (part.type === 'officeParagraph') length += plainText(part.children).length;
  }
  return length;
}

function read(name: string, bytes: Uint8Array): OfficeDocument {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readPacked(bytes) : readPlainFile(name, bytes);
}

function readPlainFile(name: string, bytes: Uint8Array): OfficeDocument {
  refuseName(name);
  const text = decoded(bytes);
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return readMarkdown(text);
  if (/\.(?:x?html?)$/i.test(name) || /^\s*(?:<!doctype html|<html[\s>])/i.test(text)) return readHtml(text);
  return isMarkdown(text) ? readMarkdown(text) : readPlain(text);
}

function readPacked(bytes: Uint8Array, isInArchive = false): OfficeDocument {
  try {
    const archive = readArchive(bytes, {
      wanted: (name) => name === 'mimetype' || isWordPart(name) || isOpenDocumentPart(name),
      maxBytes: maxUnpackedBytes,
      maxEntries,
    });
    const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name));
    const type = new TextDecoder().decode(archive.parts.mimetype?.slice(0, 200) ?? new Uint8Array()).trim();
    if (/^application\/vnd\.oasis\.opendocument\.text/.test(type) || (type === '' && has(/^content\.xml$/))) return readOdt(archive);
    if (has(/^xl\/workbook/) || /opendocument\.spreadsheet/.test(type))
      throw new OfficeError('This is a workbook. Copy its text into a document, or save it as text.');
    if (has(/^ppt\//) || /opendocument\.presentation/.test(type))
      throw new OfficeError('This is a presentation. Copy its text into a document, or save it as text.');
    if (type === 'application/epub+zip') throw new OfficeError('This is an e-book. Copy its text into a document, or save it as text.');
    if (has(/^Index\/.*\.iwa$/)) throw new OfficeError('This is a Pages document. In Pages: File, Export To, Word.');
    if (has(/^\[Content_Types\]\.xml$/)) return readDocx(archive);
    return readOnly(bytes, archive.names, isInArchive);
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    throw new OfficeError(faults[error.fault]);
  }
}

/** The one document that an archive holds, beside its pictures: so Google Docs sends a page. */
function readOnly(bytes: Uint8Array, names: readonly string[], isInArchive: boolean): OfficeDocument {
  const found = names.filter((name) => /\.(?:docx|odt|html?|md|markdown|txt)$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name));
  const [only, ...others] = found;
  if (only === undefined || isInArchive)
    throw new OfficeError('This is a ZIP archive and no document. Unpack it, and give the document in it.');
  if (others.length > 0)
    throw new OfficeError(
      `This archive holds several documents: ${found.slice(0, 5).map(visible).join(', ')}. Unpack it, and give them one by one.`,
    );
  const inner = readArchive(bytes, { wanted: (name) => name === only, maxBytes: maxUnpackedBytes, maxEntries }).parts[only];
  if (!inner || inner.length === 0) throw new OfficeError('The document in this archive is empty.');
  refuseBytes(inner);
  return inner[0] === 0x50 && inner[1] === 0x4b ? readPacked(inner, true) : readPlainFile(only, inner);
}

const faults: Readonly<Record<ArchiveFault['fault'], string>> = {
  'too-many': 'This document has more parts than any letter. Copy its text into a new document, and send that.',
  'too-large':
    'This document is too large when unpacked (more than 32 MiB without its pictures). Copy its text into a new document, and send that.',
  damaged: 'This document is damaged: it is no complete ZIP archive. Open it in the program that made it, and save it again.',
};
