// Processes that set documents beside this one, each with a typesetter of its own: two of them in one process have been seen to wait for each
// other without end. What comes first is set first.

import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programOf } from '../core/engine.ts';
import type { Template } from './typst/compiler.ts';

export interface Asked {
  readonly number: number;
  readonly template: Template;
  readonly data: string;
}

export type Answer = { readonly number: number; readonly bytes: Uint8Array } | { readonly number: number; readonly failure: string };

/** How many documents a process has before it: while its answer waits to be read, it sets the next. */
const ahead = 2;

interface Waiting extends Asked {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

export class DocumentWorkers {
  readonly #most: number;
  readonly #fontPaths: readonly string[];
  /** Those that each process has before it. */
  readonly #processes = new Map<ChildProcess, Map<number, Waiting>>();
  readonly #queue: Waiting[] = [];
  #number = 0;
  #isClosed = false;

  /** Processes are started as they are needed, `most` of them. */
  constructor(most: number, fontPaths: readonly string[]) {
    this.#most = most;
    this.#fontPaths = fontPaths;
  }

  /** Rejects with what the typesetter said. */
  set(template: Template, data: string): Promise<Buffer> {
    if (this.#isClosed) return Promise.reject(new Error('The processes that set documents are closed.'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ number: this.#number++, template, data, resolve, reject });
      this.#handOut();
    });
  }

  /** What is still to be set is rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const ended = [...this.#processes.keys()].map((one) => new Promise((resolve) => one.once('exit', resolve)));
    for (const one of this.#processes.keys()) {
      hold(one);
      one.kill('SIGKILL');
    }
    await Promise.all(ended);
  }

  #handOut(): void {
    while (this.#queue.length > 0 && !this.#isClosed) {
      const free = this.#free();
      const next = free && this.#queue.shift();
      if (!next) return;
      this.#processes.get(free)?.set(next.number, next);
      hold(free);
      const { number, template, data } = next;
      // Where it has ended meanwhile, its end says so.
      free.send({ number, template, data } satisfies Asked, () => undefined);
    }
  }

  /** The process with least before it; undefined where all have enough. */
  #free(): ChildProcess | undefined {
    const [least] = [...this.#processes].sort(([, a], [, b]) => a.size - b.size);
    if (least?.[1].size === 0) return least[0];
    if (this.#processes.size < this.#most) return this.#start();
    return least && least[1].size < ahead ? least[0] : undefined;
  }

  #start(): ChildProcess {
    const compiled = getCompileCacheDir();
    const child = fork(fileURLToPath(programOf(new URL('set-documents.ts', import.meta.url))), [...this.#fontPaths], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      ...(compiled !== undefined && { env: { ...process.env, NODE_COMPILE_CACHE: dirname(compiled) } }),
    });
    const own = new Map<number, Waiting>();
    this.#processes.set(child, own);
    child.on('message', (answer: Answer) => {
      const asked = own.get(answer.number);
      own.delete(answer.number);
      this.#handOut();
      if (own.size === 0) release(child);
      if ('bytes' in answer) asked?.resolve(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength));
      else asked?.reject(new Error(answer.failure));
    });
    const end = (): void => {
      this.#processes.delete(child);
      const why = new Error('A process that sets documents has ended.');
      for (const { reject } of own.values()) reject(why);
      own.clear();
      // Without one, nobody would ever answer the others.
      if (this.#processes.size === 0) for (const { reject } of this.#queue.splice(0)) reject(why);
      else this.#handOut();
    };
    child.on('error', end);
    child.on('exit', end);
    return child;
  }
}

function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

/** One that has nothing to do keeps no other process from its end. */
function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}
