// New signatures → a commit for each, on a branch beside the history. They are written all together or not at all.

import type { Repository } from '../../review/repository.ts';
import { FastImport } from '../../review/merge/fast-import.ts';
import { digestTrailer } from './waiting.ts';

export interface NewFile {
  /** From the campaign’s root. */
  readonly path: string;
  readonly text: string;
  readonly letter: string;
  /** Who signs; undefined where it is no signature. */
  readonly name: string | undefined;
  /** Of the message, where nothing else in it waits for a person. */
  readonly digest: string | undefined;
}

/** What one commit changes: the text of each path from the campaign’s root, undefined where the file goes. */
export interface NewChange {
  readonly changes: ReadonlyMap<string, string | undefined>;
  readonly message: string;
}

/** An address that nobody can have (RFC 2606). */
const nobodys = 'signature@by-mail.invalid';

/** Answers the last commit. */
export async function commitEach(
  { git, format, prefix }: Repository,
  parent: string,
  files: readonly NewFile[],
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  const committer = await committerOf(git);
  const when = committer.slice(committer.lastIndexOf('>') + 2);
  const made = new FastImport(format, parent);
  for (const { path, text, letter, name, digest } of files) {
    const oid = made.blob(Buffer.from(text));
    // No name is in the message: after a withdrawal, messages stay.
    const what = name === undefined ? `Remember what was decided about signatures for ${letter}` : `Add a signature to ${letter}`;
    made.commit({
      changes: [{ path: `${prefix}${path}`, to: { mode: '100644', oid } }],
      merged: [],
      author: name === undefined ? committer : `${plainName(name)} <${nobodys}> ${when}`,
      committer,
      message: digest === undefined ? what : `${what}\n\n${digestTrailer}: ${digest}`,
    });
  }
  return made.run(git, onProgress);
}

/** One commit of nobody in particular, which names no one. */
export async function commitChange({ git, format, prefix }: Repository, parent: string, { changes, message }: NewChange): Promise<string> {
  const committer = await committerOf(git);
  const made = new FastImport(format, parent);
  const paths = [...changes].map(([path, text]) => ({
    path: `${prefix}${path}`,
    to: text === undefined ? undefined : { mode: '100644', oid: made.blob(Buffer.from(text)) },
  }));
  made.commit({ changes: paths, merged: [], author: committer, committer, message });
  return made.run(git, () => {});
}

/** Machines that run this on a schedule are nobody. */
async function committerOf(git: Repository['git']): Promise<string> {
  const known = await git.run(['var', 'GIT_COMMITTER_IDENT'], { accepts: [1, 128] });
  const text = known.code === 0 ? known.stdout.toString('utf8').trim() : '';
  return /^.* <[^<>]*> \d+ [+-]\d{4}$/.test(text)
    ? text
    : `Undersigned <undersigned@by-mail.invalid> ${Math.floor(Date.now() / 1000)} +0000`;
}

/** What would end the line of an author, or hide in it, is left out. */
function plainName(name: string): string {
  const plain = name
    .replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069<>]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return plain === '' ? 'unknown' : plain;
}
