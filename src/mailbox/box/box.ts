// A mailbox, wherever it is: its messages one by one, and the way to mark those that are settled.

import type { NoteStore } from '../memory/memory.ts';

export interface Item {
  /** By which the box finds it again in this run. */
  readonly key: string;
  /** For people: `message 12`. No address is in it. */
  readonly where: string;
  /** In bytes; undefined where that is known only when it is read. */
  readonly size: number | undefined;
  /** Its bytes, as they came. Throws a BoxError. */
  readonly read: () => Promise<Uint8Array>;
}

export interface Box {
  /** For people, without an address: `Maildir inbox`. */
  readonly name: string;
  /** How many messages wait, where that is known before they are read. */
  readonly count: number | undefined;
  /** Those that are not marked, in an order that stays. */
  readonly items: () => AsyncIterable<Item>;
  /** Undefined where nothing is ever marked: files that somebody saved stay as they are. */
  readonly mark: ((keys: readonly string[]) => Promise<void>) | undefined;
  /** A folder of it with notes about who wrote; undefined where nothing can be remembered, so that nobody is written to. */
  readonly store: NoteStore | undefined;
  readonly close: () => Promise<void>;
}

/** In it are the notes, beside the inbox. */
export const memoryFolder = 'Undersigned-Memory';

/** What a person can correct. The message holds no address and no password. */
export class BoxError extends Error {}
