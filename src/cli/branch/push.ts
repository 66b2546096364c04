// Commits new signatures onto a branch, pushes it, and keeps the request for it.

import { ForgeError } from '../../forge/client.ts';
import type { Proposal } from '../../forge/forge.ts';
import { commitEach, type NewFile } from '../../mailbox/branch/commits.ts';
import { nextName } from '../../mailbox/branch/name.ts';
import { keepRequest } from '../../mailbox/branch/request.ts';
import type { WaitingBranch } from '../../mailbox/branch/waiting.ts';
import { push } from '../../review/merge/push.ts';
import { type Io, UsageError } from '../command.ts';
import { progressLine } from '../progress.ts';
import type { Target } from './target.ts';

export interface NewBranch {
  readonly files: readonly NewFile[];
  /** Its name, unless requests of that name are done with. */
  readonly wanted: string;
  /** With which names of its kind begin. */
  readonly prefix: string;
  /** What is true where it is not taken, as a sentence. */
  readonly otherwise: string;
  /** `signatures`: how many are in the branch, by letter. `before`: what an open request says. */
  readonly textOf: (signatures: ReadonlyMap<string, number>, before: string | undefined) => Pick<Proposal, 'title' | 'body'>;
}

export interface Pushed {
  readonly branch: string;
  /** Its page; undefined where there is no token. */
  readonly url: string | undefined;
}

/** Undefined where nothing is new. Throws a ReviewError where it is not taken. */
export async function pushFiles(
  target: Target,
  { files, wanted, prefix, otherwise, textOf }: NewBranch,
  io: Io,
): Promise<Pushed | undefined> {
  const { repository, remote, base, waiting, forge, env } = target;
  const isOpen = async (name: string): Promise<boolean> => (forge ? ((await forge.requestFrom(name))?.isOpen ?? true) : true);
  let branch = wanted;
  let parent = base;
  for (const taken = new Set<string>(); ; taken.add(branch)) {
    branch = nextName(wanted, taken);
    if (!waiting.names.has(branch)) break;
    const there = waiting.branches.find(({ name }) => name === branch);
    if (!there || !(await isOpen(branch))) continue;
    parent = there.tip;
    break;
  }
  if (files.length > 0) {
    const writing = progressLine(io, 'Committing', 'signatures');
    const tip = await commitEach(repository, parent, files, writing.update);
    writing.end();
    if (!(await push(repository, remote, { tip, ref: `refs/heads/${branch}`, what: 'the branch', otherwise }, env)))
      throw new UsageError(`Another run has pushed to the same branch meanwhile. ${otherwise}`);
  }
  const counted = (list: WaitingBranch | undefined): Map<string, number> =>
    new Map([...(list?.signatories ?? [])].map(([letter, { length }]) => [letter, length]));
  await openLeft(target, prefix, branch, (left) => textOf(counted(left), undefined), io);
  const known = waiting.branches.find(({ name }) => name === branch);
  if (files.length === 0 && !known) return undefined;
  const signatures = counted(known);
  for (const { letter, name } of files) if (name !== undefined) signatures.set(letter, (signatures.get(letter) ?? 0) + 1);
  return { branch, url: await openRequest(target, branch, (before) => textOf(signatures, before), io) };
}

/** Requests for branches that runs have pushed and were ended before they could open them, on whatever day that was. */
export async function openLeft(
  target: Target,
  prefix: string,
  besides: string | undefined,
  textOf: (branch: WaitingBranch) => Pick<Proposal, 'title' | 'body'>,
  io: Io,
): Promise<void> {
  const { forge, waiting } = target;
  if (!forge) return;
  for (const branch of waiting.branches) {
    if (!branch.name.startsWith(prefix) || branch.name === besides || (await forge.requestFrom(branch.name))) continue;
    await openRequest(target, branch.name, () => textOf(branch), io);
  }
}

/** Undefined where there is no token, or it was merged or closed before. */
export async function openRequest(
  { forge }: Target,
  branch: string,
  textOf: (before: string | undefined) => Pick<Proposal, 'title' | 'body'>,
  io: Io,
): Promise<string | undefined> {
  if (!forge) return undefined;
  try {
    return (await keepRequest(forge, branch, textOf))?.url;
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    io.err(`The branch ${branch} is pushed, and its request could not be opened: ${error.message} The next run tries again.\n`);
    return undefined;
  }
}
