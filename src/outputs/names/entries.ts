// The entries of an index of names, in the order of their keys, cut into files of about the same length.

import type { Letter } from '../../core/model.ts';
import { countSignatories } from '../../signatories/count.ts';
import { nameKeys, startBetween } from '../../signatories/find/keys.ts';

/** Names of a list no longer than this are in one file, each once. */
const maxPerFile = 500;
/** What a file has is read whole for a few names, so it should be small; what there is of files, a host should take. */
const perFile = 200;
const maxFiles = 2000;

export interface NameEntries {
  /** Places in `letter.signatories`, one for each key. */
  readonly rows: Uint32Array;
  /** Where in `rows` each file begins. */
  readonly files: readonly number[];
  /** With which beginning of a key each file begins; `''` for the first. */
  readonly starts: readonly string[];
}

/** Sorts before every letter, so that a key is before longer ones. */
const separator = '\u0001';
const digits = 7;

export function nameEntries(letter: Letter): NameEntries {
  const { signatories } = letter;
  if (countSignatories(letter).all <= maxPerFile) return { rows: Uint32Array.from(signatories.keys()), files: [0], starts: [''] };
  // With its row behind it, every key is one of its kind, and a long list is sorted without asking back.
  const keys = signatories.flatMap(({ name, formerName }, row) => {
    const suffix = separator + String(row).padStart(digits, '0');
    const found = formerName === undefined ? nameKeys(name) : [...new Set([...nameKeys(name), ...nameKeys(formerName)])];
    return found.map((key) => key + suffix);
  });
  keys.sort();
  const files = cuts(keys, Math.max(perFile, Math.ceil(keys.length / maxFiles)));
  return {
    rows: Uint32Array.from(keys, (key) => Number(key.slice(-digits))),
    files,
    starts: files.map((from) => startAt(keys, from)),
  };
}

/** Files of about the same length, cut where the beginning that tells two of them apart is shortest: browsers read all beginnings. */
function cuts(keys: readonly string[], size: number): number[] {
  const found = [0];
  const room = Math.floor(size / 4);
  for (let from = 0; keys.length - from > size + room; ) {
    let best = from + size;
    for (let at = from + size - room; at <= from + size + room; at++) {
      const gain = startAt(keys, best).length - startAt(keys, at).length;
      if (gain > 0 || (gain === 0 && Math.abs(at - from - size) < Math.abs(best - from - size))) best = at;
    }
    found.push(best);
    from = best;
  }
  return found;
}

function startAt(keys: readonly string[], at: number): string {
  return at === 0 ? '' : startBetween(keys[at - 1] ?? '', keys[at] ?? '');
}
