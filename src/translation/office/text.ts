// The text of a file that is none of a program: UTF-8, or UTF-16 with its mark, as Notepad calls “Unicode”.

import { OfficeError } from './document.ts';

export function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below.
  }
  throw new OfficeError(
    'This file is not text in UTF-8. Save it again with that encoding (Notepad: Save As, Encoding: UTF-8; Word: Plain Text, Other encoding, Unicode (UTF-8)), or send the document itself.',
  );
}
