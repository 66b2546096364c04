// Which pairs are worth a closer look. Signatures that share a key meet; no list is ever compared all with all.

import { toleratedEdits } from './distance.ts';
import type { Form } from './forms.ts';
import type { Profile } from './profile.ts';

/** 2^21: so many signatures fit beside a key of 32 bits into the 53 bits of a number. */
const most = 0x20_0000;
/** A key that very many share says little: each of them meets only so many that come after it. */
const reach = 250;

/**
 * Pairs of indexes, each once, the smaller index first. With `isWanted`, only pairs with at least one wanted signature.
 * Time grows with the number of signatures and of pairs that share a key. Throws a RangeError for more than two million signatures.
 */
export function candidatePairs(profiles: readonly Profile[], isWanted?: (index: number) => boolean): [number, number][] {
  if (profiles.length > most) throw new RangeError(`More than ${most} signatures cannot be compared at once.`);
  const keys = new Numbers();
  for (const [index, profile] of profiles.entries()) {
    for (const key of keysOf(profile)) keys.push(key * most + index);
  }
  const sorted = keys.sorted();
  const pairs = new Numbers();
  for (let start = 0; start < sorted.length; ) {
    const key = Math.floor((sorted[start] ?? 0) / most);
    let end = start + 1;
    while (end < sorted.length && Math.floor((sorted[end] ?? 0) / most) === key) end++;
    for (let i = start; i < end - 1; i++) {
      const left = (sorted[i] ?? 0) % most;
      const isLeftWanted = isWanted?.(left) ?? true;
      // What is wanted meets everyone.
      const stop = isWanted ? end : Math.min(end, i + 1 + reach);
      for (let j = i + 1; j < stop; j++) {
        const right = (sorted[j] ?? 0) % most;
        if (isLeftWanted || isWanted?.(right)) pairs.push(left * most + right);
      }
    }
    start = end;
  }
  const found: [number, number][] = [];
  let last = -1;
  for (const pair of pairs.sorted()) {
    if (pair !== last) found.push([Math.floor(pair / most), pair % most]);
    last = pair;
  }
  return found;
}

/** The keys of 32 bits under which a signature can be met, each once. Different things may share one by chance. */
export function keysOf(profile: Profile): ReadonlySet<number> {
  const keys = new Set<number>();
  eachKey(profile, (key) => keys.add(key));
  return keys;
}

function eachKey({ name, skeleton, link, handle }: Profile, add: (key: number) => void): void {
  add(hash('skeleton', skeleton));
  if (link) add(hash('link', link.key));
  if (handle) add(hash('handle', handle));
  for (const letters of name.acronyms) add(hash('initials', letters));
  for (const letters of name.initials) add(hash('initials', letters));
  for (const form of name.forms) {
    add(hash('name', form.compact));
    add(hash('name', form.sorted));
    if (form.shortened) add(hash('shortened', form.shortened));
  }
  // A slip of the finger in a name as it is, or without what can be left out of it.
  const last = name.forms.at(-1);
  for (const form of new Set([name.forms[0], last?.isAlias ? undefined : last])) if (form) eachKeyOfSlips(form, add);
}

/**
 * One edit: two texts that are one edit apart share a text that either becomes when a letter is left out (the deletion
 * neighbourhood of Mor and Fraenkel). Two edits: each word keeps its beginning or its end.
 */
function eachKeyOfSlips({ compact, plain }: Form, add: (key: number) => void): void {
  const tolerated = toleratedEdits(compact.length);
  if (tolerated === 0 && toleratedEdits(compact.length + 1) === 0) return;
  add(hash('slip', compact));
  for (let i = 0; i < compact.length; i++) {
    // Of two equal neighbours either may go.
    if (i > 0 && compact[i] === compact[i - 1]) continue;
    add(hash('slip', compact, i));
  }
  // One letter less may be a name of two edits less.
  if (toleratedEdits(compact.length + 2) < 2) return;
  if (plain.length <= 4) {
    const words = plain.filter((word) => word.length > 1);
    for (let choice = 0; choice < 1 << words.length; choice++)
      add(hash('ends', words.map((word, place) => endOf(word, (choice >> place) % 2 === 0)).join(' ')));
  } else {
    for (let i = 0; i < plain.length; i++) add(hash('rest', plain.toSpliced(i, 1).join(' ')));
    add(hash('ends', plain.map((word) => endOf(word, true)).join(' ')));
    add(hash('ends', plain.map((word) => endOf(word, false)).join(' ')));
  }
}

/** Three letters of a long word or two of a short one. */
function endOf(word: string, isBeginning: boolean): string {
  const length = word.length >= 7 ? 3 : 2;
  return isBeginning ? word.slice(0, length) : `-${word.slice(-length)}`;
}

/** FNV-1a of 32 bits, over UTF-16 units, of a text without the one at `without`. */
function hash(kind: string, text: string, without = -1): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < kind.length; i++) value = Math.imul(value ^ kind.charCodeAt(i), 0x01000193);
  for (let i = 0; i < text.length; i++) if (i !== without) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  // The upper bits take part in the lower ones, which FNV leaves alike.
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

/** A list of numbers that takes eight bytes for each. */
export class Numbers {
  #values = new Float64Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  sorted(): Float64Array {
    return this.#values.subarray(0, this.#length).sort();
  }
}
