// What a row is recognised by in a later import of the same list, however its file was corrected since.

import { hash } from 'node:crypto';
import { foldName } from '../../core/text/fold.ts';

/** Hexadecimal digits: 64 bits, so that among 100,000 rows two share one once in four thousand million lists. */
export const fingerprintLength = 16;

/**
 * SHA-256 over the letter and what the row says about who signs, without case and doubled spaces; shortened. The letter is part of it so
 * that the same row under two letters has two fingerprints. Who knows the row can compute it: it protects nothing that is not public.
 */
export function fingerprintOf(letter: string, said: string): string {
  return hash('sha256', `${letter}\n${folded(said)}`).slice(0, fingerprintLength);
}

const printable = /^[\n -~]*$/;

/** As names are folded; most rows need no more than this for it. */
function folded(said: string): string {
  return printable.test(said) ? said.toLowerCase().replace(/\s+/g, ' ').trim() : foldName(said);
}
