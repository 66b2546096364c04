// From a name in any script to the name of a signature's file, without its ending. Runs in browsers too.

import { isPlain } from '../core/text/fold.ts';
import { toLatin } from '../core/text/latin.ts';
import { remembering } from '../core/text/remembering.ts';

/** Device names of Windows, which no file may have there. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const maxLength = 60;

/**
 * The id of a signature: at most 60 of a–z, 0–9 and single hyphens, the same for the same name on every machine.
 * Scripts without a table here leave a short hash of the name in place of what cannot be written.
 * `taken` holds ids in lower case that it must not be; then a number follows.
 */
export function signatureId(name: string, taken?: ReadonlySet<string>): string {
  let words = '';
  let isWhole = true;
  // Nothing reaches over a space, and names are made of the same words again and again.
  for (const written of name.split(' ')) {
    const word = wordOf(written);
    if (word.text !== '') words += words === '' ? word.text : `-${word.text}`;
    isWhole &&= word.isWhole;
  }
  let id: string;
  if (isWhole && words !== '') id = cut(words, maxLength);
  else {
    const hash = hashOf(fold(name));
    id = `${words === '' ? 'name' : cut(words, maxLength - hash.length - 1)}-${hash}`;
  }
  if (deviceName.test(id)) id = `${id}-name`;
  if (!taken?.has(id)) return id;
  for (let number = 2; ; number++) {
    const numbered = `${cut(id, maxLength - String(number).length - 1)}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

interface Word {
  readonly text: string;
  /** Whether no letter or digit was lost. */
  readonly isWhole: boolean;
}

const wordOf = remembering((written): Word => {
  const { text, isWhole } = toLatin(fold(written));
  const plain = text
    .replace(/['’‘ʼ`´](?=s(?![a-z0-9]))/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return { text: plain, isWhole };
});

/** The form in which names that read the same are the same, as core/text/fold has it. */
function fold(name: string): string {
  if (isPlain(name)) return name.toLowerCase();
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u034f|[\u200c-\u200f]|[\ufe00-\ufe0f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Shortened at the end of a word where there is one in the second half. */
function cut(words: string, length: number): string {
  if (words.length <= length) return words;
  const end = words.lastIndexOf('-', length);
  return words.slice(0, end > length / 2 ? end : length).replace(/(?<!-)-+$/, '');
}

/** cyrb53, a hash of 53 bits, in base 36. It distinguishes names and protects nothing. */
function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
}
