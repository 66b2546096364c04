// Remembers, in git's own directory, which heads git refused, so that they are not fetched again and again: a head that stays the same
// stays refused.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.record(z.string().regex(/^[0-9a-f]{40,64}$/), z.string().max(400));
/** Older ones are forgotten. */
const most = 500;

export class RefusedBefore {
  readonly #folder: string;
  readonly #known: Map<string, string>;

  /** `gitDirectory`: absolute. */
  constructor(gitDirectory: string) {
    this.#folder = join(gitDirectory, 'undersigned');
    this.#known = new Map(Object.entries(this.#read()));
  }

  /** Why a head was refused; undefined where it was not. */
  why(oid: string): string | undefined {
    return this.#known.get(oid);
  }

  add(refused: Iterable<readonly [oid: string, why: string]>): void {
    const before = this.#known.size;
    for (const [oid, why] of refused) this.#known.set(oid, why.slice(0, 400));
    if (this.#known.size === before) return;
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#path, `${JSON.stringify(Object.fromEntries([...this.#known].slice(-most)))}\n`);
  }

  get #path(): string {
    return join(this.#folder, 'refused.json');
  }

  /** What cannot be read is made anew: nothing but time is lost. */
  #read(): Record<string, string> {
    try {
      return schema.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return {};
    }
  }
}
