// The answer to somebody whose signature has arrived: what comes next, where their name will be, and how to withdraw. In words of the interface.

import { languagePaths, languageSlug, letterPaths } from '../../core/addresses/paths.ts';
import { wordsIn } from '../../automation/words.ts';
import { ownHeader } from '../sort/sender.ts';

/** What is kept of a sender in memory, until they are answered. */
export interface Recipient {
  readonly address: string;
  /** Of the message that is answered, with its brackets; empty where it has none that is sound. */
  readonly messageId: string;
  readonly letter: string;
  /** BCP 47. */
  readonly language: string;
}

export interface AnswerFacts {
  /** Address of the site, without a slash at its end. */
  readonly site: string;
  readonly campaign: string;
  /** The campaign’s address. */
  readonly from: string;
  readonly title: string;
}

/** As Nodemailer takes it. */
export interface Answer {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly inReplyTo?: string;
  readonly references?: string;
  readonly disableFileAccess: true;
  readonly disableUrlAccess: true;
}

const soundId = /^<[!-;=?-~]{1,250}>$/;

/** Nothing that the sender wrote is in it but the id of their message. */
export function answerTo({ address, messageId, letter, language }: Recipient, { site, campaign, from, title }: AnswerFacts): Answer {
  const words = wordsIn(language);
  const page = `${site.replace(/(?<!\/)\/+$/, '')}/${languageSlug(words.language.tag)}/${languagePaths.entry(letter)}`;
  const text = [
    words.text('sign.after'),
    `${page}${letterPaths.signatories}`,
    words.text('sign.history'),
    `${words.text('sign.withdraw')}: ${page}${letterPaths.sign}#withdraw`,
    campaign,
  ].join('\n\n');
  return {
    from: { name: campaign, address: from },
    to: { name: '', address },
    subject: words.text('sign.of', { title }),
    text: `${text}\n`,
    // RFC 3834: no program answers an answer.
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All', Precedence: 'bulk', [ownHeader]: 'answer' },
    ...(soundId.test(messageId) ? { inReplyTo: messageId, references: messageId } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Whether an address is one that a message can be sent to: a single one, without what means something to a mail server. */
export function isSendable(address: string): boolean {
  return address.length <= 254 && /^[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i.test(address);
}
