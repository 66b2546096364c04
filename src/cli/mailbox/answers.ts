// Writes to signers: asks them to confirm where the letter wants it, thanks them, and tells them that they are listed, where site.yaml asks for it.

import { mkdirSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { nameOf } from '../../core/campaign-words.ts';
import type { Language } from '../../core/languages/language.ts';
import type { AnswerFacts, Recipient } from '../../mailbox/answer/answer.ts';
import { Writer } from '../../mailbox/answer/send.ts';
import { BoxError } from '../../mailbox/box/box.ts';
import type { ToAsk } from '../../mailbox/unconfirmed.ts';
import type { Memory } from '../../mailbox/memory/memory.ts';
import type { Expected } from '../../mailbox/memory/note.ts';
import type { MailPlan } from '../../mailbox/plan.ts';
import { signaturePath } from '../../signatories/signature-path.ts';
import { type Arguments, type Io, stringOption, UsageError } from '../command.ts';
import type { MailCampaign } from './state.ts';

/** The folder of --drafts. In a campaign it would carry addresses into git. */
export function draftsFolder(args: Arguments, root: string, io: Io): string | undefined {
  const given = stringOption(args, 'drafts');
  if (given === undefined) return undefined;
  const folder = resolve(io.cwd, given);
  const inside = relative(realpathSync(root), folder);
  if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside)))
    throw new UsageError('--drafts names a folder outside of the campaign: drafts hold addresses, which must not come into git.');
  mkdirSync(folder, { recursive: true });
  return folder;
}

export interface Writes {
  readonly plan: MailPlan;
  readonly memory: Memory | undefined;
  readonly asks: readonly ToAsk[];
  /** Of signatures whose name is on the list by now. */
  readonly listed: readonly Expected[];
  readonly campaign: MailCampaign;
  readonly drafts: string | undefined;
}

export interface Written {
  readonly answered: number;
  readonly asked: number;
}

/** Only where everything else is safe. What fails here is said, and no reason to lose a mark. */
export async function writeToSigners({ plan, memory, asks, listed, campaign, drafts }: Writes, io: Io): Promise<Written> {
  const { site, letters, translatedSites } = campaign;
  const nobody = { answered: 0, asked: 0 };
  if (!site || !memory) return nobody;
  const languageOf = (letter: string): string => letters.find(({ id }) => id === letter)?.facts.language ?? 'en';
  const recipients = site.mailbox?.answers === true ? whoSigned(plan, languageOf) : [];
  if (recipients.length + asks.length + listed.length === 0) return nobody;
  const url = io.env?.UNDERSIGNED_SMTP ?? '';
  if (drafts === undefined && url === '') {
    io.err(
      `${asks.length > 0 ? 'Nobody was asked to confirm' : 'Nobody was answered'}: put the mail server into UNDERSIGNED_SMTP and UNDERSIGNED_SMTP_PASSWORD, or name a folder with --drafts.\n`,
    );
    return nobody;
  }
  const { draftOutbox, smtpOutbox } = await import('../../mailbox/answer/outbox.ts');
  const factsOf = (letter: string): AnswerFacts => {
    const own = letters.find(({ id }) => id === letter);
    const facts = own?.facts;
    const from = facts?.signing?.email ?? site.contact?.email;
    if (from === undefined) throw new BoxError('Answers need an address that they come from: contact: email in content/site.yaml.');
    const campaignIn = (language: Language): string => nameOf({ site, translatedSites }, language).text;
    const titleIn = ({ tag }: Language): string => own?.editions.get(tag)?.title ?? facts?.title ?? '';
    return { site: site.url, campaignIn, from, titleIn };
  };
  const outbox = drafts === undefined ? smtpOutbox({ url, password: io.env?.UNDERSIGNED_SMTP_PASSWORD ?? '' }) : draftOutbox(drafts);
  const writer = new Writer({ memory, outbox, factsOf, languageOf });
  let asked = 0;
  let answered = 0;
  try {
    // Who is asked is waiting; the others have signed.
    asked = await writer.ask(asks);
    for (const { address, messageId, letter, language, path } of recipients)
      await memory.add({ is: 'expected', day: memory.today, address, messageId: messageId.slice(0, 260), letter, language, path });
    answered = await writer.thank(recipients);
    answered += await writer.tell(listed);
  } catch (error) {
    if (!(error instanceof BoxError)) throw error;
    io.err(`${error.message} Signatures are safe. Whoever was not asked to confirm is asked by a later run; thanks are not sent later.\n`);
  } finally {
    outbox.close();
  }
  return { answered, asked };
}

function whoSigned(plan: MailPlan, languageOf: (letter: string) => string): (Recipient & { readonly path: string })[] {
  return plan.records.flatMap(({ rows, sender, letter, language }) => {
    const isNew = letter !== undefined && rows.length > 0 && rows.every(({ outcome }) => outcome === 'new');
    const id = rows[0]?.id;
    return isNew && sender && id !== undefined
      ? [{ ...sender, letter, language: language ?? languageOf(letter), path: signaturePath(letter, id) }]
      : [];
  });
}
