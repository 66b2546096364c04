// Measures in a process of its own, which is ended and started again when a file takes too long.

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { processorSeconds } from '../../src/review/limits/processor-time.ts';
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

  /** `deadline`: in milliseconds of the processor, as long as the system says how much a process has worked. */
  measure(files: Files, path: string, deadline: number): Promise<Measured> {
    this.#child ??= fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const child = this.#child;
    const worked = (): number => (child.pid === undefined ? undefined : processorSeconds(child.pid)) ?? performance.now() / 1000;
    return new Promise((resolve) => {
      const begun = worked();
      const end = (measured: Measured): void => {
        clearInterval(timer);
        child.removeAllListeners();
        if (measured.isEnded) {
          child.kill('SIGKILL');
          this.#child = undefined;
        }
        resolve(measured);
      };
      const timer = setInterval(
        () => {
          if ((worked() - begun) * 1000 > deadline) end({ ms: deadline, problems: 0, isEnded: true });
        },
        Math.min(deadline, 1000),
      );
      child.on('message', (measured: Omit<Measured, 'isEnded'>) => end({ ...measured, isEnded: false }));
      child.on('exit', () => end({ ms: deadline, problems: 0, isEnded: true }));
      child.send({ files, path });
    });
  }

  close(): void {
    this.#child?.kill();
  }
}
