// Progress of long work: one line that is rewritten on a terminal, nothing in a log.

import type { Io } from './command.ts';

export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

/** `unit`: what is counted, in the plural. Fewer than `least` of it are done before a bar could be read. */
export function progressLine({ err, isTerminal }: Io, label: string, unit = 'files', least = 1000): Progress {
  let wasShown = false;
  return {
    update: (done, total) => {
      if (!isTerminal || total < least) return;
      wasShown = true;
      const width = 24;
      const filled = Math.round((done / total) * width);
      err(
        `\r${label} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${unit} `,
      );
    },
    end: () => {
      // Carriage return and “erase in line”: the report begins where the bar was.
      if (wasShown) err('\r\u001b[2K');
    },
  };
}
