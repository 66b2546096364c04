// Advice for a maintainer after a withdrawal: what remains in the history, and what can be done about it.

import type { ExistingSignatory } from './existing.ts';

/** Lines for a terminal. `mentions`: other files of the campaign that hold the name. */
export function adviceAfterWithdrawal({ file, row }: ExistingSignatory, mentions: readonly string[] = []): string {
  const named =
    mentions.length === 0 ? '' : `The name is in other files too. Look at them:\n${mentions.map((path) => `  ${path}\n`).join('')}\n`;
  const paths = row === undefined ? ` --invert-paths --path '${file}'` : '';
  const rewrite = `  git filter-repo --replace-text TEXTS --replace-message TEXTS --mailmap ADDRESSES${paths}
  git remote add origin ADDRESS   (filter-repo takes the remote away)
`;
  return `${named}What to do now:
  1. Commit this without the name in the message, and publish. After the next build the name is in no page, no search, no data file.
  2. Say plainly to them what stays: the history of git still holds the signature, and so does every clone and fork.

Only where the law or a danger asks for it, rewrite the history. It breaks every clone and every open pull request:
${rewrite}  git push --force --all && git push --force --tags
In a fresh clone, after a word to everybody who has one. git filter-repo is a program of its own. TEXTS has a line for each way in which the
name was written, ADDRESSES one for each address of theirs: docs/maintainers.md, “What rewriting the history takes”. Keep both out of git.

Then ask the forge, since a push does not reach these:
  - cached views of old commits, which stay readable under their addresses, and the garbage collection that ends them;
  - the references of pull requests (refs/pull/…, refs/merge-requests/…) that hold the file;
  - forks: each belongs to its owner, and the forge may ask them.
Search engines and web archives have forms of their own for removal. Nobody can call back a copy that somebody has made.
`;
}
