// Measures in a process of its own, which is ended and started again when a file takes too long.

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Files } from './measure.ts';

const program = fileURLToPath(new URL('./measure.ts', import.meta.url));

export interface Measured {
  readonly ms: number;
  readonly problems: number;
  /** Ended by the deadline, or fallen: then `ms` is what it took at least. */
  readonly isEnded: boolean;
}

export class Meter {
  #child: ChildProcess | undefined;

  measure(files: Files, path: string, deadline: number): Promise<Measured> {
    this.#child ??= fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const child = this.#child;
    return new Promise((resolve) => {
      const end = (measured: Measured): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (measured.isEnded) {
          child.kill('SIGKILL');
          this.#child = undefined;
        }
        resolve(measured);
      };
      const timer = setTimeout(() => end({ ms: deadline, problems: 0, isEnded: true }), deadline);
      child.on('message', (measured: Omit<Measured, 'isEnded'>) => end({ ...measured, isEnded: false }));
      child.on('exit', () => end({ ms: deadline, problems: 0, isEnded: true }));
      child.send({ files, path });
    });
  }

  close(): void {
    this.#child?.kill();
  }
}
