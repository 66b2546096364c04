// How much a process has worked. On a machine with much else to do, a clock says nothing about what a request takes.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Of Linux, whatever its clock is (man 5 proc_pid_stat; USER_HZ). */
const ticksPerSecond = 100;

/** Seconds of the processor, in all of its threads; undefined where the system does not say. */
export function processorSeconds(pid: number): number | undefined {
  try {
    // “123 (node) S 1 …”: the name may hold anything, and behind it the times are the 12th and 13th.
    const fields = (readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1) ?? '').split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8', timeout: 5000 });
    return secondsOf(stdout ?? '');
  }
}

/** Of `1-02:03:04`, `03:04` or `3:04.56`. */
export function secondsOf(time: string): number | undefined {
  const [, days = '0', hours = '0', minutes, seconds] = /^\s*(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)\s*$/.exec(time) ?? [];
  if (minutes === undefined || seconds === undefined) return undefined;
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}
