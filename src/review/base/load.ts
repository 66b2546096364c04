// Makes a base of what git reads: the list of its files, its texts, and the signatures that are wanted.

import { sizeLimits } from '../../core/files/kinds.ts';
import { copyOf, type PlacedBlob } from '../git/blobs.ts';
import { GitError } from '../git/git.ts';
import { Base } from './base.ts';
import { placeInOrder } from './by-path.ts';
import { behind, letterOf } from './paths.ts';
import { SignedFiles } from './signed-files.ts';
import { SignedLetter } from './signed-letter.ts';
import { closeBase, type StartedBase, type StartedPart } from './start.ts';

/** Throws a GitError where git cannot, or lacks objects. */
export async function loadBase(started: StartedBase, onProgress: (done: number, total: number) => void = () => {}): Promise<Base> {
  const { root, tree, parts } = started;
  const texts = new Map<string, Buffer>();
  const signed = new Map<string, SignedFiles>();
  const total = parts.reduce((sum, { files }) => sum + files.length, 0);
  let done = 0;
  const take = ({ files, strange }: StartedPart): ((at: number, blob: PlacedBlob | undefined) => void) => {
    /** The folder that the last file was in, which ends in front of `end`. */
    let own: SignedFiles | undefined;
    let end = 0;
    return (at, blob) => {
      const index = files[at] ?? 0;
      if (!blob) throw missing(tree.pathAt(index));
      if (index >= end) {
        const path = tree.pathAt(index);
        const letter = letterOf(path);
        own = letter === undefined ? undefined : new SignedFiles(files.length - at, (number) => tree.pathAt(files[at + number] ?? 0));
        end = letter === undefined ? index + 1 : placeInOrder(behind(`signatories/${letter}/`), tree);
        if (letter !== undefined && own) signed.set(letter, own);
        else texts.set(path, copyOf(blob));
      }
      own?.add(blob, strange.has(index) ? undefined : true);
      if (done++ % 500 === 0) onProgress(done, total);
    };
  };
  try {
    for (const part of parts) await part.blobs.read(sizeLimits.decisions, take(part));
  } finally {
    closeBase(started);
  }
  onProgress(total, total);
  return new Base(root, { entries: tree, texts, signed: new Map([...signed].map(([letter, files]) => [letter, new SignedLetter(files)])) });
}

function missing(path: string): GitError {
  return new GitError('cat-file', undefined, `git has no object for ${path}. Fetch the whole repository: git fetch --refetch --no-filter`);
}
