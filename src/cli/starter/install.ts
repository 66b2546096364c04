// Starts npm, a program like it, or another Undersigned.

import { spawn, spawnSync } from 'node:child_process';
import type { Io } from '../command.ts';

/** Whether npm could install what a package.json asks for. Says what to do where it could not. */
export function install(root: string, io: Io): boolean {
  io.err('npm installs Undersigned …\n');
  const { program, first, shell } = started('npm', io);
  const { status } = spawnSync(program, [...first, 'install', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell,
  });
  if (status !== 0) io.err('npm could not install it. The files are written; type “npm install” there once you are connected.\n');
  return status === 0;
}

/** npm is the one that started us, where one did. */
function started(name: string, io: Io): { readonly program: string; readonly first: readonly string[]; readonly shell: boolean } {
  const npm = name === 'npm' ? io.env?.npm_execpath : undefined;
  if (npm && /npm-cli\.c?js$/.test(npm)) return { program: process.execPath, first: [npm], shell: false };
  return { program: name, first: [], shell: process.platform === 'win32' && !['git', 'tar'].includes(name) };
}

export interface Ended {
  /** Undefined where it could not be started. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** What npm, pnpm, yarn, tar or git answers in the environment of whoever typed the command. */
export function answerOf(name: string, args: readonly string[], cwd: string, io: Io): Ended {
  const { program, first, shell } = started(name, io);
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], {
    cwd,
    encoding: 'utf8',
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status ?? undefined, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** Runs another Undersigned, which prints where this one prints. Ends with its code. */
export function undersignedAt(program: string, args: readonly string[], cwd: string, io: Io): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (chunk: Buffer) => io.out(chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => io.err(chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 2));
  });
}
