// Has npm install what a package.json asks for.

import { spawnSync } from 'node:child_process';
import type { Io } from '../command.ts';

/** Whether it could. Says what to do where it could not. */
export function install(root: string, io: Io): boolean {
  io.err('npm installs Undersigned …\n');
  const npm = io.env?.npm_execpath;
  const [program, ...first] = npm && /\.c?js$/.test(npm) ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(program, [...first, 'install', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) io.err('npm could not install it. The files are written; type “npm install” there once you are connected.\n');
  return status === 0;
}
