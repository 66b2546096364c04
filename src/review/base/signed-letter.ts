// Who has signed one letter: the files with their bytes, and their signatories by name and by looks.

import type { Signatory } from '../../core/model.ts';
import type { Seen } from '../../signatories/duplicates/glimpse.ts';
import { foldedNameOf, hasOtherLooks, hasOtherName, looksOf } from '../../signatories/duplicates/names.ts';
import { joinRosters, type Roster, rosterOf } from '../../signatories/duplicates/roster.ts';
import { ByPath, indexOf } from './by-path.ts';
import { Groups } from './groups.ts';
import { GlimpsedFile, type SignedFile, SignedFiles, signedFile } from './signed-files.ts';

export class SignedLetter {
  readonly files: ByPath<SignedFile>;
  readonly byName = new Groups<Seen>((name) => this.#seenBut(name, hasOtherName), foldedNameOf);
  /** UTS #39. */
  readonly byLooks = new Groups<Seen>((looks) => this.#seenBut(looks, hasOtherLooks), looksOf);
  readonly #first: SignedFiles;

  constructor(first = new SignedFiles(0, () => '')) {
    this.#first = first;
    this.files = new ByPath<SignedFile>(first);
  }

  /** Puts a file in the place of what its path had. */
  put(path: string, bytes: Buffer): void {
    this.remove(path);
    const file = signedFile(path, bytes);
    this.files.put(file);
    for (const seen of seenIn(file)) {
      this.byName.add(seen);
      this.byLooks.add(seen);
    }
  }

  remove(path: string): void {
    const file = this.files.get(path);
    if (!file) return;
    for (const seen of seenIn(file)) {
      this.byName.remove(seen);
      this.byLooks.remove(seen);
    }
    this.files.remove(path);
  }

  *signatories(): Iterable<Signatory> {
    for (const { signatories } of this.files.values()) yield* signatories;
  }

  /** For a quick look: all but those of some files, and maybe some whose file is not valid. */
  rosterWithout(paths: Iterable<string>): Roster {
    const without = new Set(paths);
    const left = new Set([...without].map((path) => indexOf(path, this.#first)));
    const plain: number[] = [];
    const others: Seen[] = [];
    this.files.forFirst((index) => {
      if (left.has(index)) return;
      if (this.#first.nameAt(index) !== undefined) plain.push(index);
      else others.push(...seenIn(this.#first.at(index)));
    });
    for (const file of this.files.since()) if (!without.has(file.path)) others.push(...seenIn(file));
    return joinRosters(plainRoster(this.#first, plain), rosterOf(others));
  }

  /** All, or all but those whose name certainly has another key. */
  #seenBut(key: string | undefined, hasOther: (name: string, key: string) => boolean): Seen[] {
    const found: Seen[] = [];
    this.files.forFirst((index) => {
      const name = this.#first.nameAt(index);
      if (name === undefined || key === undefined || !hasOther(name, key)) found.push(...seenIn(this.#first.at(index)));
    });
    for (const file of this.files.since()) found.push(...seenIn(file));
    return found;
  }
}

/** Of files that hold one plain signature each, by their numbers. */
function plainRoster(files: SignedFiles, indexes: readonly number[]): Roster {
  const fileAt = (index: number): number => indexes[index] ?? -1;
  return {
    length: indexes.length,
    nameAt: (index) => files.nameAt(fileAt(index)) ?? '',
    linkAt: (index) => files.linkAt(fileAt(index)),
    handleAt: (index) => files.handleAt(fileAt(index)),
    at: (index) => files.at(fileAt(index)) as GlimpsedFile,
  };
}

function seenIn(file: SignedFile): readonly Seen[] {
  return file instanceof GlimpsedFile ? [file] : file.signatories;
}
