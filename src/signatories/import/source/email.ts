// Messages (.eml) and mailboxes (.mbox): what someone wrote, or the signature that the sign page put into the message.

import { readFileSync, statSync } from 'node:fs';
import { ImportError } from '../entry.ts';
import { fieldsIn } from './mail/fields.ts';
import type { BodyLine } from './mail/line.ts';
import { messagesOf } from './mail/mbox.ts';
import { readMessage } from './mail/message.ts';
import { signaturesIn } from './mail/signature-block.ts';
import type { Block, LinesBlock, SourceLine } from './block.ts';
import { maxWholeBytes } from './limits.ts';
import { type FoundRecord, tableOfRecords } from './records.ts';

const maxMessages = 20_000;
const own = new Set(['own'] as const);

export async function blocksOfMail(path: string, notes: string[]): Promise<Block[]> {
  if (statSync(path).size > maxWholeBytes)
    throw new ImportError(
      'This mailbox is larger than 64 MiB. Export the messages with signatures alone, or read it with “undersigned mailbox”.',
    );
  const messages = messagesOf(readFileSync(path));
  if (messages.length > maxMessages)
    throw new ImportError(`This mailbox holds more than ${maxMessages.toLocaleString('en')} messages. Split it.`);
  notes.push(
    `${messages.length} ${messages.length === 1 ? 'message' : 'messages'}. Headers, quoted answers and what stands below “-- ” are not read.`,
  );
  const records: FoundRecord[] = [];
  const blocks: LinesBlock[] = [];
  /** Of each record; and the first message without one, by sender. */
  const senders = new Map<number, string>();
  const others = new Map<string, string>();
  let blank = 0;
  for (const [index, message] of messages.entries()) {
    const name = `message ${index + 1}`;
    // A message that cannot be taken apart is one without text, and is counted.
    const read = await readMessage(message);
    const lines = (read?.lines ?? []).filter(({ origin }) => origin === 'own');
    const found = signaturesIn(lines, own);
    const fields = found.length > 0 ? undefined : fieldsIn(read?.subject ?? '', lines);
    const sender = read?.fromAddress ?? '';
    for (const { line, values, doubt } of fields ? [fields] : found) {
      records.push({ where: `${name}, line ${line}`, item: values, ...(doubt === undefined ? {} : { doubt }) });
      senders.set(records.length - 1, sender);
    }
    if (fields || found.length > 0) continue;
    if (sender !== '' && lines.length > 0 && !others.has(sender)) others.set(sender, name);
    if (lines.length > 0) blocks.push({ kind: 'lines', isList: false, lines: lines.map((line) => sourceLine(line, name)) });
    else blank++;
  }
  if (blank > 0) notes.push(`${blank} ${blank === 1 ? 'message holds' : 'messages hold'} no text that somebody wrote.`);
  if (records.length === 0) return blocks;
  // Whoever also wrote something else may have taken it back there.
  const doubted = records.map((record, index): FoundRecord => {
    const other = others.get(senders.get(index) ?? '');
    return other === undefined || record.doubt !== undefined
      ? record
      : { ...record, doubt: `The same sender also wrote ${other}, which holds no signature.` };
  });
  return [tableOfRecords(doubted), ...blocks];
}

function sourceLine({ number, text }: BodyLine, name: string): SourceLine {
  return { where: `${name}, line ${number}`, text: text.trim() };
}
