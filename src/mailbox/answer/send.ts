// Who of those whose signature is safe by now is answered: each address once a day, and only where it is proven that they wrote.

import type { Box } from '../box/box.ts';
import { type AnswerFacts, answerTo, isSendable, type Recipient } from './answer.ts';
import type { Outbox } from './outbox.ts';

export interface AnswerRun {
  readonly box: Box;
  readonly outbox: Outbox;
  readonly factsOf: (letter: string) => AnswerFacts;
}

/** So many in a run: a flood of e-mails becomes no flood of answers. */
const most = 500;

/** How many were sent. It is remembered before it is sent: an answer may be lost, and is never sent twice. Throws a BoxError. */
export async function answerAll(
  recipients: readonly (Recipient & { readonly key: string })[],
  { box, outbox, factsOf }: AnswerRun,
): Promise<number> {
  const done = new Set<string>();
  let sent = 0;
  for (const recipient of recipients) {
    const address = recipient.address.toLowerCase();
    if (sent >= most || done.has(address) || !isSendable(address)) continue;
    done.add(address);
    if (!(await box.mayAnswer(recipient.key, address))) continue;
    await outbox.send(answerTo(recipient, factsOf(recipient.letter)));
    sent++;
  }
  return sent;
}
