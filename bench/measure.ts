// Runs a program of Node in a process of its own and measures it: seconds from start to end, and the peak of its memory.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface Measurement {
  /** Wall time, the start of Node included. */
  readonly seconds: number;
  /** The most memory that was resident at one time, in MB of 1,000,000 bytes. Without processes that the program starts itself. */
  readonly megabytes: number;
}

export interface MeasuredRun extends Measurement {
  /** Seconds of processor time, in all threads: on a machine with other work it says more than the wall does. */
  readonly processor: number;
  /** The same with all processes that the program has started; undefined where the system does not say. */
  readonly processorOfAll: number | undefined;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const usage = new URL('usage.ts', import.meta.url).href;

export function measure(args: readonly string[]): MeasuredRun {
  const [begun, before] = [performance.now(), processorOfChildren()];
  const { status, stdout, stderr, output, error } = spawnSync(process.execPath, ['--import', usage, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw error;
  const seconds = (performance.now() - begun) / 1000;
  // Node gives kibibytes and microseconds on every system.
  const [kibibytes = 0, microseconds = 0, left = 0] = (output[3] ?? '').split(' ').map(Number);
  const after = processorOfChildren();
  const processorOfAll = before === undefined || after === undefined ? undefined : after - before + left;
  return { seconds, processor: microseconds / 1e6, processorOfAll, megabytes: (kibibytes * 1024) / 1e6, code: status, stdout, stderr };
}

/** Seconds of all processes that this one has seen the end of, and those that they have seen the end of (man 5 proc_pid_stat; USER_HZ). */
export function processorOfChildren(): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const fields = (readFileSync('/proc/self/stat', 'latin1').split(') ').at(-1) ?? '').split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** The fastest of several runs, with the largest memory of them: what disturbs a run makes it slower and never faster. */
export function best(runs: readonly Measurement[]): Measurement {
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}
