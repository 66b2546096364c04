// Ends a check that comes to no end, and says in a sentence what became of it. Plain JavaScript, because it runs beside undersigned.js.

import { spawn } from 'node:child_process';

/** In seconds, for the check of a change: what strangers propose. A hundred thousand signatures take three. */
const usualSeconds = 300;
/** For the check of all files, and for what mends them. A million signatures take some minutes. */
const longSeconds = 3600;

/** How long a command may take, in seconds; undefined for as long as it takes. Mends are written file by file, each whole or not at all. */
export function secondsFor(args) {
  if (args[0] !== 'check') return undefined;
  const given = optionIn(args, '--timeout');
  if (given !== undefined && /^\d{1,5}$/.test(given) && Number(given) > 0) return Number(given);
  if (args.includes('--help')) return undefined;
  return optionIn(args, '--base') === undefined ? longSeconds : usualSeconds;
}

function optionIn(args, name) {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  return at === -1 ? undefined : args[at].slice(name.length + 1) || args[at + 1];
}

/** Where V8 and Node begin to print that memory has run out. */
const lastWords = /<--- Last few GCs --->|FATAL ERROR:|#\n# Fatal/;

/** Runs a command line to its end. Resolves with the code to exit with. */
export function supervise(node, args, seconds) {
  // Windows has no groups.
  const isGroup = seconds !== undefined && process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(node, args, {
      stdio: ['inherit', 'inherit', seconds === undefined ? 'inherit' : 'pipe'],
      env: { ...process.env, UNDERSIGNED_SUPERVISED: process.stderr.isTTY ? 'terminal' : 'yes' },
      // A group of its own, so that whatever it has started can be ended with it.
      detached: isGroup,
    });
    const end = (name) => {
      if (isGroup && child.pid !== undefined) process.kill(-child.pid, name);
      else child.kill(name);
    };
    // Anyone who stops this process means the one that does the work. Ctrl+C in a terminal reaches both, where they are one group.
    for (const name of ['SIGHUP', 'SIGTERM']) process.on(name, () => end(name));
    process.on('SIGINT', () => (process.stdin.isTTY && !isGroup) || end('SIGINT'));
    let isLate = false;
    let isOutOfMemory = false;
    const timer =
      seconds === undefined
        ? undefined
        : setTimeout(() => {
            isLate = true;
            end('SIGKILL');
          }, seconds * 1000);
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      const at = isOutOfMemory ? 0 : text.search(lastWords);
      isOutOfMemory ||= at !== -1;
      process.stderr.write(isOutOfMemory ? text.slice(0, at) : text);
    });
    child.on('error', (error) => {
      console.error(`Undersigned could not be started: ${error.message}`);
      resolve(2);
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      if (isLate)
        console.error(
          `\nThe check took longer than ${seconds} second${seconds === 1 ? '' : 's'} and was ended. Something in these files takes too long to examine: look at them by hand, or give it more with --timeout.`,
        );
      else if (isOutOfMemory)
        console.error('\nThe check ran out of memory and was ended. Something in these files takes too much of it: look at them by hand.');
      resolve(isLate || isOutOfMemory ? 2 : (status ?? 2));
    });
  });
}
