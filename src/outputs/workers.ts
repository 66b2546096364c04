// Threads that set documents beside this one, each with a typesetter of its own. What comes first is set first.

import { Worker } from 'node:worker_threads';
import type { Template } from './typst/compiler.ts';

export interface Asked {
  readonly number: number;
  readonly template: Template;
  readonly data: string;
}

export type Answer = { readonly number: number; readonly bytes: Uint8Array } | { readonly number: number; readonly failure: string };

/** How many documents a thread has before it: while its answer waits to be read, it sets the next. */
const ahead = 2;

interface Waiting extends Asked {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

export class DocumentWorkers {
  readonly #most: number;
  readonly #fontPaths: readonly string[];
  /** Those that each thread has before it. */
  readonly #threads = new Map<Worker, Map<number, Waiting>>();
  readonly #queue: Waiting[] = [];
  #number = 0;
  #isClosed = false;

  /** Threads are started as they are needed, `most` of them. */
  constructor(most: number, fontPaths: readonly string[]) {
    this.#most = most;
    this.#fontPaths = fontPaths;
  }

  /** Rejects with what the typesetter said. */
  set(template: Template, data: string): Promise<Buffer> {
    if (this.#isClosed) return Promise.reject(new Error('The threads that set documents are closed.'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ number: this.#number++, template, data, resolve, reject });
      this.#handOut();
    });
  }

  /** What is still to be set is rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#threads.keys()].map((thread) => thread.terminate()));
  }

  #handOut(): void {
    while (this.#queue.length > 0 && !this.#isClosed) {
      const thread = this.#free();
      const next = thread && this.#queue.shift();
      if (!next) return;
      this.#threads.get(thread)?.set(next.number, next);
      thread.ref();
      const { number, template, data } = next;
      thread.postMessage({ number, template, data } satisfies Asked);
    }
  }

  /** The thread with least before it; undefined where all have enough. */
  #free(): Worker | undefined {
    const [least] = [...this.#threads].sort(([, a], [, b]) => a.size - b.size);
    if (least?.[1].size === 0) return least[0];
    if (this.#threads.size < this.#most) return this.#start();
    return least && least[1].size < ahead ? least[0] : undefined;
  }

  #start(): Worker {
    const thread = new Worker(new URL('set-documents.ts', import.meta.url), { workerData: { fontPaths: this.#fontPaths }, execArgv: [] });
    const own = new Map<number, Waiting>();
    this.#threads.set(thread, own);
    thread.on('message', (answer: Answer) => {
      const asked = own.get(answer.number);
      own.delete(answer.number);
      this.#handOut();
      // One that has nothing to do keeps no process from its end.
      if (own.size === 0) thread.unref();
      if ('bytes' in answer) asked?.resolve(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength));
      else asked?.reject(new Error(answer.failure));
    });
    const end = (why: Error): void => {
      this.#threads.delete(thread);
      for (const { reject } of own.values()) reject(why);
      own.clear();
      // Without a thread, nobody would ever answer the others.
      if (this.#threads.size === 0) for (const { reject } of this.#queue.splice(0)) reject(why);
      else this.#handOut();
    };
    thread.unref();
    thread.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', () => end(new Error('A thread that sets documents has ended.')));
    return thread;
  }
}
