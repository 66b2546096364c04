// Takes name, link and handle from a plain signature without reading the rest. Where the file is valid, these are what it says; where it is
// not, nothing is said of that.

import type { GlimpsedFields } from '../../signatories/duplicates/glimpse.ts';
import { likelyLink, readers } from './scan-values.ts';
import { strictText } from './strict-text.ts';

const [readName, readHandle] = ['name', 'handle'].map((field) => readers.get(field));

/** Undefined where it takes more than a glimpse to know them. */
export function glimpseSignature(bytes: Buffer): GlimpsedFields | undefined {
  // One character is one byte: what is looked for is ASCII.
  const text = bytes.toString('latin1');
  if (!text.startsWith('name: ') || text.includes('\r')) return undefined;
  let [name, link, handle]: (string | undefined)[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const first = text.charCodeAt(start);
    const isName = start === 0;
    if (isName || first === 0x6c /* l */ || first === 0x68 /* h */) {
      // What is indented below a value goes on with it.
      if (text[stop + 1] === ' ') return undefined;
      if (isName) name = utf8Name(bytes, text, stop);
      else if (text.startsWith('link: ', start)) link = once(link, likelyLink(text.slice(start + 6, stop)));
      else if (text.startsWith('handle: ', start)) handle = once(handle, readHandle?.(text.slice(start + 8, stop)));
      else if (!text.startsWith('language: ', start)) return undefined;
      if (isName ? name === undefined : link === unreadable || handle === unreadable) return undefined;
    }
    // A key may also be written between quotation marks or behind a question mark.
    else if (first !== 0x20 && !(first >= 0x61 && first <= 0x7a)) return undefined;
    start = stop + 1;
  }
  return name === undefined ? undefined : { name, link, handle };
}

const unreadable = '';

function once(before: string | undefined, value: unknown): string {
  return before === undefined && typeof value === 'string' ? value : unreadable;
}

const lengthOfKey = 'name: '.length;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII from its first character on.
const isAscii = /^[\u0000-\u007f]*$/;

function utf8Name(bytes: Buffer, text: string, stop: number): string | undefined {
  const written = text.slice(lengthOfKey, stop);
  const name = isAscii.test(written) ? written : strictText(bytes.subarray(lengthOfKey, stop));
  return name === undefined ? undefined : (readName?.(name) as string | undefined);
}
