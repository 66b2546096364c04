// Bytes to text where nothing about the characters could be a problem; what could is left to the parser.

import { findCharacterFaults } from '../text/characters.ts';
import { toNfc } from '../text/normalize.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/**
 * Line feeds, printable ASCII, and letters without marks of the scripts that most names are in: none of them can be a fault, and a text
 * of them is in NFC, since none composes with another.
 */
const plain =
  /^[\n -~\u00a1-\u00ac\u00ae-\u024f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0401-\u045f\u0531-\u0556\u0561-\u0586\u05d0-\u05ea\u0620-\u064a\u066e\u066f\u0671-\u06d3\u0904-\u0939\u0e01-\u0e30\u10d0-\u10fa\u1200-\u135a\u1e00-\u1eff\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3\uff08-\uff0c]*$/;

/** Undefined where the text is no clean UTF-8 in NFC with line feeds alone. */
export function strictText(bytes: Buffer): string | undefined {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return undefined;
  }
  return isStrict(text) ? text : undefined;
}

/** The same of a text that was decoded already. */
export function isStrict(text: string): boolean {
  return plain.test(text) || (!/[\r\t\ufeff]/.test(text) && findCharacterFaults(text).length === 0 && toNfc(text) === text);
}
