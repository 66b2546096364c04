// Runs commands one after the other in a thread, for tests that wait for the answer of each.

import { type MessagePort, workerData } from 'node:worker_threads';
import { run } from '../../src/cli/main.ts';

export interface Asked {
  readonly args: readonly string[];
  readonly cwd: string;
}

const { port, turn } = workerData as { port: MessagePort; turn: Int32Array };

port.on('message', async ({ args, cwd }: Asked) => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    isTerminal: false,
    colour: false,
    env: process.env,
    cwd,
  });
  port.postMessage({ code, stdout: out.join(''), stderr: err.join('') });
  Atomics.store(turn, 0, 1);
  Atomics.notify(turn, 0);
});
