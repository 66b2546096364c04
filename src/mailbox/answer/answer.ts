// What is written to signers, in words of the interface: that their signature has arrived, that they confirm it, that their name is on the list.

import { languagePaths, languageSlug, letterPaths } from '../../core/addresses/paths.ts';
import { dateValue } from '../../core/interface/words.ts';
import { wordsIn } from '../../automation/words.ts';
import type { Language } from '../../core/languages/language.ts';
import { askedId, tokenMark } from '../confirm/token.ts';
import { lastDayToReply } from '../memory/memory.ts';
import { ownHeader } from '../memory/note.ts';

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
  /** The campaign's name for readers of a language. */
  readonly campaignIn: (language: Language) => string;
  /** The campaign’s address. */
  readonly from: string;
  /** The letter's title for readers of a language: as on the page that they signed, and else in the letter's own. */
  readonly titleIn: (language: Language) => string;
}

/** As Nodemailer takes it. */
export interface Answer {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references?: string;
  readonly disableFileAccess: true;
  readonly disableUrlAccess: true;
}

const soundId = /^<[!-;=?-~]{1,250}>$/;

/** That a signature has arrived, and what comes next. */
export function thanksTo(recipient: Recipient, facts: AnswerFacts): Answer {
  const { words, page, title } = placeOf(recipient, facts);
  return message(recipient, facts, words.text('sign.of', { title }), [
    `${words.text('sign.thanks')}\n${words.text('sign.arrived')}`,
    words.text('sign.after'),
    `${page}${letterPaths.signatories}`,
    words.text('sign.history'),
    `${words.text('sign.withdraw')}: ${page}${letterPaths.sign}#withdraw`,
  ]);
}

/** That they confirm by replying. No link is in it by which a program that reads mail could confirm. `since`: the first day on which they were asked. */
export function requestTo(
  recipient: Recipient,
  facts: AnswerFacts,
  { token, since }: { readonly token: string; readonly since: string },
): Answer {
  const { words, page, title } = placeOf(recipient, facts);
  const subject = `${words.text('mail.confirmSubject', { title })} ${tokenMark(token)}`;
  const date = dateValue(lastDayToReply(since));
  return {
    ...message(recipient, facts, subject, [words.text('mail.confirm'), words.text('mail.confirmElse', { date }), title, page]),
    messageId: askedId(token, new URL(facts.site).hostname),
  };
}

/** That their name is on the list. */
export function listedTo(recipient: Recipient, facts: AnswerFacts): Answer {
  const { words, page, title } = placeOf(recipient, facts);
  return message(recipient, facts, words.text('mail.listedSubject', { title }), [
    words.text('mail.listed'),
    `${page}${letterPaths.signatories}`,
    words.text('share.lead'),
    page,
    words.text('sign.history'),
    `${words.text('sign.withdraw')}: ${page}${letterPaths.sign}#withdraw`,
  ]);
}

function placeOf(
  { language, letter }: Recipient,
  { site, titleIn }: AnswerFacts,
): { words: ReturnType<typeof wordsIn>; page: string; title: string } {
  const words = wordsIn(language);
  return {
    words,
    title: titleIn(words.language),
    page: `${site.replace(/(?<!\/)\/+$/, '')}/${languageSlug(words.language.tag)}/${languagePaths.entry(letter)}`,
  };
}

/** Nothing that the sender wrote is in it but the id of their message. */
function message(
  { address, messageId, language }: Recipient,
  { campaignIn, from }: AnswerFacts,
  subject: string,
  paragraphs: readonly string[],
): Answer {
  const campaign = campaignIn(wordsIn(language).language);
  return {
    from: { name: campaign, address: from },
    to: { name: '', address },
    subject,
    text: `${[...paragraphs, campaign].join('\n\n')}\n`,
    // RFC 3834: no program answers an answer.
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All', Precedence: 'bulk', [ownHeader]: 'answer' },
    ...(soundId.test(messageId) ? { inReplyTo: messageId, references: messageId } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
