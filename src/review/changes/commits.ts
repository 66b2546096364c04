// Reads commits: tree, author, first line of the message. What they say was written by strangers and is cut to a length that can be shown.

import { findCharacterFaults } from '../../core/text/characters.ts';
import type { ObjectReader } from '../git/objects.ts';
import type { Person } from '../judge/proposal.ts';

export interface CommitFacts {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly subject: string;
  /** What a person should know before this becomes a part of the history, as sentences in English. */
  readonly doubts: readonly string[];
}

/** A message of a mebibyte is no message. */
const most = 1024 * 1024;
const longest = 200;

/** Undefined where the id is not that of a commit, or the commit is too large to be one that somebody wrote. */
export async function readCommit(reader: ObjectReader, oid: string): Promise<CommitFacts | undefined> {
  const object = await reader.read(oid, most);
  return object?.type === 'commit' && object.bytes ? parseCommit(object.bytes) : undefined;
}

export function parseCommit(bytes: Buffer): CommitFacts | undefined {
  const end = bytes.indexOf('\n\n');
  const head = bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
  const tree = /^tree ([0-9a-f]{40,64})$/m.exec(head)?.[1];
  if (tree === undefined) return undefined;
  // “author Ann Lee <ann@example.org> 1700000000 +0100”
  const [, name = '', email = ''] = /^author ([^<\n]*)<([^>\n]*)>/m.exec(head) ?? [];
  const message = end === -1 ? '' : bytes.toString('utf8', end + 2);
  return {
    tree,
    parents: [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent = '']) => parent),
    author: { name: name.trim().slice(0, longest), email: email.slice(0, longest) },
    subject: (message.split('\n', 1)[0] ?? '').slice(0, longest),
    doubts: doubtsAbout(head, message),
  };
}

/** Words by which forges close issues when a commit arrives in the main branch (GitHub, GitLab, Forgejo: “closing keywords”). */
const closing =
  /\b(?:close|fix|resolve|implement|reopen)(?:[sd]|es|ed|ing)?\b:?\s+(?:issues?\s+)?(?:[\w.-]+\/[\w./-]+)?(?:[#!]\d|GH-\d|https?:)/i;

function doubtsAbout(head: string, message: string): string[] {
  const doubts: string[] = [];
  const faults = new Set([head, message.replaceAll('\r\n', '\n')].flatMap((text) => findCharacterFaults(text)).map(({ fault }) => fault));
  for (const fault of ['marks', 'invisible'] as const) faults.delete(fault);
  if (faults.size > 0)
    doubts.push('A commit of it holds characters that control terminals or turn text around, in its message or in a name.');
  if (closing.test(message)) doubts.push('The message of a commit of it would close an issue or another request when it is merged.');
  return doubts;
}
