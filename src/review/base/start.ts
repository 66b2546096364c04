// Which files of a commit a base is made of. Needs none of the rules, so that git reads them while these are loaded.

import { listEntries } from '../../core/files/listed.ts';
import { placeOf, sizeLimits } from '../../core/files/kinds.ts';
import { Report } from '../../core/report.ts';
import { BlobReading } from '../git/blobs.ts';
import type { Git } from '../git/git.ts';
import type { TreeEntry, TreeListing } from '../git/tree.ts';
import { placeInOrder } from './by-path.ts';
import { behind, letterOf } from './paths.ts';

/** Files that git reads already: all that are read of a letter are among them, one behind the other. */
export interface StartedPart {
  /** Their numbers in the tree, in the order of `blobs`. */
  readonly files: readonly number[];
  /** Those of them whose names leave open what they are: all others are texts, or files of one signature each. */
  readonly strange: ReadonlySet<number>;
  readonly blobs: BlobReading;
}

export interface StartedBase {
  /** The campaign’s directory. */
  readonly root: string;
  /** Everything that lies in the commit. */
  readonly tree: TreeListing;
  readonly parts: readonly StartedPart[];
}

/** The texts and the signatures of one letter, whose reading was begun before anyone knew whether they would be asked for. */
export interface BegunPart extends StartedPart {
  readonly letter: string | undefined;
}

/**
 * Starts to read the texts of a commit and the signatures of those letters that `wants` says: of all where that is left out. `tree` is what
 * listTree gave for the commit. Anyone who does not load the base closes it.
 */
export function startBase(git: Git, tree: TreeListing, wants: (letter: string) => boolean = () => true, begun?: BegunPart): StartedBase {
  const isOfUse = begun !== undefined && (begun.letter === undefined || wants(begun.letter));
  if (begun && !isOfUse) begun.blobs.close();
  const there = isOfUse ? begun : undefined;
  const rest = startPart(git, tree, { hasTexts: there === undefined, wants: (letter) => letter !== there?.letter && wants(letter) });
  return { root: git.directory, tree, parts: there ? [there, rest] : [rest] };
}

export function closeBase({ parts }: StartedBase): void {
  for (const { blobs } of parts) blobs.close();
}

/** Starts with the letter that has most signatures: which letters a change concerns is known late, and it is likely this one. */
export function startLargestLetter(git: Git, tree: TreeListing): BegunPart {
  let letter: string | undefined;
  let most = 0;
  for (const folder of foldersIn(tree)) {
    if (folder.letter === undefined || folder.to - folder.from <= most) continue;
    letter = folder.letter;
    most = folder.to - folder.from;
  }
  return { letter, ...startPart(git, tree, { hasTexts: true, wants: (other) => other === letter }) };
}

interface Wishes {
  readonly hasTexts: boolean;
  /** Of whose letters the signatures are read. */
  readonly wants: (letter: string) => boolean;
}

function startPart(git: Git, tree: TreeListing, { hasTexts, wants }: Wishes): StartedPart {
  const files: number[] = [];
  const strange = new Set<number>();
  for (const { letter, from, to } of foldersIn(tree))
    if (letter === undefined) {
      if (hasTexts && isReadable(tree.at(from))) files.push(from);
    } else if (wants(letter)) takeSignatures(tree, from, to, files, strange);
  const oids = files.map((index) => tree.oidAt(index));
  return { files, strange, blobs: new BlobReading(git, oids) };
}

/** Files of a letter that a walk would look at. Nearly all names are plain, and need no second look. */
function takeSignatures(tree: TreeListing, from: number, to: number, files: number[], strange: Set<number>): void {
  const looked: TreeEntry[] = [];
  for (let index = from; index < to; index++) if (!isPlain(tree, index)) looked.push(tree.at(index));
  for (const { path } of listEntries(looked, new Report())) strange.add(placeInOrder(path, tree));
  for (let index = from; index < to; index++) if (looked.length === 0 || strange.has(index) || isPlain(tree, index)) files.push(index);
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

/** An ordinary file that may be a text, of a size that one may have. */
function isReadable({ path, type, size }: TreeEntry): boolean {
  const place = path.startsWith('public/') ? undefined : placeOf(path);
  return type === 'file' && place !== undefined && !('rule' in place) && size <= sizeLimits[place.kind];
}

/** Names of the most usual letters, which nothing ignores or refuses, but for those of devices. A list of signatures has a second dot. */
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
