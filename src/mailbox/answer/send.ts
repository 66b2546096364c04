// Who is written to: each address once a day, and only what the mailbox remembers. Thanks go only where it is proven that they wrote.

import { newToken } from '../confirm/token.ts';
import type { ToAsk } from '../unconfirmed.ts';
import type { Memory } from '../memory/memory.ts';
import type { Expected } from '../memory/note.ts';
import { isSendable } from '../sendable.ts';
import { type Answer, type AnswerFacts, listedTo, type Recipient, requestTo, thanksTo } from './answer.ts';
import type { Outbox } from './outbox.ts';

export interface Writing {
  readonly memory: Memory;
  readonly outbox: Outbox;
  readonly factsOf: (letter: string) => AnswerFacts;
  /** BCP 47, where nothing says what a sender reads. */
  readonly languageOf: (letter: string) => string;
}

/** So many in a run: a flood of e-mails becomes no flood of answers. */
const most = 500;

export class Writer {
  readonly #writing: Writing;
  #sent = 0;

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  /** How many were. It is remembered before it is sent: thanks may be lost, and are never sent twice. Throws a BoxError. */
  async thank(recipients: readonly Recipient[]): Promise<number> {
    return this.#each(recipients, async (recipient) =>
      this.#writeOnce(recipient.address, thanksTo(recipient, this.#facts(recipient.letter))),
    );
  }

  /** Those whose name is there by now. */
  async tell(listed: readonly Expected[]): Promise<number> {
    const { memory } = this.#writing;
    return this.#each(listed, async (note) => {
      if (!memory.mayWriteTo(note.address)) return false;
      await memory.forget(new Set([note]));
      return this.#writeOnce(note.address, listedTo(note, this.#facts(note.letter)));
    });
  }

  /** A request that may not have gone out is sent again on another day: nobody is lost, and nobody is written to twice a day. */
  async ask(asks: readonly ToAsk[]): Promise<number> {
    const { memory, outbox, languageOf } = this.#writing;
    return this.#each(asks, async ({ before, digest, letter, messageId, ...ask }) => {
      const address = ask.address.toLowerCase();
      if (!memory.mayWriteTo(address)) return false;
      const token = before?.token ?? newToken();
      const language = ask.language ?? languageOf(letter);
      const since = before?.since ?? memory.today;
      const request = requestTo({ address, messageId, letter, language }, this.#facts(letter), { token, since });
      await memory.add({ is: 'asked', day: memory.today, address, token, digest });
      await outbox.send(request);
      await memory.add({ is: 'sent', day: memory.today, token });
      return true;
    });
  }

  async #each<One>(all: readonly One[], write: (one: One) => Promise<boolean>): Promise<number> {
    let count = 0;
    for (const one of all) {
      if (this.#sent >= most) break;
      if (!(await write(one))) continue;
      this.#sent++;
      count++;
    }
    return count;
  }

  async #writeOnce(given: string, answer: Answer): Promise<boolean> {
    const { memory, outbox } = this.#writing;
    const address = given.toLowerCase();
    if (!isSendable(address) || !memory.mayWriteTo(address)) return false;
    await memory.add({ is: 'answered', day: memory.today, address });
    await outbox.send(answer);
    return true;
  }

  #facts(letter: string): AnswerFacts {
    return this.#writing.factsOf(letter);
  }
}
