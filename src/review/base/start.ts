// Which files of a commit a base is made of. Needs none of the rules, so that git reads them while these are loaded.

import { listEntries } from '../../core/files/listed.ts';
import { placeOf, sizeLimits } from '../../core/files/kinds.ts';
import { Report } from '../../core/report.ts';
import { BlobReading } from '../git/blobs.ts';
import type { Git } from '../git/git.ts';
import type { TreeEntry, TreeListing } from '../git/tree.ts';
import { placeInOrder } from './by-path.ts';
import { behind, letterOf } from './paths.ts';

/** Files that git reads already. */
export interface StartedPart {
  /** Their numbers in the tree, in the order of `blobs`. */
  readonly files: readonly number[];
  readonly blobs: BlobReading;
}

export interface StartedBase {
  /** The campaign’s directory. */
  readonly root: string;
  /** Everything that lies in the commit. */
  readonly tree: TreeListing;
  /** All files of a letter are in the same part. */
  readonly parts: readonly StartedPart[];
}

/** The signatures of one letter, whose reading was begun before anybody knew whether they would be asked for. */
export interface StartedLetter extends StartedPart {
  readonly letter: string;
}

/**
 * Starts to read the texts of a commit and the signatures of those letters that `wants` says: of all where that is left out. `tree` is what
 * listTree gave for the commit. Whoever does not load the base closes it.
 */
export function startBase(
  git: Git,
  tree: TreeListing,
  wants: (letter: string) => boolean = () => true,
  begun?: StartedLetter,
): StartedBase {
  const isBegunWanted = begun !== undefined && wants(begun.letter);
  if (begun && !isBegunWanted) begun.blobs.close();
  const rest: number[] = [];
  for (const { letter, from, to } of foldersIn(tree)) {
    if (letter === undefined && isReadable(tree.at(from))) rest.push(from);
    else if (letter !== undefined && letter !== begun?.letter && wants(letter))
      for (const index of signaturesIn(tree, from, to)) rest.push(index);
  }
  const restPart = startPart(git, tree, rest);
  return { root: git.directory, tree, parts: isBegunWanted ? [begun, restPart] : [restPart] };
}

export function closeBase({ parts }: StartedBase): void {
  for (const { blobs } of parts) blobs.close();
}

/** Starts to read the signatures of the letter that has most of them: which letters a change concerns is known late, and it is likely this one. */
export function startLargestLetter(git: Git, tree: TreeListing): StartedLetter | undefined {
  let largest: { letter: string; from: number; to: number } | undefined;
  for (const { letter, from, to } of foldersIn(tree))
    if (letter !== undefined && to - from > (largest ? largest.to - largest.from : 0)) largest = { letter, from, to };
  return largest && { letter: largest.letter, ...startPart(git, tree, signaturesIn(tree, largest.from, largest.to)) };
}

/** What lies outside signatories/, one by one, and the folders of letters as a whole: numbers from `from` on, before `to`. */
function* foldersIn(tree: TreeListing): Generator<{ letter: string | undefined; from: number; to: number }, void> {
  for (let from = 0; from < tree.length; ) {
    const letter = letterOf(tree.pathAt(from));
    const to = letter === undefined ? from + 1 : placeInOrder(behind(`signatories/${letter}/`), tree);
    yield { letter, from, to };
    from = to;
  }
}

function startPart(git: Git, tree: TreeListing, files: readonly number[]): StartedPart {
  const oids = files.map((index) => tree.oidAt(index));
  return { files, blobs: new BlobReading(git, oids) };
}

/** Files of a letter that a walk would look at. Nearly all names are plain, and need no second look. */
function signaturesIn(tree: TreeListing, from: number, to: number): readonly number[] {
  const plain: number[] = [];
  const strange: TreeEntry[] = [];
  for (let index = from; index < to; index++)
    if (isPlain(tree, index)) plain.push(index);
    else strange.push(tree.at(index));
  if (strange.length === 0) return plain;
  const sound = listEntries(strange, new Report()).map(({ path }) => placeInOrder(path, tree));
  return [...plain, ...sound].sort((a, b) => a - b);
}

/** An ordinary file that may be a text, of a size that one may have. */
function isReadable({ path, type, size }: TreeEntry): boolean {
  const place = path.startsWith('public/') ? undefined : placeOf(path);
  return type === 'file' && place !== undefined && !('rule' in place) && size <= sizeLimits[place.kind];
}

/** Names of the most usual letters, which nothing ignores or refuses, but for those of devices. */
const plainPath = /^signatories\/[A-Za-z0-9][\w/-]*\.yaml$/;
const strangeName = /\/(?:[^A-Za-z0-9]|(?:con|prn|aux|nul|com\d|lpt\d)[./])/i;

function isPlain(tree: TreeListing, index: number): boolean {
  const path = tree.pathAt(index);
  return (
    tree.modeAt(index) === '100644' &&
    tree.sizeAt(index) <= sizeLimits.signature &&
    path.length <= 120 &&
    plainPath.test(path) &&
    !strangeName.test(path)
  );
}
