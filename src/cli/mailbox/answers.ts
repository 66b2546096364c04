// Answers those whose signatures a run has brought to safety, where site.yaml asks for it.

import { mkdirSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { AnswerFacts } from '../../mailbox/answer/answer.ts';
import { answerAll } from '../../mailbox/answer/send.ts';
import type { Box } from '../../mailbox/box/box.ts';
import { BoxError } from '../../mailbox/box/box.ts';
import type { MailPlan } from '../../mailbox/plan.ts';
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

/** How many. What fails here is said, and no reason to lose a mark. */
export async function answerNew(plan: MailPlan, box: Box, campaign: MailCampaign, drafts: string | undefined, io: Io): Promise<number> {
  const { site, letters } = campaign;
  if (site?.mailbox?.answers !== true) return 0;
  const recipients = plan.records.flatMap(({ key, rows, sender, letter, language }) => {
    const isNew = letter !== undefined && rows.length > 0 && rows.every(({ outcome }) => outcome === 'new');
    const own = letters.find(({ id }) => id === letter);
    return isNew && sender && own ? [{ key, ...sender, letter, language: language ?? own.facts.language }] : [];
  });
  if (recipients.length === 0) return 0;
  const url = io.env?.UNDERSIGNED_SMTP ?? '';
  if (drafts === undefined && url === '') {
    io.err(
      'Nobody was answered: put the mail server into UNDERSIGNED_SMTP and UNDERSIGNED_SMTP_PASSWORD, or name a folder with --drafts.\n',
    );
    return 0;
  }
  const { draftOutbox, smtpOutbox } = await import('../../mailbox/answer/outbox.ts');
  const factsOf = (letter: string): AnswerFacts => {
    const facts = letters.find(({ id }) => id === letter)?.facts;
    const from = facts?.signing?.email ?? site.contact?.email;
    if (from === undefined) throw new BoxError('Answers need an address that they come from: contact: email in content/site.yaml.');
    return { site: site.url, campaign: site.name, from, title: facts?.title ?? '' };
  };
  const outbox = drafts === undefined ? smtpOutbox({ url, password: io.env?.UNDERSIGNED_SMTP_PASSWORD ?? '' }) : draftOutbox(drafts);
  try {
    return await answerAll(recipients, { box, outbox, factsOf });
  } catch (error) {
    if (!(error instanceof BoxError)) throw error;
    io.err(`${error.message} Signatures are safe, and whoever was not answered is not answered later.\n`);
    return 0;
  } finally {
    outbox.close();
  }
}
