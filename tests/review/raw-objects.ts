// Objects that no tool of git writes on its own.

import { git } from '../../bench/fast-import.ts';

type RawEntry = readonly [mode: string, name: string | Buffer, oid: string];

export class RawObjects {
  readonly #directory: string;
  readonly tip: string;

  constructor(directory: string) {
    this.#directory = directory;
    this.tip = git(directory, ['rev-parse', 'refs/heads/main']).trim();
  }

  object(type: string, bytes: string | Buffer): string {
    return git(this.#directory, ['hash-object', '-t', type, '--literally', '-w', '--stdin'], bytes).trim();
  }

  treeOf(commit: string): string {
    return git(this.#directory, ['rev-parse', `${commit}^{tree}`]).trim();
  }

  tree(entries: readonly RawEntry[]): string {
    const parts = entries.flatMap(([mode, name, oid]) => [
      Buffer.from(`${mode.replace(/^0/, '')} `),
      Buffer.from(name),
      Buffer.from([0]),
      Buffer.from(oid, 'hex'),
    ]);
    return this.object('tree', Buffer.concat(parts));
  }

  commit(tree: string): string {
    return this.object(
      'commit',
      `tree ${tree}\nparent ${this.tip}\nauthor Eve <eve@users.example> 1780000000 +0000\ncommitter Eve <eve@users.example> 1780000000 +0000\n\nSign\n`,
    );
  }

  /** Ten folders in each of seven levels, all the same. */
  bomb(): string {
    let oid = this.tree([['100644', 'x.yaml', this.object('blob', 'name: X\n')]]);
    for (let level = 0; level < 7; level++) oid = this.tree([...'abcdefghij'].map((name) => ['040000', name, oid] as const));
    return this.tree([['040000', 'signatories', oid]]);
  }
}
