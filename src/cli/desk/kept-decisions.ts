// What is decided at the desk and not done yet, in git's own directory: a desk that was ended, or a machine that went down, loses none of it.

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.strictObject({
  version: z.literal(1),
  /** By remote, whose requests have numbers of their own. */
  remotes: z.record(
    z.string(),
    z.array(
      z.strictObject({
        number: z.int().positive(),
        /** What it was at: what has changed since has to be looked at again. */
        head: z.string().regex(/^[0-9a-f]{40,64}$/),
        is: z.enum(['approved', 'closed', 'refused']),
        word: z.string().optional(),
      }),
    ),
  ),
});

export type KeptDecision = z.output<typeof schema>['remotes'][string][number];

export class KeptDecisions {
  readonly #folder: string;
  readonly #remote: string;

  /** `gitDirectory`: absolute. `remote`: its namespace. */
  constructor(gitDirectory: string, remote: string) {
    this.#folder = join(gitDirectory, 'undersigned');
    this.#remote = remote;
  }

  read(): readonly KeptDecision[] {
    return this.#all()[this.#remote] ?? [];
  }

  /** Whole or not at all. */
  write(decisions: readonly KeptDecision[]): void {
    const { [this.#remote]: _, ...others } = this.#all();
    const remotes = decisions.length > 0 ? { ...others, [this.#remote]: decisions } : others;
    mkdirSync(this.#folder, { recursive: true });
    const temporary = `${this.#path}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      // A word to somebody is between the two of them until it is sent.
      writeFileSync(temporary, `${JSON.stringify({ version: 1, remotes })}\n`, { flag: 'wx', mode: 0o600 });
      renameSync(temporary, this.#path);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  get #path(): string {
    return join(this.#folder, 'desk.json');
  }

  /** What cannot be read is decided anew. */
  #all(): z.output<typeof schema>['remotes'] {
    try {
      return schema.parse(JSON.parse(readFileSync(this.#path, 'utf8'))).remotes;
    } catch {
      return {};
    }
  }
}
