// Loads the index of names piece by piece: each file once, none that no one waits for any more.

import { indexFile, type NamesIndex, namesVersion } from '../signatories/find/format.ts';

/** The index is of another build than its files, or cannot be had. */
export class IndexGone extends Error {}

interface Load {
  readonly content: Promise<unknown>;
  readonly controller: AbortController;
  isDone: boolean;
}

export class NamesFiles {
  readonly #base: string;
  readonly #loads = new Map<string, Load>();

  /** `base` is the address of a letter’s folder of names. */
  constructor(base: string) {
    this.#base = base;
  }

  async index(): Promise<NamesIndex> {
    const index = (await this.file(indexFile)) as NamesIndex;
    if (index.version !== namesVersion) throw new IndexGone(`version ${index.version}`);
    return index;
  }

  file(path: string): Promise<unknown> {
    const known = this.#loads.get(path);
    if (known) return known.content;
    const controller = new AbortController();
    const load: Load = { content: this.#fetch(path, controller.signal), controller, isDone: false };
    this.#loads.set(path, load);
    load.content.then(
      () => (load.isDone = true),
      // What failed may be asked for again.
      () => this.#loads.get(path) === load && this.#loads.delete(path),
    );
    return load.content;
  }

  has(path: string): boolean {
    return this.#loads.get(path)?.isDone ?? false;
  }

  /** Stops what is on the way, except for these files and the index. */
  stopAllBut(paths: readonly string[]): void {
    for (const [path, { controller, isDone }] of this.#loads) {
      if (isDone || path === indexFile || paths.includes(path)) continue;
      this.#loads.delete(path);
      controller.abort();
    }
  }

  /** Forgets everything: another build has taken the place of the one that the index belongs to. */
  forget(): void {
    this.stopAllBut([]);
    this.#loads.clear();
  }

  async #fetch(path: string, signal: AbortSignal): Promise<unknown> {
    // The index has the same address in every build, the other files do not.
    const response = await fetch(this.#base + path, { signal, cache: path === indexFile ? 'no-cache' : 'default' });
    if (!response.ok) throw new IndexGone(`${response.status} ${path}`);
    return response.json();
  }
}
