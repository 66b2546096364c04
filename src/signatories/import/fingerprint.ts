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

/**
 * Printable ASCII, and letters that are the same in every form of Unicode as long as no mark follows them: Latin, Greek, Cyrillic, Armenian,
 * Hebrew, Arabic, Georgian, kana, Han, Hangul.
 */
const stable =
  /^[\n -~\u00c0-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0180-\u01c3\u01cd-\u01f0\u01f4-\u024f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0482\u048a-\u0513\u0531-\u0556\u0561-\u0586\u05d0-\u05ea\u0621-\u064a\u0671-\u0674\u0679-\u06d3\u0904-\u0928\u092a-\u0930\u0932\u0933\u0935-\u0939\u0e01-\u0e30\u10d0-\u10fa\u1e00-\u1e99\u1ea0-\u1ef9\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** As names are folded; most rows need no more than this for it. */
function folded(said: string): string {
  return stable.test(said)
    ? said
        .toLowerCase()
        .replace(/\n\s*|\s{2,}/g, ' ')
        .trim()
    : foldName(said);
}
