// Finds names among any number of signatories, by the beginnings of their words. Knows no page: anyone who shows results calls it.

import { beginningsOf, canBeFound, queryWords, wordsOf } from '../core/text/name-words.ts';
import { type NameRecord, type NamesIndex, namesFile } from '../signatories/find/format.ts';
import { filesWith, phrasesOf } from '../signatories/find/keys.ts';
import { IndexGone, type NamesFiles } from './names-index.ts';

export interface FoundName {
  readonly id: string;
  readonly name: string;
  /** Country by ISO 3166-1, or region by UN M49. */
  readonly place: string | undefined;
  readonly isOrganisation: boolean;
  /** Role and affiliation. */
  readonly detail: string | undefined;
  /** Which part of the detail, from its beginning, is in which language; undefined where that is not known. */
  readonly role: { readonly language: string; readonly length: number } | undefined;
  /** By which they are found as well, since they want it shown. */
  readonly formerName: string | undefined;
  /** 1 where they sign in a personal capacity, 2 where they have died since, 3 where both are so. */
  readonly marks: number;
}

export interface Found {
  readonly names: readonly FoundName[];
  /** Whether these are all; where not, more letters find more. */
  readonly isComplete: boolean;
}

/** Of a word in more files than these only the first are read. A file has some two hundred names. */
const maxFiles = 3;

export class NameFinder {
  readonly #files: NamesFiles;
  /** What the names that were read are found by, so that each is folded once. */
  readonly #known = new WeakMap<NameRecord, FoldedName>();
  #index: NamesIndex | undefined;

  constructor(files: NamesFiles) {
    this.#files = files;
  }

  /** Loads what every search begins with; worth calling when someone is about to type. */
  async prepare(): Promise<void> {
    this.#index ??= await this.#files.index();
  }

  /** Whether an answer needs nothing from the network. */
  isReady(query: string): boolean {
    const index = this.#index;
    return index !== undefined && wanted(index, queryWords(query)).numbers.every((number) => this.#files.has(namesFile(index, number)));
  }

  /** Undefined where there is too little to go by. Rejects where the network fails, or where a later call made this one pointless. */
  async find(query: string): Promise<Found | undefined> {
    const words = queryWords(query);
    try {
      await this.prepare();
      return await this.#search(words);
    } catch (error) {
      if (!(error instanceof IndexGone)) throw error;
      // A new build was published since the index was read.
      this.#files.forget();
      this.#index = undefined;
      await this.prepare();
      return this.#search(words);
    }
  }

  async #search(words: readonly string[]): Promise<Found | undefined> {
    const index = this.#index;
    if (!index || words.length === 0 || !(canBeFound(words) || index.names.length === 1)) return undefined;
    const { numbers, isComplete } = wanted(index, words);
    const paths = numbers.map((number) => namesFile(index, number));
    this.#files.stopAllBut(paths);
    const read = (await Promise.all(paths.map((path) => this.#files.file(path)))) as (readonly NameRecord[])[];
    const byId = new Map<string, NameRecord>();
    for (const record of read.flat()) if (!byId.has(record[0]) && this.#has(record, words)) byId.set(record[0], record);
    const phrase = words.join(' ');
    const rank = (record: NameRecord): number => {
      const { whole } = this.#folded(record);
      return whole === phrase ? 0 : whole.startsWith(phrase) ? 1 : whole.startsWith(words[0] ?? '') ? 2 : 3;
    };
    const names = [...byId.values()].sort((a, b) => rank(a) - rank(b)).map(foundName);
    return { names, isComplete };
  }

  #has(record: NameRecord, words: readonly string[]): boolean {
    const { beginnings } = this.#folded(record);
    return words.every((word) => beginnings.some((beginning) => beginning.startsWith(word)));
  }

  #folded(record: NameRecord): FoldedName {
    let folded = this.#known.get(record);
    if (!folded) {
      const words = wordsOf(record[1]);
      const before = record[5] ?? '';
      const beginnings = [...beginningsOf(record[1], words), ...beginningsOf(before, wordsOf(before))];
      folded = { whole: words.map((word) => word.folded).join(' '), beginnings };
      this.#known.set(record, folded);
    }
    return folded;
  }
}

interface FoldedName {
  readonly whole: string;
  readonly beginnings: readonly string[];
}

function foundName([id, name, place, kind, detail, formerName, language, length, marks = 0]: NameRecord): FoundName {
  const role = language && length ? { language, length } : undefined;
  return {
    id,
    name,
    place: place || undefined,
    isOrganisation: kind === 1,
    detail: detail || undefined,
    role,
    formerName: formerName || undefined,
    marks,
  };
}

/** All files of the rarest word, or, where every word is frequent, those in which the words are together. */
function wanted({ names: starts }: NamesIndex, words: readonly string[]): { numbers: number[]; isComplete: boolean } {
  const ranges = words.map((word) => filesWith(starts, word)).sort(([a, b], [c, d]) => b - a - (d - c));
  const [first, last] = ranges[0] ?? [0, 0];
  if (last - first < maxFiles) return { numbers: numbersFrom(first, last), isComplete: true };
  const together = phrasesOf(words).flatMap((phrase) => {
    const [from, to] = filesWith(starts, phrase);
    return numbersFrom(from, Math.min(to, from + 1));
  });
  return { numbers: [...new Set(together)].slice(0, maxFiles + 1), isComplete: false };
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
