// Messages of letters whose signers confirm by replying: what becomes of each now, and who has to be asked.

import { isSendable } from './sendable.ts';
import type { Asked, Memory } from './memory/memory.ts';
import { MailPlan } from './plan.ts';
import type { Sorted } from './sort/sort.ts';

/** Somebody who has to be asked, in memory only. */
export interface ToAsk {
  readonly address: string;
  readonly messageId: string;
  readonly digest: string;
  readonly letter: string;
  /** BCP 47; undefined where nothing says what they read. */
  readonly language: string | undefined;
  /** From an earlier attempt that may not have gone out. */
  readonly before: Asked | undefined;
}

export interface Waiting {
  readonly sorted: Sorted;
  readonly place: { readonly key: string; readonly where: string };
}

/** Whether somebody has to confirm it before it counts. */
export function needsConfirmation({ kind, rows }: Sorted, confirmed: ReadonlySet<string>): boolean {
  return kind === 'signature' && rows.some(({ letter }) => confirmed.has(letter));
}

/** With what has to be said of it: texts of a message can be large, and are done with. */
export function withoutText(sorted: Sorted): Sorted {
  const { message } = sorted;
  return message ? { ...sorted, message: { ...message, text: '', lines: [], attachedTexts: [], attachedMessages: [] } } : sorted;
}

/**
 * Plans those that are confirmed, and those that need nothing because a person decided about them or they are on the list. `says`: what replies in this
 * run say, by digest. Answers who has to be asked.
 */
export function planWaiting(
  plan: MailPlan,
  waiting: readonly Waiting[],
  says: ReadonlyMap<string, 'yes' | 'no'>,
  memory: Memory | undefined,
): ToAsk[] {
  // Who has not confirmed may be somebody else, and keeps nobody from the list who has.
  const probe = new MailPlan(plan.stateOf);
  const asks = new Map<string, ToAsk>();
  const open: Waiting[] = [];
  for (const one of waiting) {
    const { sorted, place } = one;
    const said = says.get(sorted.digest) ?? (sorted.reply?.says === 'yes' ? 'yes' : undefined);
    if (said === 'yes') plan.add(proven(sorted), place);
    else if (said === 'no') plan.addOther(sorted, 'declined', undefined, place);
    else open.push(one);
  }
  for (const { sorted, place } of open) {
    probe.add(sorted, place);
    const rows = probe.records.at(-1)?.rows ?? [];
    const isCopy = rows.length === 0 && asks.has(sorted.digest);
    const isFresh = rows.some((row) => (row.outcome === 'new' || row.outcome === 'duplicate') && !probe.isDecided(row));
    const asked = memory?.asked({ digest: sorted.digest });
    if (!isFresh && !isCopy) plan.add(sorted, place);
    else if (asked?.isConfirmed) plan.add(proven(sorted), place);
    else if (memory && asked && memory.isOver(asked)) plan.addOther(sorted, 'expired', undefined, place);
    else {
      const address = sorted.message?.fromAddress ?? '';
      if (!memory || !isSendable(address)) {
        plan.add(heldFor(sorted, memory !== undefined), place);
        continue;
      }
      plan.addOther(sorted, 'unconfirmed', undefined, place);
      if (asked?.isSent || asks.has(sorted.digest)) continue;
      const { digest, language, rows: given } = sorted;
      const letter = given[0]?.letter ?? '';
      asks.set(digest, { address, messageId: sorted.message?.messageId ?? '', digest, letter, language, before: asked });
    }
  }
  return [...asks.values()];
}

/** `there`: digests of messages that wait for a reply, or are done with. */
export function planReplies(plan: MailPlan, replies: readonly Waiting[], there: ReadonlySet<string>): void {
  for (const { sorted, place } of replies) {
    const { asked, says } = sorted.reply ?? {};
    const isLost = says === 'yes' && asked && !asked.isConfirmed && !there.has(asked.digest);
    if (isLost) plan.addOther(sorted, 'question', 'It confirms a signature whose message is not in the mailbox any more.', place);
    else plan.add(sorted, place);
  }
}

/** Whoever could reply reads the mail of that address. */
function proven(sorted: Sorted): Sorted {
  const address = sorted.message?.fromAddress ?? '';
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return { ...sorted, proof: { domain, how: 'a reply from that address', doubt: undefined } };
}

function heldFor(sorted: Sorted, isRemembered: boolean): Sorted {
  const message = isRemembered
    ? 'This letter has signers confirm by replying, and this address cannot be written to.'
    : 'This letter has signers confirm by replying, and nobody is asked about files that were saved. Read the mailbox itself, or decide.';
  return {
    ...sorted,
    rows: sorted.rows.map(({ letter, reading }) => ({
      letter,
      reading: { ...reading, questions: [...reading.questions, { about: 'signature', message }] },
    })),
  };
}
