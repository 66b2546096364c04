// Takes name, link and handle from a plain signature without reading the rest. Where the file is valid, these are what it says; where it is
// not, nothing is said of that.

import type { PlacedBlob } from '../git/blobs.ts';
import { likelyLink, readers } from '../../core/plain/values.ts';
import { isStrict } from '../../core/plain/strict-text.ts';

const [readName, readHandle] = ['name', 'handle'].map((field) => readers.get(field));

export interface Glimpsed {
  readonly name: string;
  /** Where in the text the values begin, which end with their lines; 0 where there are none. */
  readonly linkAt: number;
  readonly handleAt: number;
}

/** Undefined where it takes more than a glimpse to know them. */
export function glimpseSignature({ text, buffer, start: from, end: to }: PlacedBlob): Glimpsed | undefined {
  // One character is one byte: what is looked for is ASCII.
  if (!text.startsWith(keyOfName, from)) return undefined;
  let name: string | undefined;
  let linkAt = 0;
  let handleAt = 0;
  for (let start = from; start < to; ) {
    const stop = lineEnd(text, start, to);
    const first = text.charCodeAt(start);
    const isName = start === from;
    if (isName || first === 0x6c /* l */ || first === 0x68 /* h */) {
      // What is indented below a value goes on with it.
      if (stop + 1 < to && text.charCodeAt(stop + 1) === 0x20) return undefined;
      if (isName) {
        name = nameIn(text, buffer, from + keyOfName.length, stop);
        if (name === undefined) return undefined;
      } else if (text.startsWith(keyOfLink, start)) {
        if (linkAt !== 0 || likelyLink(text.slice(start + keyOfLink.length, stop)) === undefined) return undefined;
        linkAt = start + keyOfLink.length;
      } else if (text.startsWith(keyOfHandle, start)) {
        if (handleAt !== 0 || readHandle?.(text.slice(start + keyOfHandle.length, stop)) === undefined) return undefined;
        handleAt = start + keyOfHandle.length;
      } else if (!text.startsWith('language: ', start)) return undefined;
    }
    // A key may also be written between quotation marks or behind a question mark.
    else if (first !== 0x20 && !(first >= 0x61 && first <= 0x7a)) return undefined;
    start = stop + 1;
  }
  return name === undefined || hasReturn(text, from, to) ? undefined : { name, linkAt, handleAt };
}

/** Where the line that begins at `start` ends, in front of `to`. */
export function lineEnd(text: string, start: number, to: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 || end > to ? to : end;
}

const keyOfName = 'name: ';
const keyOfLink = 'link: ';
const keyOfHandle = 'handle: ';

function nameIn(text: string, buffer: Buffer, start: number, stop: number): string | undefined {
  let isAscii = true;
  for (let at = start; at < stop && isAscii; at++) isAscii = text.charCodeAt(at) < 0x80;
  if (isAscii) return readName?.(text.slice(start, stop)) as string | undefined;
  const name = buffer.toString('utf8', start, stop);
  // What is not UTF-8 has become U+FFFD.
  return !name.includes('\ufffd') && isStrict(name) ? (readName?.(name) as string | undefined) : undefined;
}

let lastText = '';
let hasAny = false;

/** A carriage return ends lines, too. Hardly ever is there one among all the blobs of a text, which is looked through once. */
function hasReturn(text: string, start: number, end: number): boolean {
  if (text !== lastText) {
    lastText = text;
    hasAny = text.includes('\r');
  }
  return hasAny && text.slice(start, end).includes('\r');
}
