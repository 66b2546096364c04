// PDFs from the cache, from processes beside this one, or from here, where there are few.

import type { FileCache } from './cache/file-cache.ts';
import type { DocumentMaker, WantedDocument } from './document-maker.ts';
import { DocumentWorkers } from './workers.ts';

/** In UTF-16 code units of data: with less to set, a process takes longer to start than the documents would. */
const worthAProcess = 200_000;

export class PdfsBeside {
  readonly #cache: FileCache;
  readonly #workers: DocumentWorkers | undefined;
  #asked = 0;
  #isClosed = false;

  /** With one job, everything is set here. */
  constructor(maker: DocumentMaker, cache: FileCache, jobs: number) {
    this.#cache = cache;
    this.#workers = jobs > 1 ? new DocumentWorkers(jobs, maker.fontPaths) : undefined;
  }

  /** `here` sets it in this process, and fails with a DocumentFailure where it cannot be set. */
  async take(wanted: WantedDocument, here: () => Buffer): Promise<Buffer> {
    const kept = this.#cache.get(wanted.key);
    if (kept) return kept;
    this.#asked += wanted.data.length;
    if (!this.#workers || this.#asked < worthAProcess) return here();
    try {
      const made = await this.#workers.set(wanted.template, wanted.data);
      this.#cache.put(wanted.key, made);
      return made;
    } catch (error) {
      if (this.#isClosed) throw error;
      // Here it says at which passage it fails; and where only a process has failed, it is made.
      return here();
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#workers?.close();
  }
}
