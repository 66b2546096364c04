// Runs the command line: as a person does, in a process of its own, or much quicker, with the same arguments and outputs, in a thread.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { engineRoot } from '../../src/core/interface/reference.ts';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a process brings along that was not started by tests. */
export const plain = { NO_COLOR: '1', VITEST: '', NODE_ENV: '' };

export function undersignedProcess(
  args: readonly string[],
  { cwd = engineRoot, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Run {
  const result = spawnSync(process.execPath, [join(engineRoot, 'src/cli/undersigned.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...plain, ...env },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** The same function that the process calls, without a second to start it. Servers run until a signal ends them, which only processes get. */
export function undersigned(args: readonly string[], { cwd = engineRoot }: { cwd?: string } = {}): Run {
  if (['desk', 'dev', 'preview'].includes(args[0] ?? '') && !args.includes('--help')) return undersignedProcess(args, { cwd });
  thread ??= startThread();
  const { port, turn } = thread;
  Atomics.store(turn, 0, 0);
  port.postMessage({ args, cwd });
  Atomics.wait(turn, 0, 0, longest);
  const answer = receiveMessageOnPort(port);
  if (!answer) throw new Error('The thread of the command line did not answer.');
  return answer.message as Run;
}

/** No command of a test takes so long: the thread has died. In milliseconds. */
const longest = 290_000;

let thread: ReturnType<typeof startThread> | undefined;

function startThread() {
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('cli-worker.ts', import.meta.url), {
    workerData: { port: port2, turn },
    transferList: [port2],
    env: { ...process.env, ...plain },
    execArgv: [],
  });
  worker.unref();
  port1.unref();
  return { port: port1, turn };
}
