// Progress of long work: one line that is rewritten on a terminal; in a log nothing, or a line for each step.

import { visible } from '../core/text/characters.ts';
import type { Steps } from '../review/steps.ts';
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

/** Steps of long work: on a terminal the one that is under way, elsewhere a line for each. */
export function stepsOf(io: Io): Steps {
  const { err, isTerminal } = io;
  return {
    begin: (what, unit = '') => {
      const bar = progressLine(io, what, unit, 100);
      err(isTerminal ? `\r\u001b[2K${visible(what)} … ` : `${visible(what)} …\n`);
      return {
        of: bar.update,
        count: (done) => {
          if (isTerminal) err(`\r\u001b[2K${visible(what)} … ${done.toLocaleString('en')} ${unit} `);
        },
        end: () => {
          if (isTerminal) err('\r\u001b[2K');
        },
      };
    },
    say: (sentence) => err(`${isTerminal ? '\r\u001b[2K' : ''}${visible(sentence)}\n`),
  };
}
