// What is known from notes: who may be written to today, whose reply is awaited, who is to be told that their name is listed.

import { type Expected, type Note, noteMessage } from './note.ts';

export interface KeptNote {
  /** By which the mailbox finds it again. */
  readonly key: string;
  readonly note: Note;
}

/** Where notes lie: a folder of the mailbox. */
export interface NoteStore {
  readonly notes: readonly KeptNote[];
  /** Kept when this has ended. Answers its key, undefined where the server does not tell. */
  readonly add: (message: Buffer) => Promise<string | undefined>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

/** Somebody who was asked to confirm. */
export interface Asked {
  readonly token: string;
  /** Of the message that is to be confirmed. */
  readonly digest: string;
  /** In lower case. */
  readonly address: string;
  /** The first day on which they were to be asked. */
  readonly since: string;
  readonly lastDay: string;
  readonly isSent: boolean;
  readonly isConfirmed: boolean;
}

/** How many days somebody has to reply, and after how many more nobody remembers that they were asked. */
export const daysToReply = 14;
const daysKept = 60;
/** How many days a name may take to come onto the list. */
const daysExpected = 90;

export class Memory {
  readonly today: string;
  readonly #store: NoteStore;
  readonly #notes: { readonly key: string | undefined; readonly note: Note }[];

  /** `now`: in universal time, as everywhere in a campaign. */
  constructor(store: NoteStore, now: Date) {
    this.#store = store;
    this.#notes = [...store.notes];
    this.today = now.toISOString().slice(0, 10);
  }

  /** Whether nobody of this address was written to today. */
  mayWriteTo(address: string): boolean {
    return !this.#notes.some(
      ({ note }) => (note.is === 'answered' || note.is === 'asked') && note.day === this.today && note.address === address,
    );
  }

  asked(by: { readonly token: string } | { readonly digest: string }): Asked | undefined {
    const found = this.#notes.flatMap(({ note }) =>
      note.is === 'asked' && ('token' in by ? note.token === by.token : note.digest === by.digest) ? [note] : [],
    );
    const [first] = found;
    if (!first) return undefined;
    const days = found.map((note) => note.day).sort();
    const has = (is: 'sent' | 'confirmed'): boolean => this.#notes.some(({ note }) => note.is === is && note.token === first.token);
    return {
      ...first,
      since: days[0] ?? first.day,
      lastDay: days.at(-1) ?? first.day,
      isSent: has('sent'),
      isConfirmed: has('confirmed'),
    };
  }

  isOver({ since }: Asked): boolean {
    return daysBetween(since, this.today) > daysToReply;
  }

  get expected(): readonly Expected[] {
    return this.#notes.flatMap(({ note }) => (note.is === 'expected' ? [note] : []));
  }

  async add(note: Note): Promise<void> {
    const key = await this.#store.add(noteMessage(note, new Date()));
    this.#notes.push({ key, note });
  }

  async forget(notes: ReadonlySet<Note>): Promise<void> {
    const gone = this.#notes.filter(({ note }) => notes.has(note));
    if (gone.length === 0) return;
    await this.#store.remove(gone.flatMap(({ key }) => (key === undefined ? [] : [key])));
    for (const one of gone) this.#notes.splice(this.#notes.indexOf(one), 1);
  }

  /** Forgets what is over. */
  async tidy(): Promise<void> {
    const age = ({ day }: Note): number => daysBetween(day, this.today);
    await this.forget(
      new Set(
        this.#notes.flatMap(({ note }) => {
          const most = note.is === 'answered' ? 0 : note.is === 'expected' ? daysExpected : daysKept;
          return age(note) > most ? [note] : [];
        }),
      ),
    );
  }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The last day on which a reply counts. */
export function lastDayToReply(since: string): string {
  return new Date(Date.parse(since) + daysToReply * 86_400_000).toISOString().slice(0, 10);
}
