// A git that answers for as long as somebody asks: started when it is asked first, and again where it has ended.

import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { endProcess, type Git, GitError } from './git.ts';

export interface LastingListener {
  /** Called when a new one was started. */
  begun?(): void;
  hear(chunk: Buffer): void;
  /** It ended: whoever waits for an answer gets none. */
  ended(error: GitError): void;
}

export class LastingGit {
  readonly #git: Git;
  readonly #args: readonly string[];
  readonly #listener: LastingListener;
  #child: ChildProcessByStdio<Writable, Readable, Readable> | undefined;

  constructor(git: Git, args: readonly string[], listener: LastingListener) {
    this.#git = git;
    this.#args = args;
    this.#listener = listener;
  }

  write(text: string): void {
    this.#process().stdin.write(text);
  }

  /** Ends it. It does not keep our own process alive, so this is for who goes on with something else. */
  close(): void {
    if (!this.#child) return;
    endProcess(this.#child);
    this.#end('it was closed');
  }

  #process(): ChildProcessByStdio<Writable, Readable, Readable> {
    if (this.#child) return this.#child;
    const child = this.#git.start(this.#args);
    this.#child = child;
    this.#listener.begun?.();
    // What one that was closed still says is no answer to what the next was asked.
    child.stdout.on('data', (chunk: Buffer) => this.#child === child && this.#listener.hear(chunk));
    child.stderr.resume();
    child.stdin.on('error', () => {});
    child.once('error', (error) => this.#child === child && this.#end(error.message));
    child.once('close', () => this.#child === child && this.#end(`git ${this.#args[0]} ended before it answered`));
    child.unref();
    return child;
  }

  #end(reason: string): void {
    this.#child = undefined;
    this.#listener.ended(new GitError(this.#args[0] ?? '', undefined, reason));
  }
}
