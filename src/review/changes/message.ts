// What the header and the message of a commit make one doubt: both become a part of the history, word for word.

import { findCharacterFaults } from '../../core/text/characters.ts';
import { privateWords } from '../../core/schema/readings.ts';
import { findPrivateDetail } from '../../core/text/private-details.ts';

/** In UTF-16 code units. A longer message is not a message. */
const maxMessage = 1000;
/** Without the lines of parents. A signature of a commit takes a few thousand. */
const maxHeader = 16 * 1024;

/** In UTF-16 code units, of who wrote a commit. */
const maxName = 100;

/** Words by which forges close issues when a commit arrives in the main branch (GitHub, GitLab, Forgejo: “closing keywords”). */
const closing =
  /\b(?:close|fix|resolve|implement|reopen)(?:[sd]|es|ed|ing)?\b:?\s+(?:issues?\s+)?(?:[\w.-]+\/[\w./-]+)?(?:[#!]\d|GH-\d|https?:)/i;

/** What git and forges write. The text of a tag that was merged is none of it: no signature needs one. */
const known = new Set(['tree', 'parent', 'author', 'committer', 'encoding', 'gpgsig', 'gpgsig-sha256', 'change-id']);
/** A line of a signature of a commit (RFC 9580, armor; ssh-keygen): anything else there is a text. */
const armour = /^ ?(?:-----(?:BEGIN|END) [A-Z ]{1,40}-----|(?:Version|Comment|Hash|Charset|MessageID): .{0,80}|[A-Za-z0-9+/=]{0,100})$/;

/** As sentences in English. `header`: without the line feed at its end. */
export function doubtsAboutCommit(header: string, message: string): string[] {
  const doubts: string[] = [];
  const faults = new Set([header, message.replaceAll('\r\n', '\n')].flatMap((text) => findCharacterFaults(text)).map(({ fault }) => fault));
  for (const fault of ['marks', 'invisible'] as const) faults.delete(fault);
  if (faults.size > 0)
    doubts.push('A commit of it holds characters that control terminals or turn text around, in its message or in a name.');
  const names = namesIn(header);
  if (names.some((name) => name.length > maxName || findPrivateDetail(name)))
    doubts.push('The name of the author of a commit of it holds more than a name, which would stay in the history.');
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

/** Names of the author and of who committed it, without their addresses. */
function namesIn(header: string): string[] {
  return Array.from(header.matchAll(/^(?:author|committer) ([^<>\n]*)/gm), ([, name = '']) => name);
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
  const lines = header.split('\n').filter((line) => !line.startsWith('parent '));
  if (lines.reduce((sum, line) => sum + line.length + 1, 0) > maxHeader) return true;
  return lines.some((line) => {
    // A line that begins with a space belongs to the one before it.
    const key = line.startsWith(' ') ? 'gpgsig' : line.slice(0, line.indexOf(' '));
    return key.startsWith('gpgsig') ? !armour.test(line.replace(/^gpgsig\S*/, '')) : !known.has(key);
  });
}
