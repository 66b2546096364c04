// Remembers a merge that is under way, in git's own directory, so that a run that was ended in the middle can be ended well.

import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const oid = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);

const journalSchema = z.strictObject({
  version: z.literal(1),
  /** `main` */
  branch: z.string(),
  /** Where the branch was; null where it was not there. */
  from: oid.nullable(),
  /** Where it goes. */
  to: oid,
  /** What the files that are checked out belong to: where they were is where the branch was. */
  hasFiles: z.boolean(),
  /** The namespace of the remote; null where nothing is pushed. */
  pushing: z.string().nullable(),
  numbers: z.array(z.number()),
  isUndo: z.literal(true).optional(),
});

export type Journal = z.output<typeof journalSchema>;

export class JournalFile {
  readonly #folder: string;
  readonly #path: string;

  /** `gitDirectory`: absolute. */
  constructor(gitDirectory: string) {
    this.#folder = join(gitDirectory, 'undersigned');
    this.#path = join(this.#folder, 'review.json');
  }

  /** Undefined where nothing is under way, and where what lies there is none of ours. */
  read(): Journal | undefined {
    try {
      return journalSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return undefined;
    }
  }

  /** Whole or not at all, and on the disk before this returns. */
  write(journal: Journal): void {
    mkdirSync(this.#folder, { recursive: true });
    const temporary = `${this.#path}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      const descriptor = openSync(temporary, 'wx', 0o666);
      try {
        writeFileSync(descriptor, `${JSON.stringify(journal)}\n`);
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      renameSync(temporary, this.#path);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  remove(): void {
    rmSync(this.#path, { force: true });
  }
}
