// Does tasks in a process of its own, within time and memory: one that does not come to its end, or ends the process, is given up, and the
// next one finds another process; a thread would not do: one that runs out of memory can take the whole program with it, or stay for ever.

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { maxHeapMegabytes, maxMemoryAtRest, maxSecondsToStart } from './limits.ts';
import { processorSeconds } from './processor-time.ts';
import { giveBack, takeProcess } from './worker-pool.ts';

export type ToWorker = { readonly setup: unknown } | { readonly task: unknown };
export type FromWorker =
  | { readonly note: unknown }
  | ({ readonly answer: unknown } & State)
  /** What was thrown. */
  | ({ readonly failure: string } & State);

/** What the process has worked since it was started, in seconds of the processor, and the memory that it takes, in bytes. */
export interface State {
  readonly worked: number;
  readonly memory: number;
}

/** Why there is no answer. `time`: there was none in time. `end`: the process ended, most likely for want of memory. `thrown`: what was thrown. */
export type Failure = { readonly kind: 'time' | 'end' } | { readonly kind: 'thrown'; readonly message: string };
export type Outcome<Answer> = { readonly answer: Answer } | { readonly failure: Failure };

export interface BoundedWorkerOptions {
  /** A module that calls serveTasks. */
  readonly program: URL;
  /** What a process begins with; asked for again where one takes the place of another. */
  readonly setup: () => unknown;
  readonly onNote?: (note: unknown) => void;
  /** Of its heap, in MiB. */
  readonly megabytes?: number;
}

/** A process that could not begin. */
export class StartError extends Error {}

export class BoundedWorker<Task, Answer> {
  readonly #options: BoundedWorkerOptions;
  #child: ChildProcess | undefined;
  /** The process that has not answered yet. */
  #atWork: ChildProcess | undefined;
  /** What the process had worked when it was taken, and when it answered last. */
  #workedAtFirst = 0;
  #worked = 0;
  #workedBefore = 0;
  #memory = 0;

  constructor(options: BoundedWorkerOptions) {
    this.#options = options;
  }

  /** Starts the process, where it does not run. Throws a StartError where its setup fails. */
  async start(): Promise<void> {
    if (this.#child) return;
    const { program, megabytes = maxHeapMegabytes } = this.#options;
    const { child, worked } = takeProcess(program, megabytes);
    this.#child = child;
    this.#workedBefore = this.worked;
    this.#workedAtFirst = worked;
    this.#worked = worked;
    const outcome = await this.#exchange(child, { setup: this.#options.setup() }, maxSecondsToStart);
    if ('answer' in outcome) return;
    const { failure } = outcome;
    throw new StartError(
      failure.kind === 'thrown' ? failure.message : 'the process that examines ended before it began, or had too little memory',
    );
  }

  /** Seconds of the processor, of all processes that there were. */
  get worked(): number {
    return this.#workedBefore + this.#worked - this.#workedAtFirst;
  }

  /** One task at a time. `seconds`: how long it may work, in seconds of the processor. */
  async do(task: Task, seconds: number): Promise<Outcome<Answer>> {
    await this.start();
    return this.#exchange(this.#child as ChildProcess, { task }, seconds) as Promise<Outcome<Answer>>;
  }

  /** The process waits for another worker, unless it is in the middle of something, or holds what others need the memory for. */
  close(): void {
    const child = this.#child;
    this.#child = undefined;
    if (child && (child === this.#atWork || this.#memory > maxMemoryAtRest)) child.kill('SIGKILL');
    else if (child) giveBack({ child, worked: this.#worked });
  }

  async #exchange(child: ChildProcess, message: ToWorker, seconds: number): Promise<Outcome<unknown>> {
    const { onNote } = this.#options;
    const done = new AbortController();
    const answered = new Promise<Outcome<unknown>>((resolve) => {
      const take = (from: FromWorker): void => {
        if ('note' in from) {
          onNote?.(from.note);
          return;
        }
        child.off('message', take);
        this.#worked = from.worked;
        this.#memory = from.memory;
        resolve('failure' in from ? { failure: { kind: 'thrown', message: from.failure } } : { answer: from.answer });
      };
      child.on('message', take);
    });
    const ended = once(child, 'exit', { signal: done.signal }).then((): Outcome<unknown> => ({ failure: { kind: 'end' } }));
    ended.catch(() => {});
    const late = this.#late(child, seconds, done.signal).then((): Outcome<unknown> => ({ failure: { kind: 'time' } }));
    child.send(message as object, () => {});
    const begun = performance.now();
    this.#atWork = child;
    const outcome = await Promise.race([answered, ended, late]);
    done.abort();
    if (this.#atWork === child) this.#atWork = undefined;
    if ('answer' in outcome || outcome.failure.kind === 'thrown') return outcome;
    // No one can ask any more how much it had worked.
    if (outcome.failure.kind === 'end') this.#worked += Math.min(seconds, secondsSince(begun));
    child.kill('SIGKILL');
    if (this.#child === child) this.#child = undefined;
    return outcome;
  }

  /** Resolves when the process has worked for so long, or for far too long by the clock. */
  #late(child: ChildProcess, seconds: number, done: AbortSignal): Promise<void> {
    const begun = performance.now();
    const before = this.#worked;
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout;
      const look = (): void => {
        const clock = secondsSince(begun);
        const worked = child.pid === undefined ? undefined : processorSeconds(child.pid);
        const used = worked === undefined || clock > maxClockFor(seconds) ? clock : Math.max(0, worked - before);
        if (used < seconds) {
          timer = setTimeout(look, Math.max(shortestPause, (seconds - used) * 1000));
          return;
        }
        this.#worked = before + used;
        resolve();
      };
      timer = setTimeout(look, seconds * 1000);
      done.addEventListener('abort', () => clearTimeout(timer));
    });
  }
}

/** Seconds of the clock that a process may need for so many of the processor: others work on the machine, too. */
function maxClockFor(seconds: number): number {
  return Math.max(seconds, Math.min(seconds * 40, 600));
}

/** In milliseconds. */
const shortestPause = 50;

function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1000;
}
