// The keys under which a name is filed, and which files hold those with some beginning. Runs in browsers too.

import { beginningsIn, wordsOf } from '../../core/text/name-words.ts';

/** A name of hundreds of words or Han characters is found by the first of them, and takes no more room than others. */
const maxKeys = 24;
const maxKeyLength = 80;

/**
 * For each beginning in a name that beginning and, behind it, the words that follow, and then those before: so anyone who types two words
 * of a frequent name finds them side by side, in either order.
 */
export function nameKeys(name: string): string[] {
  const words = wordsOf(name);
  const folded = words.map((word) => word.folded);
  return [
    ...new Set(
      words.flatMap((word, index) => {
        const others = [...folded.slice(index + 1), ...folded.slice(0, index)];
        return beginningsIn(name, word).map((beginning) => [beginning.folded, ...others].join(' ').slice(0, maxKeyLength));
      }),
    ),
  ].slice(0, maxKeys);
}

/** What may be together in a key: the words as they were typed, and turned so that each is the first once. */
export function phrasesOf(words: readonly string[]): string[] {
  return words.map((_, index) => [...words.slice(index), ...words.slice(0, index)].join(' '));
}

/** The files that keys with a beginning are in: the first and the last. `starts` are in order, and `''` is the first. */
export function filesWith(starts: readonly string[], beginning: string): readonly [first: number, last: number] {
  const from = firstFrom(starts, (start) => start >= beginning);
  const behind = firstFrom(starts, (start) => start > beginning && !start.startsWith(beginning));
  // What is before a start is smaller than it, so a file that begins with it has everything.
  const first = starts[from] === beginning ? from : from - 1;
  return [Math.max(0, first), Math.max(0, behind - 1)];
}

/** The file in which an id would be. */
export function fileOfId(starts: readonly string[], id: string): number {
  return Math.max(0, firstFrom(starts, (start) => start > id) - 1);
}

/** The shortest text that is behind `before` and not behind `key`. */
export function startBetween(before: string, key: string): string {
  let length = 0;
  while (length < before.length && before[length] === key[length]) length++;
  return key.slice(0, length + 1);
}

function firstFrom(texts: readonly string[], isBehind: (text: string) => boolean): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(texts[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}
