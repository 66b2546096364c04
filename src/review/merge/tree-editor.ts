// The tree of a campaign's repository, changed file by file, with a new root for each state. Reads only the directories that change.

import type { ObjectReader } from '../git/objects.ts';
import type { Pack } from './pack.ts';
import { TreeHistory } from './tree-history.ts';
import type { TreeEdit } from './growing-tree.ts';
import { emptyState, entryOf, keyOf, oidOfKey, parseTree } from '../git/tree-state.ts';

/** What a path becomes. */
export interface PathChange {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  /** Undefined where the file goes. */
  readonly to: { readonly mode: string; readonly oid: string } | undefined;
}

const directory = '40000';
/** Larger than any directory that git could work with. In bytes. */
const most = 1024 * 1024 * 1024;

interface Folder {
  readonly history: TreeHistory;
  readonly folders: Map<string, Folder>;
}

export class TreeEditor {
  readonly #reader: ObjectReader;
  readonly #pack: Pack;
  readonly #idLength: number;
  readonly #root: Folder;

  private constructor(reader: ObjectReader, pack: Pack, root: Folder) {
    this.#reader = reader;
    this.#pack = pack;
    this.#idLength = pack.format === 'sha1' ? 20 : 32;
    this.#root = root;
  }

  /** `tree`: the root to start from. New trees go to the pack. */
  static async open(reader: ObjectReader, pack: Pack, tree: string): Promise<TreeEditor> {
    const idLength = pack.format === 'sha1' ? 20 : 32;
    return new TreeEditor(reader, pack, await readFolder(reader, pack, tree, idLength));
  }

  /** Applies changes and returns the id of the new root. Each path may be there once. */
  async apply(changes: readonly PathChange[]): Promise<string> {
    const { oid } = await this.#applyIn(
      this.#root,
      changes.map(({ path, to }) => ({ segments: path.split('/'), to })),
    );
    return oid;
  }

  async #applyIn(folder: Folder, changes: readonly Change[]): Promise<{ oid: string; isEmpty: boolean }> {
    const edits: TreeEdit[] = [];
    for (const [name, own] of Map.groupBy(changes, ({ segments }) => segments[0] ?? '')) {
      const here = own.find(({ segments }) => segments.length === 1);
      if (here) edits.push({ key: keyOf(name, false), entry: here.to && entryOf(here.to.mode, name, here.to.oid) });
      const below = own.filter(({ segments }) => segments.length > 1).map(({ segments, to }) => ({ segments: segments.slice(1), to }));
      if (below.length === 0) continue;
      const { oid, isEmpty } = await this.#applyIn(await this.#folderIn(folder, name), below);
      edits.push({ key: keyOf(name, true), entry: isEmpty ? undefined : entryOf(directory, name, oid) });
    }
    const oid = folder.history.advance(edits.sort((a, b) => (a.key < b.key ? -1 : 1)));
    return { oid, isEmpty: folder.history.state.keys.length === 0 };
  }

  async #folderIn({ history, folders }: Folder, name: string): Promise<Folder> {
    const known = folders.get(name);
    if (known) return known;
    const tree = oidOfKey(history.state, keyOf(name, true), this.#idLength);
    const folder = await readFolder(this.#reader, this.#pack, tree, this.#idLength);
    folders.set(name, folder);
    return folder;
  }
}

interface Change {
  readonly segments: readonly string[];
  readonly to: PathChange['to'];
}

async function readFolder(reader: ObjectReader, pack: Pack, tree: string | undefined, idLength: number): Promise<Folder> {
  if (tree === undefined) return { history: new TreeHistory(pack, emptyState, undefined), folders: new Map() };
  const object = await reader.read(tree, most);
  if (object?.type !== 'tree' || !object.bytes) throw new Error(`the repository lacks the tree ${tree}`);
  return { history: new TreeHistory(pack, parseTree(object.bytes, idLength), tree), folders: new Map() };
}
