// The commit of an upgrade, as its maintainer makes one: under their name, with their hooks.

import { visible } from '../../core/text/characters.ts';
import type { Io } from '../command.ts';
import { answerOf } from '../starter/install.ts';

/** Whether there is one. What is staged goes into it. */
export function committed(root: string, message: string, io: Io): boolean {
  const { code, stdout, stderr } = answerOf('git', ['commit', '--quiet', '-m', message], root, io);
  if (code === 0) {
    io.out(`\nCommitted as ${answerOf('git', ['rev-parse', '--short', 'HEAD'], root, io).stdout.trim()}.\n`);
    return true;
  }
  const said = (stderr || stdout)
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('hint:'));
  io.out(`\ngit made no commit${said ? `: ${visible(said)}` : ''}. Everything is staged: type “git commit”.\n`);
  return false;
}
