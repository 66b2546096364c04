// Processes for bounded workers. Loading the engine takes half a second: one that has done its work waits for the next worker of the same
// program, such as the check of what was merged, or a review that begins again because the remote has moved.

import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `worked`: in seconds of the processor, when it answered last. */
export interface WorkerProcess {
  readonly child: ChildProcess;
  readonly worked: number;
}

/** What a process was started with: whoever wants the same may take it. */
const startedWith = new WeakMap<ChildProcess, string>();
const waiting = new Map<ChildProcess, WorkerProcess>();

/** One that waits, or a new one with a heap of so many MiB. */
export function takeProcess(program: URL, megabytes: number): WorkerProcess {
  const env = withoutSecrets(process.env);
  const key = JSON.stringify([program.href, megabytes, process.cwd(), env]);
  for (const [child, one] of waiting) {
    if (startedWith.get(child) !== key || !child.connected) continue;
    waiting.delete(child);
    child.ref();
    child.channel?.ref();
    return one;
  }
  const child = startProcess(program, megabytes, env);
  startedWith.set(child, key);
  child.once('exit', () => waiting.delete(child));
  return { child, worked: 0 };
}

/** It keeps this process from no end, and ends with it. One waits at a time. */
export function giveBack(one: WorkerProcess): void {
  const { child } = one;
  for (const other of waiting.keys()) other.kill('SIGKILL');
  waiting.clear();
  waiting.set(child, one);
  child.unref();
  child.channel?.unref();
}

function startProcess(program: URL, megabytes: number, env: NodeJS.ProcessEnv): ChildProcess {
  const compiled = getCompileCacheDir();
  const child = fork(fileURLToPath(program), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytes}`],
    // What an engine that runs out of memory prints is of no use to anyone.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...env, ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) }) },
  });
  // Without one, a process that cannot be started would end this one. It is seen by its end.
  child.on('error', () => child.emit('exit'));
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** Anyone who examines what strangers wrote needs no token. */
function withoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|COOKIE|(?:^|_)(?:PAT|PASS|AUTH|JWT|KEY|DSN)$|^NODE_OPTIONS$/i.test(name),
    ),
  );
}
