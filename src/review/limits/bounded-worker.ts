// Does tasks in a process of its own, within time and memory: one that does not come to its end, or ends the process, is given up, and the
// next one finds a new process. A thread would not do: one that runs out of memory can take the whole program with it, or stay for ever.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { maxHeapMegabytes, maxSecondsToStart } from './limits.ts';

export type ToWorker = { readonly setup: unknown } | { readonly task: unknown };
export type FromWorker =
  | { readonly note: unknown }
  | { readonly isReady: true }
  | { readonly answer: unknown }
  /** What was thrown. */
  | { readonly failure: string };

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

  constructor(options: BoundedWorkerOptions) {
    this.#options = options;
  }

  /** Starts the process, where it does not run. Throws a StartError where its setup fails. */
  async start(): Promise<void> {
    if (this.#child) return;
    const child = startProcess(this.#options);
    this.#child = child;
    const outcome = await this.#exchange(child, { setup: this.#options.setup() }, maxSecondsToStart);
    if ('answer' in outcome) return;
    const { failure } = outcome;
    throw new StartError(
      failure.kind === 'thrown' ? failure.message : 'the process that examines ended before it began, or had too little memory',
    );
  }

  /** One task at a time. `seconds`: how long it may take. */
  async do(task: Task, seconds: number): Promise<Outcome<Answer>> {
    await this.start();
    return this.#exchange(this.#child as ChildProcess, { task }, seconds) as Promise<Outcome<Answer>>;
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  async #exchange(child: ChildProcess, message: ToWorker, seconds: number): Promise<Outcome<unknown>> {
    const { onNote } = this.#options;
    const done = new AbortController();
    const answered = new Promise<Outcome<unknown>>((resolve) => {
      child.on('message', function take(from: FromWorker) {
        if ('note' in from) return onNote?.(from.note);
        child.off('message', take);
        resolve(
          'failure' in from
            ? { failure: { kind: 'thrown', message: from.failure } }
            : { answer: 'answer' in from ? from.answer : undefined },
        );
      });
    });
    const ended = once(child, 'exit', { signal: done.signal }).then((): Outcome<unknown> => ({ failure: { kind: 'end' } }));
    ended.catch(() => {});
    const late = new Promise<Outcome<unknown>>((resolve) => {
      const timer = setTimeout(() => resolve({ failure: { kind: 'time' } }), seconds * 1000);
      done.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    child.send(message as object, () => {});
    const outcome = await Promise.race([answered, ended, late]);
    done.abort();
    if ('failure' in outcome && outcome.failure.kind !== 'thrown') this.close();
    return outcome;
  }
}

function startProcess({ program, megabytes = maxHeapMegabytes }: BoundedWorkerOptions): ChildProcess {
  const compiled = getCompileCacheDir();
  const child = fork(fileURLToPath(program), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytes}`],
    // What an engine that runs out of memory prints is of no use to anybody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...withoutSecrets(process.env), ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) }) },
  });
  // Without one, a process that cannot be started would end this one. It is seen by its end.
  child.on('error', () => child.emit('exit'));
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** Whoever examines what strangers wrote needs no token. */
function withoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/TOKEN|SECRET|PASSWORD|_KEY$|^NODE_OPTIONS$/i.test(name)));
}
