// The whole text of a file, decoded, with line feeds at the ends of its lines.

import { statSync } from 'node:fs';
import { ImportError } from '../entry.ts';
import { detectEncoding, type Encoding, readPieces } from './encoding.ts';
import { maxWholeBytes } from './limits.ts';

export interface WholeText {
  readonly text: string;
  /** Says the encoding, in a sentence. */
  readonly note: string;
}

export async function readWholeText(path: string, encoding?: Encoding): Promise<WholeText> {
  if (statSync(path).size > maxWholeBytes)
    throw new ImportError('This file is larger than 64 MiB. Save the list as CSV, which may be larger, or split it into several files.');
  const detected = detectEncoding(path, encoding);
  const pieces: string[] = [];
  for await (const piece of readPieces(path, detected.encoding, () => {})) pieces.push(piece);
  const text = pieces.join('').replace(/\r\n?/g, '\n');
  if (text.includes('\0')) throw new ImportError('This file is not text. Save the list as CSV (UTF-8) or as plain text, one name a line.');
  return { text, note: detected.note };
}
