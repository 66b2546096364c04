// Objects that no tool of git writes on its own.

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { git } from '../../bench/fast-import.ts';

type RawEntry = readonly [mode: string, name: string | Buffer, oid: string];

export class RawObjects {
  readonly #directory: string;
  readonly tip: string;

  /** A bare repository that names objects by SHA-1. */
  constructor(directory: string) {
    this.#directory = directory;
    this.tip = git(directory, ['rev-parse', 'refs/heads/main']).trim();
  }

  object(type: string, bytes: string | Buffer): string {
    // As “git hash-object --literally -w” does it, without starting git for each of hundreds.
    const object = Buffer.concat([Buffer.from(`${type} ${Buffer.byteLength(bytes)}\0`), Buffer.from(bytes)]);
    const oid = createHash('sha1').update(object).digest('hex');
    const folder = join(this.#directory, 'objects', oid.slice(0, 2));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, oid.slice(2)), deflateSync(object));
    return oid;
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

  commit(tree: string, who = 'Eve <eve@users.example>', message = 'Sign'): string {
    const line = `${who} 1780000000 +0000`;
    return this.object('commit', `tree ${tree}\nparent ${this.tip}\nauthor ${line}\ncommitter ${line}\n\n${message}\n`);
  }

  /** Ten folders in each of seven levels, all the same. */
  bomb(): string {
    let oid = this.tree([['100644', 'x.yaml', this.object('blob', 'name: X\n')]]);
    for (let level = 0; level < 7; level++) oid = this.tree([...'abcdefghij'].map((name) => ['040000', name, oid] as const));
    return this.tree([['040000', 'signatories', oid]]);
  }
}
