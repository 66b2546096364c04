// Where a run pushes branches with signatures: the remote, its forge, and what earlier runs left there.

import { type WaitingAtRemote, waitingAt } from '../../mailbox/branch/waiting.ts';
import { Git } from '../../review/git/git.ts';
import { isAncestor, openRepository, type Repository } from '../../review/repository.ts';
import { type ForgeAccess, forgeAccess } from '../../review/requests/ask.ts';
import { askRemote, listRemote } from '../../review/requests/listing.ts';
import { findRemote, type Remote } from '../../review/requests/remote.ts';
import { siteRepository } from '../../review/site-repository.ts';
import { type Io, UsageError } from '../command.ts';

export interface Target {
  readonly repository: Repository;
  readonly remote: Remote;
  readonly access: ForgeAccess | undefined;
  /** The commit that new ones follow where no branch of ours waits. */
  readonly base: string;
  readonly waiting: WaitingAtRemote;
}

/** Throws a ReviewError. */
export async function openTarget(root: string, remoteName: string, io: Io): Promise<Target> {
  const repository = await openRepository(new Git(root));
  const site = await siteRepository(repository);
  const remote = await findRemote(repository.git, remoteName, site?.forge);
  const { branch, tip } = await listRemote(repository.git, remote, { branch: site?.branch, otherwise: repository.head, env: {} });
  const known = `${remote.namespace}mail-base`;
  await askRemote(
    repository.git,
    remote,
    ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', remote.name, `+refs/heads/${branch}:${known}`],
    {},
    300,
  );
  const base = await repository.git.commitOf('HEAD');
  if (!(await isAncestor(repository.git, base, tip)))
    throw new UsageError(
      `What is checked out here is not yet in “${branch}” of ${remote.shown}, so a request would bring it along. Push it first, or check out what is there.`,
    );
  return { repository, remote, access: forgeAccess(remote, io.env ?? {}), base, waiting: await waitingAt(repository, remote, base) };
}
