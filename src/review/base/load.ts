// Makes a base of what git reads: the list of its files, its texts, and the signatures that are wanted.

import { sizeLimits } from '../../core/files/kinds.ts';
import { copyOf, type PlacedBlob } from '../git/blobs.ts';
import { GitError } from '../git/git.ts';
import { Base } from './base.ts';
import { letterOf } from './paths.ts';
import { SignedFiles } from './signed-files.ts';
import { SignedLetter } from './signed-letter.ts';
import { closeBase, type StartedBase } from './start.ts';

/** Throws a GitError where git cannot, or lacks objects. */
export async function loadBase(started: StartedBase, onProgress: (done: number, total: number) => void = () => {}): Promise<Base> {
  const { root, tree, parts } = started;
  const texts = new Map<string, Buffer>();
  const signed = new Map<string, SignedFiles>();
  const total = parts.reduce((sum, { files }) => sum + files.length, 0);
  let done = 0;
  const take = (files: readonly number[], at: number, blob: PlacedBlob | undefined): void => {
    const path = tree.pathAt(files[at] ?? 0);
    if (!blob)
      throw new GitError(
        'cat-file',
        undefined,
        `git has no object for ${path}. Fetch the whole repository: git fetch --refetch --no-filter`,
      );
    const letter = letterOf(path);
    if (letter === undefined) texts.set(path, copyOf(blob));
    else {
      let own = signed.get(letter);
      // They follow each other.
      own ??= new SignedFiles(files.length - at, (index) => tree.pathAt(files[at + index] ?? 0));
      signed.set(letter, own);
      own.add(blob);
    }
    if (done++ % 500 === 0) onProgress(done, total);
  };
  try {
    for (const { files, blobs } of parts) await blobs.read(sizeLimits.decisions, (at, blob) => take(files, at, blob));
  } finally {
    closeBase(started);
  }
  onProgress(total, total);
  return new Base(root, { entries: tree, texts, signed: new Map([...signed].map(([letter, files]) => [letter, new SignedLetter(files)])) });
}
