// Who has signed one letter: the files with their bytes, and their signatories by name and by looks.

import type { Signatory } from '../../core/model.ts';
import { foldedNameOf, looksOf } from '../../signatories/duplicates/names.ts';
import { Groups } from './groups.ts';
import { signatoriesIn } from './signatories-in.ts';

export interface SignedFile {
  readonly path: string;
  readonly bytes: Buffer;
  /** Only valid ones, as everywhere: a file that cannot be read has nobody in it. */
  readonly signatories: readonly Signatory[];
}

export class SignedLetter {
  readonly files = new Map<string, SignedFile>();
  readonly byName = new Groups<Signatory>(() => this.signatories(), foldedNameOf);
  /** UTS #39. */
  readonly byLooks = new Groups<Signatory>(() => this.signatories(), looksOf);

  /** Puts a file in the place of what its path had. */
  put(path: string, bytes: Buffer): void {
    this.remove(path);
    const signatories = signatoriesIn(path, bytes);
    this.files.set(path, { path, bytes, signatories });
    for (const signatory of signatories) {
      this.byName.add(signatory);
      this.byLooks.add(signatory);
    }
  }

  remove(path: string): void {
    for (const signatory of this.files.get(path)?.signatories ?? []) {
      this.byName.remove(signatory);
      this.byLooks.remove(signatory);
    }
    this.files.delete(path);
  }

  /** All but those of some files. */
  *signatories(without?: { has(path: string): boolean }): Generator<Signatory, void> {
    for (const { path, signatories } of this.files.values()) if (!without?.has(path)) yield* signatories;
  }
}
