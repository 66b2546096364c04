// What lies in a commit: mode, id, size and path of every file below the campaign's folders.

import { isAscii } from 'node:buffer';
import { campaignFolders } from '../../core/files/kinds.ts';
import type { ListedEntry } from '../../core/files/listed.ts';
import { type Git, GitError } from './git.ts';
import { Spool } from './spool.ts';

export interface TreeEntry extends ListedEntry {
  /** 100644, 100755 (executable), 120000 (link) or 160000 (submodule). */
  readonly mode: string;
  readonly oid: string;
}

/**
 * The files of the campaign in a commit, which is an object id. `within`: where the campaign lies in the repository, empty or ended by a slash;
 * where git runs, if it is left out.
 */
export async function listTree(git: Git, commit: string, within?: string): Promise<TreeListing> {
  const prefix = within ?? (await git.place()).prefix;
  const tree = prefix === '' ? commit : await treeBelow(git, commit, prefix);
  if (tree === undefined) return new TreeListing(Buffer.alloc(0));
  return new TreeListing(await new Spool(git, ['ls-tree', '-r', '-l', '-z', '--full-tree', tree, ...campaignFolders]).whole());
}

/** The tree of the campaign's folder; undefined where the commit has no such folder. */
async function treeBelow(git: Git, commit: string, prefix: string): Promise<string | undefined> {
  const name = `${commit}:${prefix.replace(/\/$/, '')}`;
  try {
    return await git.text(['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return undefined;
    throw error;
  }
}

/**
 * In the order of their paths, as UTF-16 units have it, each path once. There may be a hundred thousand: an entry is made when it is asked for.
 * Each is `100644 blob 8bad…      77\tpath` and a zero byte: the size is set to the right, and a hyphen where there is none.
 */
export class TreeListing {
  readonly length: number;
  readonly #text: string;
  /** Where each entry begins, and where its path does. */
  readonly #starts: Int32Array;
  readonly #paths: Int32Array;

  /** `answer`: what `git ls-tree -r -l -z` said. */
  constructor(answer: Buffer) {
    const isPlain = isAscii(answer);
    this.#text = answer.toString(isPlain ? 'latin1' : 'utf8');
    const starts: number[] = [];
    const paths: number[] = [];
    const shortest = shortestHeader(this.#text);
    for (let start = 0, path = 0; start < this.#text.length; start = this.#text.indexOf('\0', path) + 1) {
      // Nearly all headers are as short as can be. A tab may also be in a path.
      const first = this.#text.charCodeAt(start + shortest) === tab ? start + shortest : this.#text.indexOf('\t', start);
      path = first + 1;
      starts.push(start);
      paths.push(path);
    }
    // The order of git is that of bytes.
    const order = isPlain ? undefined : this.#orderOf(paths);
    this.#starts = Int32Array.from(order ? order.map((index) => starts[index] ?? 0) : starts);
    this.#paths = Int32Array.from(order ? order.map((index) => paths[index] ?? 0) : paths);
    this.length = this.#starts.length;
  }

  pathAt(index: number): string {
    return this.#pathFrom(this.#paths[index] ?? this.#text.length);
  }

  oidAt(index: number): string {
    const start = this.#idStart(index);
    return this.#text.slice(start, this.#text.indexOf(' ', start));
  }

  /** In bytes; 0 where it is no file. */
  sizeAt(index: number): number {
    const tab = (this.#paths[index] ?? 0) - 1;
    const size = this.#text.slice(this.#text.lastIndexOf(' ', tab) + 1, tab);
    return size === '-' ? 0 : Number(size);
  }

  modeAt(index: number): string {
    const start = this.#starts[index] ?? 0;
    return this.#text.slice(start, start + modeLength);
  }

  at(index: number): TreeEntry {
    const mode = this.modeAt(index);
    const type = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file';
    return { path: this.pathAt(index), size: this.sizeAt(index), type, mode, oid: this.oidAt(index) };
  }

  *[Symbol.iterator](): Generator<TreeEntry, void> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }

  #pathFrom(start: number): string {
    return this.#text.slice(start, this.#text.indexOf('\0', start));
  }

  /** Behind mode and type. */
  #idStart(index: number): number {
    return this.#text.indexOf(' ', (this.#starts[index] ?? 0) + modeLength + 1) + 1;
  }

  /** Names that are no UTF-8 may have become the same: of these the last one counts. */
  #orderOf(paths: readonly number[]): number[] {
    const last = new Map(paths.map((start, index) => [this.#pathFrom(start), index]));
    return [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, index]) => index);
  }
}

/** How long a header is in front of its tab, which no header is shorter than: `100644 blob `, an id, a space, a size of seven places. */
function shortestHeader(text: string): number {
  const idStart = text.indexOf(' ', modeLength + 1) + 1;
  return modeLength + ' blob '.length + (text.indexOf(' ', idStart) - idStart) + ' '.length + 7;
}

const modeLength = 6;
const tab = 0x09;
