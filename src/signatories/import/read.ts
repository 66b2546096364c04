// Opens a source: finds its format and gives its entries one by one.

import { openSync, closeSync, readSync, statSync } from 'node:fs';
import { readCsv } from './csv.ts';
import { detectEncoding, readPieces } from './encoding.ts';
import { type EntrySource, ImportError, type RawEntry, type ReadOptions } from './entry.ts';
import { readFolder } from './folder.ts';
import { fieldOfHeader } from './headers.ts';
import { readIssue } from './issue.ts';
import { readIssueForms } from './issue-form.ts';
import { linesOf, readLines } from './lines.ts';
import { readMarkdown } from './markdown.ts';
import { readJson, readYamlList } from './records.ts';

export const formats = ['csv', 'yaml', 'json', 'markdown', 'lines', 'folder', 'issue'] as const;
export type Format = (typeof formats)[number];

/** What is read as a whole may not be larger. CSV and folders may: they are read piece by piece. */
const largestWhole = 64 * 1024 * 1024;

export function openSource(path: string, asked: Format | 'auto', options: ReadOptions): EntrySource {
  const format = formatOf(path, asked);
  const isFolder = statSync(path).isDirectory();
  if (isFolder !== (format === 'folder'))
    throw new ImportError(isFolder ? 'This is a folder. Read it with --format folder.' : 'This is a file, and no folder.');
  const source = format === 'csv' ? readCsv(path, options) : wholeSource(path, format, options);
  source.notes.unshift(asked === 'auto' ? `Format: ${format}, guessed from name and content. --format can say it.` : `Format: ${format}.`);
  return source;
}

export function formatOf(path: string, asked: Format | 'auto'): Format {
  return asked === 'auto' ? detectFormat(path) : asked;
}

function wholeSource(path: string, format: Exclude<Format, 'csv'>, options: ReadOptions): EntrySource {
  const notes: string[] = [];
  return { notes, entries: entriesOf(path, format, options, notes) };
}

async function* entriesOf(
  path: string,
  format: Exclude<Format, 'csv'>,
  { root, map, onProgress }: ReadOptions,
  notes: string[],
): AsyncGenerator<RawEntry> {
  if (format === 'folder') {
    yield* readFolder(path, map, notes, onProgress);
    return;
  }
  if (statSync(path).size > largestWhole)
    throw new ImportError('This file is larger than 64 MiB. Make a CSV file of it, or several files.');
  const { encoding, note } = detectEncoding(path);
  notes.push(note);
  let text = '';
  for await (const piece of readPieces(path, encoding, () => {})) text += piece;
  const name = path.replace(/^.*[/\\]/, '');
  if (format === 'yaml') yield* readYamlList(text.replaceAll('\r\n', '\n'), name, map, notes);
  else if (format === 'json') yield* readJson(text, map, notes);
  else if (format === 'issue') yield* readIssue(text, readIssueForms(root), map, notes);
  else if (format === 'markdown') yield* readMarkdown(text, map, notes);
  else yield* readLines(linesOf(text));
}

function detectFormat(path: string): Format {
  if (statSync(path).isDirectory()) return 'folder';
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
  if (ending === 'csv' || ending === 'tsv') return 'csv';
  if (ending === 'yaml' || ending === 'yml') return 'yaml';
  if (ending === 'json') return 'json';
  const head = headOf(path);
  const isForm = /^### .+\n\s*\n/m.test(head) && /^### (?:.*\b)?(?:name|nombre|nom|nome|naam)\b/im.test(head);
  if (isForm) return 'issue';
  if (ending === 'md' || ending === 'markdown' || /^\s*\|.*\|\s*\n\s*\|?\s*:?-{2,}/.test(head)) return 'markdown';
  if (/^\s*[[{]/.test(head)) return 'json';
  if (/^\s*- \w+:\s/.test(head)) return 'yaml';
  // A first line that is made of known headers.
  const [first = ''] = head.split('\n');
  const cells = first.split(/[,;\t|]/);
  const known = cells.filter((cell) => fieldOfHeader(cell.replaceAll('"', ''), new Map()) !== undefined);
  return cells.length > 1 && known.length >= 2 ? 'csv' : 'lines';
}

function headOf(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(8192);
    const length = readSync(descriptor, piece, 0, piece.length, 0);
    const encoding = piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(piece.subarray(0, length)).replaceAll('\r\n', '\n');
  } finally {
    closeSync(descriptor);
  }
}
