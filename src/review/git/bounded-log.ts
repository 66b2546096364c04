// git log with an end: what it said until it had said or taken too much. A history may be of any length.

import { endProcess, type Git, GitError } from './git.ts';

/** Each commit begins with U+0001, its id and its day. */
const format = '--format=%x01%H %cs';

export interface BoundedLog {
  /** The newest commits; the last of them may be cut. */
  readonly text: string;
  readonly isWhole: boolean;
}

export interface LogBounds {
  readonly maxBytes: number;
  readonly maxMilliseconds: number;
}

/** `input`: what git reads, such as revisions for --stdin. Throws a GitError where git cannot tell. */
export function boundedLog(git: Git, args: readonly string[], { maxBytes, maxMilliseconds }: LogBounds, input = ''): Promise<BoundedLog> {
  const child = git.start(['log', format, ...args]);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const chunks: Buffer[] = [];
  let [length, isWhole, said] = [0, true, ''];
  const stop = (): void => {
    isWhole = false;
    endProcess(child);
  };
  const timer = setTimeout(stop, maxMilliseconds);
  child.stdout.on('data', (chunk: Buffer) => {
    if (!isWhole) return;
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) stop();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    if (said.length < 1000) said += chunk.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new GitError('log', undefined, error.message)));
    child.once('close', (code) => {
      clearTimeout(timer);
      if (isWhole && code !== 0) reject(new GitError('log', code ?? undefined, said));
      else resolve({ text: Buffer.concat(chunks).toString('utf8'), isWhole });
    });
  });
}
