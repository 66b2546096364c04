// A folder for objects that git has not looked through yet. They come into the repository when it has, and never otherwise.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from './listing.ts';

const beginning = 'incoming-';
/** One that is older was left behind by a run that was killed. In milliseconds. */
const oldest = 24 * 60 * 60 * 1000;
/** In this order: git sees a pack when its index is there. */
const endings = ['.pack', '.rev', '.idx'];

export class Quarantine {
  readonly #folder: string;
  readonly #objects: string;

  /** `objects`: the repository's own, absolute. */
  constructor(gitDirectory: string, objects: string) {
    const parent = join(gitDirectory, 'undersigned');
    mkdirSync(parent, { recursive: true });
    for (const name of readdirSync(parent)) {
      const path = join(parent, name);
      if (name.startsWith(beginning) && Date.now() - statSync(path).mtimeMs > oldest) rmSync(path, { recursive: true, force: true });
    }
    this.#folder = mkdtempSync(join(parent, beginning));
    mkdirSync(join(this.#folder, 'pack'));
    this.#objects = objects;
  }

  /** With these variables git writes here, and reads from both. */
  get env(): Env {
    return { GIT_OBJECT_DIRECTORY: this.#folder, GIT_ALTERNATE_OBJECT_DIRECTORIES: this.#objects };
  }

  /** Brings everything into the repository. */
  admit(): void {
    const from = join(this.#folder, 'pack');
    const to = join(this.#objects, 'pack');
    mkdirSync(to, { recursive: true });
    const names = readdirSync(from);
    for (const ending of endings)
      for (const name of names) if (name.endsWith(ending) && !existsSync(join(to, name))) renameSync(join(from, name), join(to, name));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
