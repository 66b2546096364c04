// The bytes of a commit.

export interface NewCommit {
  readonly tree: string;
  /** The branch first, then what is merged into it. */
  readonly parents: readonly string[];
  /** Author and committer, as git writes them: `Ann Lee <ann@example.org> 1700000000 +0100`. */
  readonly who: string;
  readonly message: string;
}

export function commitBytes({ tree, parents, who, message }: NewCommit): Buffer {
  const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${who}`, `committer ${who}`];
  return Buffer.from(`${lines.join('\n')}\n\n${message.trimEnd()}\n`);
}
