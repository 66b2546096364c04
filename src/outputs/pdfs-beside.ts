// PDFs from the cache, from processes beside this one, or from here, where there are few.

import type { Letter, LetterEdition } from '../core/model.ts';
import type { FileCache } from './cache/file-cache.ts';
import type { DocumentMaker } from './document-maker.ts';
import { DocumentWorkers } from './workers.ts';

/** In UTF-16 code units of data: with less to set, a process takes longer to start than the documents would. */
const worthAProcess = 200_000;

export class PdfsBeside {
  readonly #maker: DocumentMaker;
  readonly #cache: FileCache;
  readonly #workers: DocumentWorkers | undefined;
  #asked = 0;
  #isClosed = false;

  /** With one job, everything is set here. */
  constructor(maker: DocumentMaker, cache: FileCache, jobs: number) {
    this.#maker = maker;
    this.#cache = cache;
    this.#workers = jobs > 1 ? new DocumentWorkers(jobs, maker.fontPaths) : undefined;
  }

  /** Rejects with a DocumentFailure where it cannot be set. */
  async take(letter: Letter, edition: LetterEdition): Promise<Buffer> {
    const wanted = this.#maker.wantedPdf(letter, edition);
    const kept = this.#cache.get(wanted.key);
    if (kept) return kept;
    this.#asked += wanted.data.length;
    if (!this.#workers || this.#asked < worthAProcess) return this.#maker.pdf(letter, edition, wanted);
    try {
      const made = await this.#workers.set(wanted.template, wanted.data);
      this.#cache.put(wanted.key, made);
      return made;
    } catch (error) {
      if (this.#isClosed) throw error;
      // Here it says at which passage it fails; and where only a process has failed, it is made.
      return this.#maker.pdf(letter, edition, wanted);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#workers?.close();
  }
}
