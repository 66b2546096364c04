// One message taken apart, within bounds: its headers, who sent it, its lines, and the texts that are attached to it.

import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { bodyLines } from './body-lines.ts';
import { textOfHtml } from './html-text.ts';
import type { BodyLine } from './line.ts';

export interface Message {
  /** The values of a header, in the order in which they stand, the name in lower case. */
  readonly header: (name: string) => readonly string[];
  readonly subject: string;
  /** The name that the sender gave themselves; empty where there is none. */
  readonly fromName: string;
  /** In lower case; empty where there is none, and never to be written or printed. */
  readonly fromAddress: string;
  readonly messageId: string;
  readonly text: string;
  readonly lines: readonly BodyLine[];
  /** Small attached texts, as files of signatures are. */
  readonly attachedTexts: readonly string[];
  /** Messages that are attached whole. */
  readonly attachedMessages: readonly Uint8Array[];
}

/** Deeper and longer ones are no letters. */
const limits = { maxNestingDepth: 40, maxHeadersSize: 256 * 1024, forceRfc822Attachments: true } as const;
const maxAttachedText = 16 * 1024;
const maxAttached = 20;
const maxTextLength = 512 * 1024;

/** Undefined where it cannot be taken apart. */
export async function readMessage(bytes: Uint8Array): Promise<Message | undefined> {
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, limits);
  } catch {
    return undefined;
  }
  const { headers, subject = '', from, messageId = '', attachments } = email;
  const text = textOf(email);
  const sender = mailboxOf(from);
  return {
    header: (name) => headers.filter(({ key }) => key === name).map(({ value }) => value),
    subject,
    fromName: sender.name,
    fromAddress: sender.address.toLowerCase(),
    messageId,
    text,
    lines: bodyLines(text),
    attachedTexts: attachments.slice(0, maxAttached).flatMap(attachedText),
    attachedMessages: attachments
      .slice(0, maxAttached)
      .flatMap(({ mimeType, content }) => (mimeType === 'message/rfc822' && typeof content !== 'string' ? [new Uint8Array(content)] : [])),
  };
}

function mailboxOf(from: Address | undefined): { readonly name: string; readonly address: string } {
  const [first] = from === undefined ? [] : from.address === undefined ? from.group : [from];
  return { name: first?.name ?? '', address: first?.address ?? '' };
}

/** The text part; without one, the text of the HTML part. */
function textOf({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '')
    // Mailboxes put a mark before lines that would begin a message.
    return text
      .slice(0, maxTextLength)
      .replace(/\r\n?/g, '\n')
      .replace(/^>(?=>*From )/gm, '');
  if (html === undefined) return '';
  try {
    return textOfHtml(html);
  } catch {
    // Nested without end: a message without text.
    return '';
  }
}

function attachedText({ mimeType, filename, content }: Attachment): string[] {
  if (typeof content === 'string' || content.byteLength > maxAttachedText) return [];
  const isText = /^(?:text\/(?:plain|yaml|x-yaml)|application\/(?:yaml|x-yaml))$/.test(mimeType) || /\.ya?ml$/i.test(filename ?? '');
  if (!isText) return [];
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(content).replace(/\r\n?/g, '\n')];
  } catch {
    return [];
  }
}
