// New commits beside the history, written by git fast-import into one pack. No ref points to them.

import { createHash } from 'node:crypto';
import type { Git } from '../git/git.ts';
import type { ObjectFormat } from '../repository.ts';

/** What a path becomes. */
export interface PathChange {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  /** Undefined where the file goes. */
  readonly to: { readonly mode: string; readonly oid: string } | undefined;
}

export interface NewCommit {
  readonly changes: readonly PathChange[];
  /** What is merged into the branch. */
  readonly merged: readonly string[];
  /** As git writes them: `Ann Lee <ann@example.org> 1700000000 +0100`. */
  readonly author: string;
  readonly committer: string;
  readonly message: string;
}

/** The name that fast-import needs for what it writes; it is given up before the end, so that no such ref comes to be. */
const ref = 'refs/undersigned/merge';

export class FastImport {
  readonly #format: ObjectFormat;
  readonly #parts: Buffer[] = [];
  #commits = 0;

  /** `base`: the commit that the first new one follows; undefined where it is the first of its history. */
  constructor(format: ObjectFormat, base: string | undefined) {
    this.#format = format;
    this.#say(`reset ${ref}\n${base === undefined ? '' : `from ${base}\n`}\n`);
  }

  get commits(): number {
    return this.#commits;
  }

  /** Adds a file's content and returns its id. */
  blob(bytes: Buffer): string {
    this.#say(`blob\ndata ${bytes.length}\n`);
    this.#parts.push(bytes);
    this.#say('\n');
    return createHash(this.#format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  }

  /** Each path at most once among the changes. */
  commit({ changes, merged, author, committer, message }: NewCommit): void {
    const text = Buffer.from(`${message.trimEnd()}\n`);
    this.#say(`commit ${ref}\nmark :${++this.#commits}\nauthor ${author}\ncommitter ${committer}\ndata ${text.length}\n`);
    this.#parts.push(text);
    for (const oid of merged) this.#say(`merge ${oid}\n`);
    // A file may give way to a folder of its name.
    for (const { path, to } of changes) if (!to) this.#say(`D ${quoted(path)}\n`);
    for (const { path, to } of changes) if (to) this.#say(`M ${to.mode} ${to.oid} ${quoted(path)}\n`);
    this.#say(`\nprogress ${this.#commits}\n`);
  }

  /** Writes all of it or nothing, and returns the last commit. Throws a GitError where it cannot be written. */
  async run(git: Git, onProgress: (done: number, total: number) => void): Promise<string> {
    this.#say(`get-mark :${this.#commits}\nreset ${ref}\nfrom ${'0'.repeat(this.#format === 'sha1' ? 40 : 64)}\n\ndone\n`);
    const answer = await git.text(['fast-import', '--quiet', '--done', '--date-format=raw-permissive'], {
      input: Buffer.concat(this.#parts),
      config: ['fastimport.unpackLimit=1', 'pack.compression=1'],
      onOutput: (chunk) => {
        const text = chunk.toString('latin1');
        const [, done] = /^progress (\d+)\n/.exec(text.slice(text.lastIndexOf('progress '))) ?? [];
        if (done !== undefined) onProgress(Number(done), this.#commits);
      },
    });
    return answer.slice(answer.lastIndexOf('\n') + 1);
  }

  #say(text: string): void {
    this.#parts.push(Buffer.from(text));
  }
}

/** As a string of C: nothing in a name ends it. */
function quoted(path: string): string {
  const inOctal = (character: string): string => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return `"${path.replace(/[\0-\x1f"\\]/g, inOctal)}"`;
}
