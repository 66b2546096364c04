// A thread that ends its process when the one that started it is gone: the process itself may be at work on something that has no end, and
// hears of nothing. Plain JavaScript, because undersigned.js starts it, too.

import { Worker, isMainThread, workerData } from 'node:worker_threads';

/** In milliseconds. */
const pause = 1000;

export function endWithParent() {
  new Worker(new URL(import.meta.url), { workerData: process.ppid, execArgv: [], stdout: true, stderr: true }).unref();
}

if (!isMainThread && typeof workerData === 'number')
  setInterval(() => {
    // Elsewhere than on Windows somebody else becomes the parent then.
    if (process.ppid !== workerData || !isRunning(workerData)) process.kill(process.pid, 'SIGKILL');
  }, pause);

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
