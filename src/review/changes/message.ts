// What the header and the message of a commit make one doubt: both become a part of the history, word for word.

import { findCharacterFaults } from '../../core/text/characters.ts';
import { privateWords } from '../../core/schema/readings.ts';
import { findPrivateDetail } from '../../core/text/private-details.ts';

/** In UTF-16 code units. A longer message is not a message. */
const maxMessage = 1000;
/** Of all commits of a change together. */
const maxMessages = 4000;
/** Without the lines of parents. A signature of a commit takes a few thousand. */
const maxHeader = 16 * 1024;

/** In UTF-16 code units, of who wrote a commit. */
const maxName = 100;

/** Words by which forges close issues when a commit arrives in the main branch (GitHub, GitLab, Forgejo: “closing keywords”). */
const closing =
  /\b(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)|implement(?:s|ed|ing)?|reopen(?:s|ed|ing)?)\b:?\s+(?:issues?\s+)?(?:[\w.-]+\/[\w./-]+)?(?:[#!]\d|GH-\d|https?:)/i;

/** An address as git has it: that of a machine may have no dot. */
const address = /^[^\s<>@]{0,128}(?:@[^\s<>@]{1,253})?$/u;

/** What git and forges write above a signature, each line once. The text of a tag that was merged is none of it: no signature needs one. */
const plainHeader =
  /^tree [0-9a-f]{40,64}\n(?:parent [0-9a-f]{40,64}\n)*author [^\n]*\ncommitter [^\n]*(?:\nencoding (?<encoding>[^\n]*))?(?:\nchange-id [A-Za-z0-9]{1,64})?$/;
/** In which ASCII is ASCII: what a message says in another one is not what was looked through. */
const encodings =
  /^(?:utf-?8|(?:us-)?ascii|iso-?8859-?\d{1,2}|latin-?\d|(?:windows-|cp-?)125\d|koi8-[ru]|euc-?(?:jp|kr|cn|tw)|gb(?:k|2312|18030)|big5|s(?:hift)?_?jis)$/i;
/** A line of a signature of a commit (RFC 9580, armor; ssh-keygen): anything else there is a text. */
const armour =
  /^(?:-----(?:BEGIN|END) (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----|(?:Version|Comment|Hash|Charset|MessageID): .{0,80}|[A-Za-z0-9+/=]{0,100})$/;

/** As sentences in English. `header`: without the line feed at its end. */
export function doubtsAboutCommit(header: string, message: string): string[] {
  const doubts: string[] = [];
  const faults = new Set([header, message.replaceAll('\r\n', '\n')].flatMap((text) => findCharacterFaults(text)).map(({ fault }) => fault));
  for (const fault of ['marks', 'invisible'] as const) faults.delete(fault);
  if (faults.size > 0)
    doubts.push('A commit of it holds characters that control terminals or turn text around, in its message or in a name.');
  const people = peopleIn(header);
  if (people.some(({ name, email }) => name.length > maxName || findPrivateDetail(name) || !address.test(email)))
    doubts.push('The name or address of the author of a commit of it holds more than a name, which would stay in the history.');
  if (closing.test(message)) doubts.push('The message of a commit of it would close an issue or another request when it is merged.');
  if (message.length > maxMessage)
    doubts.push(`The message of a commit of it has ${message.length.toLocaleString('en')} characters, which would stay in the history.`);
  else {
    const found = findPrivateDetail(withoutTrailers(message, header));
    if (found) doubts.push(`The message of a commit of it holds ${privateWords[found.kind]}, which would stay in the history.`);
  }
  if (holdsMore(header)) doubts.push('A commit of it holds lines that git does not write, which would stay in the history.');
  return doubts;
}

/** Of those of one change, each once, and about their messages together. */
export function doubtsAboutCommits(commits: readonly { readonly doubts: readonly string[]; readonly messageLength: number }[]): string[] {
  const doubts = new Set(commits.flatMap((commit) => commit.doubts));
  const length = commits.reduce((sum, { messageLength }) => sum + messageLength, 0);
  if (length > maxMessages)
    doubts.add(`The messages of its commits have ${length.toLocaleString('en')} characters together, which would stay in the history.`);
  return [...doubts];
}

/** The author, and who committed it. */
function peopleIn(header: string): { readonly name: string; readonly email: string }[] {
  return Array.from(header.matchAll(/^(?:author|committer) ([^<>\n]*)(?:<([^\n]*)>)?/gm), ([, name = '', email = '']) => ({ name, email }));
}

/** Without addresses that the header has as well, and those that forges give so that no one needs to name another. */
function withoutTrailers(message: string, header: string): string {
  return message
    .split('\n')
    .filter((line) => {
      const [, address] = /^[A-Za-z-]+-by: .*<([^<>]*)>\s*$/.exec(line) ?? [];
      return address === undefined || !(header.includes(`<${address}>`) || /@(?:[\w-]+\.)*noreply\.|^noreply@/i.test(address));
    })
    .join('\n');
}

function holdsMore(header: string): boolean {
  const lines = header.split('\n');
  if (lines.reduce((sum, line) => sum + (line.startsWith('parent ') ? 0 : line.length + 1), 0) > maxHeader) return true;
  const first = lines.findIndex((line) => line.startsWith('gpgsig'));
  const above = plainHeader.exec(lines.slice(0, first === -1 ? undefined : first).join('\n'));
  if (!above || !encodings.test(above.groups?.encoding ?? 'utf-8')) return true;
  return first !== -1 && !isSignature(lines.slice(first));
}

/** One or, where a repository has two kinds of ids, two. A line that begins with a space belongs to the one before it. */
function isSignature(lines: readonly string[]): boolean {
  const keys = lines.filter((line) => !line.startsWith(' '));
  const texts = lines.map((line) => line.replace(/^(?:gpgsig(?:-sha256)? | )/, ''));
  const begins = keys.every((line) => /^gpgsig(?:-sha256)? -----BEGIN /.test(line));
  return begins && keys.length <= 2 && texts.every((line) => armour.test(line)) && !findPrivateDetail(remarksOf(texts));
}

/** The lines of an armor that say something. */
function remarksOf(lines: readonly string[]): string {
  return lines.filter((line) => line.includes(': ')).join('\n');
}
