// One `git fetch`: with every object checked, within a number of bytes, and with its progress told.

import { endProcess, endWhenSilent, type Git, maxSilence, silenceOf } from '../git/git.ts';
import type { Env } from './listing.ts';

export interface TransferOptions {
  readonly remote: string;
  readonly refspecs: readonly string[];
  readonly env: Env;
  /** The one commit that the remote is told of as known here; all that refs point to, where it is left out. */
  readonly known?: string | undefined;
  /** Most bytes that may come; undefined where there is no limit. */
  readonly most: number | undefined;
  /** Gets the share that has come, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** What git said, where it was not everything. */
export type Transfer = 'fetched' | 'too-much' | { readonly said: string };

const config = [
  'fetch.fsckObjects=true',
  'transfer.fsckObjects=true',
  // All of it goes into one pack that is checked as a whole.
  'fetch.unpackLimit=1',
  // A blob of a gigabyte that packs into a kilobyte is read piece by piece.
  'core.bigFileThreshold=4m',
  'fetch.showForcedUpdates=false',
  // The repository is the alternate of the quarantine, and its refs are known already.
  'core.alternateRefsCommand=true',
];

export async function transfer(git: Git, { remote, refspecs, known, env, most, onProgress }: TransferOptions): Promise<Transfer> {
  const args = ['fetch', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-maintenance', '--no-prune'];
  if (known !== undefined) args.push(`--negotiation-tip=${known}`);
  const child = git.start([...args, '--refmap=', '--progress', '--stdin', '--end-of-options', remote], { env, config });
  const silent = endWhenSilent(child, maxSilence);
  let rest = '';
  let said = '';
  let isTooMuch = false;
  child.stdout.resume();
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    const lines = (rest + text).split(/[\r\n]/);
    rest = (lines.pop() ?? '').slice(-4096);
    for (const line of lines) {
      const [, percent] = /^(?:Receiving objects|Resolving deltas):\s+(\d+)%/.exec(line) ?? [];
      if (percent === undefined) said ||= complaintOf(line);
      else if (line.startsWith('Receiving')) onProgress?.(Number(percent) / 100);
      if (most !== undefined && bytesOf(line) > most) {
        isTooMuch = true;
        endProcess(child);
      }
    }
  });
  child.stdin.on('error', () => {});
  child.stdin.end(refspecs.map((refspec) => `${refspec}\n`).join(''));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (isTooMuch) resolve('too-much');
      else if (silent()) resolve({ said: silenceOf(maxSilence) });
      else if (code === 0) resolve('fetched');
      else resolve({ said: said || complaintOf(rest) || `git fetch ended with ${code}` });
    });
  });
}

/** `Receiving objects:  12% (120/1000), 34.50 MiB | 2.00 MiB/s` */
function bytesOf(line: string): number {
  const [, amount, unit] = /^Receiving objects:.*?, ([\d.]+) (bytes|KiB|MiB|GiB) \|/.exec(line) ?? [];
  const factors: Readonly<Record<string, number>> = { bytes: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };
  return amount === undefined ? 0 : Number(amount) * (factors[unit ?? ''] ?? 1);
}

/** The first line in which git says what is wrong. */
function complaintOf(line: string): string {
  return /^(?:error|fatal): (.{1,300})/.exec(line)?.[1] ?? '';
}
