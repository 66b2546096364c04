// Messages (.eml) and mailboxes (.mbox): what someone wrote, or the signature that the sign page put into the message.

import { readFileSync, statSync } from 'node:fs';
import { rehype } from 'rehype';
import PostalMime from 'postal-mime';
import { withinTime } from '../../../core/markdown/guard.ts';
import { signatureFields } from '../../signature-text.ts';
import { ImportError } from '../entry.ts';
import type { Block, LinesBlock, SourceLine } from './block.ts';
import { linesOf } from './document-text.ts';
import { maxWholeBytes } from './limits.ts';
import { type FoundRecord, parseYaml, tableOfRecords } from './records.ts';

const maxMessages = 20_000;

export async function blocksOfMail(path: string, notes: string[]): Promise<Block[]> {
  if (statSync(path).size > maxWholeBytes)
    throw new ImportError('This mailbox is larger than 64 MiB. Export the messages with signatures alone.');
  const messages = messagesOf(readFileSync(path));
  if (messages.length > maxMessages)
    throw new ImportError(`This mailbox holds more than ${maxMessages.toLocaleString('en')} messages. Split it.`);
  notes.push(
    `${messages.length} ${messages.length === 1 ? 'message' : 'messages'}. Headers, quoted answers and what stands below “-- ” are not read.`,
  );
  const records: FoundRecord[] = [];
  const blocks: LinesBlock[] = [];
  let blank = 0;
  for (const [index, message] of messages.entries()) {
    const name = `message ${index + 1}`;
    const lines = written(await bodyOf(message));
    const record = signatureIn(lines, name);
    if (record) records.push(record);
    else if (lines.length > 0) blocks.push({ kind: 'lines', isList: false, lines: lines.map((line) => sourceLine(line, name)) });
    else blank++;
  }
  if (blank > 0) notes.push(`${blank} ${blank === 1 ? 'message holds' : 'messages hold'} no text that somebody wrote.`);
  return records.length > 0 ? [tableOfRecords(records), ...blocks] : blocks;
}

/** A mailbox has a line “From address date” before each message, after a blank line. Bytes stay bytes: each message has encodings of its own. */
function messagesOf(bytes: Buffer): Buffer[] {
  const starts: number[] = [];
  for (let at = bytes.indexOf('From '); at !== -1; at = bytes.indexOf('From ', at + 5)) {
    const isFirst = at === 0 || (at === 3 && bytes[0] === 0xef);
    const isAfterBlank = bytes[at - 1] === 0x0a && (bytes[at - 2] === 0x0a || (bytes[at - 2] === 0x0d && bytes[at - 3] === 0x0a));
    if ((isFirst || isAfterBlank) && /^From \S+ .{0,100}\d{4}/.test(bytes.toString('latin1', at, at + 200))) starts.push(at);
  }
  if (starts.length === 0 || (starts[0] ?? 0) > 3) return [bytes];
  return starts.map((start, index) => {
    const headers = bytes.indexOf('\n', start) + 1;
    return bytes.subarray(headers, starts[index + 1] ?? bytes.length);
  });
}

/** The text part; without one, the text of the HTML part. */
async function bodyOf(message: Buffer): Promise<string> {
  try {
    const { text, html } = await PostalMime.parse(message);
    if (text !== undefined && text.trim() !== '')
      // Mailboxes put a mark before lines that would begin a message.
      return text.replace(/\r\n?/g, '\n').replace(/^>(?=>*From )/gm, '');
    if (html === undefined) return '';
    const tree = withinTime(html.length, () => rehype().parse(html));
    return linesOf(tree, new Set())
      .map((line) => line.text)
      .join('\n');
  } catch {
    // A message that cannot be taken apart is one without text, and is counted.
    return '';
  }
}

interface BodyLine {
  readonly number: number;
  readonly text: string;
  /** A blank line is above it. */
  readonly begins: boolean;
}

const attribution =
  /^(?:(?:on|am|le|el|il|em|op|den|w dniu|dnia)\s.{0,200}(?:wrote|schrieb.{0,80}|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał\(?a?\)?)\s?:|-{2,}\s?(?:original message|ursprüngliche nachricht|message d'origine|forwarded message|weitergeleitete nachricht|mensaje original)\s?-{2,}|_{10,})/iu;

/** What was written, and not quoted or added by a program. */
function written(body: string): BodyLine[] {
  const lines: BodyLine[] = [];
  let begins = true;
  for (const [index, line] of body.split('\n').entries()) {
    const text = line.trimEnd();
    if (/^-- ?$/.test(line) || attribution.test(text.trim())) break;
    const isQuoted = /^\s{0,3}(?:>|\|\s)/.test(text);
    if (text.trim() !== '' && !isQuoted) lines.push({ number: index + 1, text, begins });
    begins = text.trim() === '' || isQuoted;
  }
  return lines;
}

const fields: ReadonlySet<string> = new Set(signatureFields);
const key = /^([A-Za-z]\w{0,40}):(?=\s|$)/;

/** The sign page writes the lines of the file into the message, as a paragraph of its own. */
function signatureIn(lines: readonly BodyLine[], name: string): FoundRecord | undefined {
  for (const [index, line] of lines.entries()) {
    if (!line.begins || !fields.has(key.exec(line.text)?.[1] ?? '')) continue;
    const end = lines.findIndex(({ begins }, at) => at > index && begins);
    const paragraph = lines.slice(index, end === -1 ? undefined : end);
    if (!paragraph.some(({ text }) => /^name:\s*\S/.test(text))) continue;
    const where = `${name}, line ${line.number}`;
    try {
      return { where, item: parseYaml(paragraph.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('\n'), name) };
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return { where, item: undefined, fault: error.message };
    }
  }
  return undefined;
}

function sourceLine({ number, text }: BodyLine, name: string): SourceLine {
  return { where: `${name}, line ${number}`, text: text.trim() };
}
