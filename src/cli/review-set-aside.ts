// undersigned review hold, refuse and release: what maintainers decide about requests that they do not merge, shared with the others.

import { visible } from '../core/text/characters.ts';
import { findEmail } from '../core/text/private-details.ts';
import { Git } from '../review/git/git.ts';
import { signInVariables } from '../review/requests/gather.ts';
import { numberList, parseNumbers } from '../review/requests/numbers.ts';
import { findRemote } from '../review/requests/remote.ts';
import { maxReason, type SetAside } from '../review/requests/set-aside.ts';
import { openRepository } from '../review/repository.ts';
import { recordSetAsides } from '../review/set-aside.ts';
import { siteRepository } from '../review/site-repository.ts';
import { type ExitCode, type Io, UsageError } from './command.ts';
import { today } from './today.ts';

export interface SettingAside {
  readonly root: string;
  readonly remote: string;
  readonly branch: string | undefined;
  /** As they were typed. */
  readonly numbers: string;
  /** Undefined where they are released. */
  readonly is: SetAside['is'] | undefined;
  readonly reason: string;
}

export async function setAside({ root, remote, branch, numbers, is, reason }: SettingAside, io: Io): Promise<ExitCode> {
  checkReason(reason);
  const repository = await openRepository(new Git(root));
  const site = await siteRepository(repository);
  const done = await recordSetAsides(repository, await findRemote(repository.git, remote, site?.forge), {
    numbers: parseNumbers(numbers),
    is,
    reason,
    on: today(),
    branch: branch ?? site?.branch,
    env: signInVariables(io.env ?? {}),
  });
  const list = numberList(done);
  io.out(
    is === undefined
      ? `Released: ${list}. The next review examines ${done.length === 1 ? 'it' : 'them'} as ever.\n`
      : `${is === 'held' ? 'Held' : 'Refused'}: ${list}. The other maintainers see it at their next review. To take it back: undersigned review release ${done.join(',')}\n`,
  );
  return 0;
}

/** Everyone who can read the repository can read it, for good. */
export function checkReason(reason: string): void {
  if (reason.length > maxReason)
    throw new UsageError(`The reason has ${reason.length} characters, and ${maxReason} is the most. One line is enough.`);
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(reason) || visible(reason) !== reason)
    throw new UsageError('The reason is one line, without characters that cannot be seen.');
  if (findEmail(reason) !== undefined)
    throw new UsageError('The reason has an e-mail address in it, and everyone who can read the repository would read it. Leave it out.');
}
