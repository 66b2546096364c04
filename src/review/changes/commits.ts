// Reads commits: tree, author, first line of the message. What they say was written by strangers and is cut to a length that can be shown.

import { doubtsAboutCommit } from './message.ts';
import type { ObjectReader } from '../git/objects.ts';
import type { Person } from '../proposal.ts';

export interface CommitFacts {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  /** When its author says that it was written, as git has it: `1700000000 +0100`. */
  readonly written: string | undefined;
  readonly subject: string;
  /** Of its message, in UTF-16 code units. */
  readonly messageLength: number;
  /** What a person should know before this becomes a part of the history, as sentences in English. */
  readonly doubts: readonly string[];
}

/** A message of a mebibyte is not a message. */
const most = 1024 * 1024;
const longest = 200;

/** Undefined where the id is not that of a commit, or the commit is too large to be one that someone wrote. */
export async function readCommit(reader: ObjectReader, oid: string): Promise<CommitFacts | undefined> {
  const object = await reader.read(oid, most);
  return object?.type === 'commit' && object.bytes ? parseCommit(object.bytes) : undefined;
}

export function parseCommit(bytes: Buffer): CommitFacts | undefined {
  const end = bytes.indexOf('\n\n');
  const head = bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
  // Where git looks for them: a line of that kind further below is no parent to it, and could make something else of a commit here.
  const [, tree, lines = ''] = /^tree ([0-9a-f]{40,64})((?:\nparent [0-9a-f]{40,64}(?=\n|$))*)/.exec(head) ?? [];
  if (tree === undefined) return undefined;
  // “author Ann Lee <ann@example.org> 1700000000 +0100”
  const [, name = '', email = '', written] = /\nauthor ([^<\n]*)<([^>\n]*)>(?: (\d{1,10} [+-]\d{4})(?:\n|$))?/.exec(head) ?? [];
  const message = end === -1 ? '' : bytes.toString('utf8', end + 2);
  return {
    tree,
    parents: lines.split('\nparent ').slice(1),
    author: { name: name.trim().slice(0, longest), email: email.slice(0, longest) },
    written,
    messageLength: message.length,
    subject: (message.split('\n', 1)[0] ?? '').slice(0, longest),
    doubts: doubtsAboutCommit(head, message),
  };
}
