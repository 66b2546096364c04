// Where a run pushes branches with signatures: the remote, its forge, and what earlier runs left there.

import type { Forge } from '../../forge/forge.ts';
import { type WaitingAtRemote, waitingAt } from '../../mailbox/branch/waiting.ts';
import { Git } from '../../review/git/git.ts';
import { isAncestor, openRepository, type Repository } from '../../review/repository.ts';
import { forgeAccess } from '../../review/requests/ask.ts';
import { askRemote, type Env, listRemote } from '../../review/requests/listing.ts';
import { findRemote, isLoopback, type Remote } from '../../review/requests/remote.ts';
import { siteRepository } from '../../review/site-repository.ts';
import { type Io, UsageError } from '../command.ts';

export interface Target {
  readonly repository: Repository;
  readonly remote: Remote;
  /** Undefined where there is no token. */
  readonly forge: Forge | undefined;
  /** For git: how it shows the token, in runs of a forge. */
  readonly env: Env;
  /** The commit that new ones follow where no branch of ours waits. */
  readonly base: string;
  readonly waiting: WaitingAtRemote;
}

/** `run`: the forge that a run belongs to, with its token. Throws a ReviewError. */
export async function openTarget(
  root: string,
  remoteName: string,
  io: Io,
  run?: { readonly forge: Forge; readonly token: string | undefined },
): Promise<Target> {
  const repository = await openRepository(new Git(root));
  const site = await siteRepository(repository);
  const remote = await findRemote(repository.git, remoteName, site?.forge);
  const access = run ? undefined : forgeAccess(remote, io.env ?? {});
  // Elsewhere git has credentials of its own.
  const token = run ? run.token : io.env?.CI ? access && io.env?.[access.variable] : undefined;
  const env = tokenForGit(remote, token);
  const { branch, tip } = await listRemote(repository.git, remote, { branch: site?.branch, otherwise: repository.head, env });
  const known = `${remote.namespace}mail-base`;
  await askRemote(
    repository.git,
    remote,
    ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', remote.name, `+refs/heads/${branch}:${known}`],
    env,
    300,
  );
  const base = await repository.git.commitOf('HEAD');
  if (!(await isAncestor(repository.git, base, tip)))
    throw new UsageError(
      `What is checked out here is not yet in “${branch}” of ${remote.shown}, so a request would bring it along. Push it first, or check out what is there.`,
    );
  const waiting = await waitingAt(repository, remote, base, env);
  return { repository, remote, forge: run?.forge ?? access?.forge, env, base, waiting };
}

/** In a header for this server alone, and in no list of processes: GitHub, GitLab and Forgejo take a token for a password. */
function tokenForGit({ page }: Remote, token: string | undefined): Env {
  if (!token || !page || (page.protocol !== 'https:' && !isLoopback(page))) return {};
  const value = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  return { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `http.${page.origin}/.extraHeader`, GIT_CONFIG_VALUE_0: value };
}
