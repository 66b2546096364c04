// The states of one directory, one after the other, written to a pack as differences that stay small and are quickly unfolded.
//
// A directory with seven thousand files is written anew for each merge. State n is written as the difference to state n minus its lowest
// set bit, so that none is more than log₂ n differences away from a whole one, and all of them together write every file log₂ n times.

import type { TreeState } from '../git/tree-state.ts';
import { treeDelta } from './delta.ts';
import { GrowingTree, type Layout, type TreeEdit } from './growing-tree.ts';
import type { Pack } from './pack.ts';

interface Snapshot {
  readonly number: number;
  readonly oid: string;
  readonly layout: Layout;
}

/** A smaller tree is written whole. In bytes. */
const smallest = 2048;

export class TreeHistory {
  readonly state: GrowingTree;
  readonly #pack: Pack;
  #number = 0;
  #oid: string | undefined;
  /** Those that a later state but the next refers to, the oldest first. */
  #snapshots: Snapshot[];
  /** The edits that led to each state since the first. */
  readonly #edits: (readonly TreeEdit[])[] = [];

  /** `oid`: the tree that the repository has; undefined for a new directory. */
  constructor(pack: Pack, state: TreeState, oid: string | undefined) {
    this.#pack = pack;
    this.state = new GrowingTree(state);
    this.#oid = oid;
    this.#snapshots = oid === undefined ? [] : [{ number: 0, oid, layout: this.state.layout() }];
  }

  /** Goes on to the next state and returns the id of its tree. Edits are each of another key, in the order of their keys. */
  advance(edits: readonly TreeEdit[]): string {
    const number = ++this.#number;
    this.#edits.push(edits);
    const delta = this.#deltaTo(number, edits);
    this.state.apply(edits);
    this.#oid = this.#pack.add('tree', this.state.object, this.state.length < smallest ? undefined : delta);
    if (number % 4 === 0) this.#snapshots.push({ number, oid: this.#oid, layout: this.state.layout() });
    return this.#oid;
  }

  #deltaTo(number: number, edits: readonly TreeEdit[]): { base: string; bytes: Buffer } | undefined {
    const earlier = number - (number & -number);
    this.#snapshots = this.#snapshots.filter((snapshot) => snapshot.number <= earlier);
    if (earlier === number - 1) return this.#oid === undefined ? undefined : { base: this.#oid, bytes: treeDelta(this.state, edits) };
    const snapshot = this.#snapshots.at(-1);
    return snapshot?.number === earlier ? { base: snapshot.oid, bytes: treeDelta(snapshot.layout, this.#editsSince(earlier)) } : undefined;
  }

  #editsSince(number: number): TreeEdit[] {
    const last = new Map<string, TreeEdit>();
    for (const edits of this.#edits.slice(number)) for (const edit of edits) last.set(edit.key, edit);
    return [...last.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}
