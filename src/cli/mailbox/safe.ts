// Brings the new signatures of a run to safety: files in the tree, or a branch that was pushed. Only then may a message be marked.

import { addWholeFile } from '../../core/write.ts';
import { commitEach, type NewFile } from '../../mailbox/branch/commits.ts';
import { branchName, nextName, type Rhythm } from '../../mailbox/branch/name.ts';
import { keepRequest } from '../../mailbox/branch/request.ts';
import { type WaitingAtRemote, waitingAt } from '../../mailbox/branch/waiting.ts';
import { removeLeftovers } from '../../mailbox/leftovers.ts';
import { type MailPlan, mailSource } from '../../mailbox/plan.ts';
import { ForgeError } from '../../forge/client.ts';
import { Git } from '../../review/git/git.ts';
import { push } from '../../review/merge/push.ts';
import { isAncestor, openRepository, type Repository } from '../../review/repository.ts';
import { type ForgeAccess, forgeAccess } from '../../review/requests/ask.ts';
import { askRemote, listRemote } from '../../review/requests/listing.ts';
import { findRemote, type Remote } from '../../review/requests/remote.ts';
import { siteRepository } from '../../review/site-repository.ts';
import { memoryOf, rememberImport } from '../../signatories/import/remember.ts';
import { recordPath, recordText } from '../../signatories/memory/record.ts';
import { textOfRow, writeSignatures } from '../../signatories/import/write.ts';
import { signaturePath } from '../../signatories/signature-path.ts';
import { decidedFor, type SourceDecisions } from '../../signatories/import/decided.ts';
import { type Io, UsageError } from '../command.ts';
import { progressLine } from '../progress.ts';

/** First what was decided, then the files; each is there whole or not at all. */
export function writeToTree(root: string, plan: MailPlan, given: SourceDecisions, io: Io): void {
  removeLeftovers(root, Date.now());
  for (const letter of plan.letters) {
    const memory = memoryFor(plan, letter, given);
    if (memory) rememberImport(root, letter, memory);
    const writing = progressLine(io, 'Writing');
    writeSignatures(root, letter, plan.rowsOf(letter), mailSource, writing.update, addWholeFile);
    writing.end();
  }
}

function memoryFor(plan: MailPlan, letter: string, given: SourceDecisions): ReturnType<typeof memoryOf> {
  const { existing } = plan.stateOf(letter);
  const remembered = decidedFor(mailSource.title, existing.decisions.imports ?? []);
  return memoryOf(mailSource.title, { columns: new Map(), kind: undefined, rows: given.rows }, remembered, plan.rowsOf(letter));
}

export interface Target {
  readonly repository: Repository;
  readonly remote: Remote;
  readonly access: ForgeAccess | undefined;
  /** The commit that new ones follow where no branch of ours waits. */
  readonly base: string;
  readonly waiting: WaitingAtRemote;
}

/** Where the branch goes, and what earlier runs left there. Throws a ReviewError. */
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

export interface Pushed {
  readonly branch: string;
  /** Its page; undefined where there is no token. */
  readonly url: string | undefined;
}

/** Commits and pushes what is new. Undefined where nothing is. Throws a ReviewError where it is not taken. */
export async function pushBranch(
  target: Target,
  plan: MailPlan,
  given: SourceDecisions,
  rhythm: Rhythm,
  now: Date,
  io: Io,
): Promise<Pushed | undefined> {
  const { repository, remote, base, waiting, access } = target;
  const files = newFiles(plan, given);
  const wanted = branchName(now, rhythm);
  const isOpen = async (name: string): Promise<boolean> => (access ? ((await access.forge.requestFrom(name))?.isOpen ?? true) : true);
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
    const what = {
      tip,
      ref: `refs/heads/${branch}`,
      what: 'the branch',
      otherwise: 'No message was marked; the next run brings them again.',
    };
    if (!(await push(repository, remote, what, {})))
      throw new UsageError('Another run has pushed to the same branch meanwhile. Nothing was marked; start this one again.');
  }
  if (files.length === 0 && !waiting.branches.some(({ name }) => name === branch)) return undefined;
  return { branch, url: await openRequest(access, branch, plan, target, now, io) };
}

/** Also for a branch that a run has pushed before it was ended. */
async function openRequest(
  access: ForgeAccess | undefined,
  branch: string,
  plan: MailPlan,
  { waiting }: Target,
  now: Date,
  io: Io,
): Promise<string | undefined> {
  if (!access) return undefined;
  const isKnown = waiting.branches.some(({ name }) => name === branch);
  const signatures = new Map<string, number>();
  if (isKnown) for (const [letter, list] of waiting.signatories) signatures.set(letter, list.length);
  for (const letter of plan.letters) {
    const count = plan.rowsOf(letter).filter(({ outcome }) => outcome === 'new').length;
    if (count > 0) signatures.set(letter, (signatures.get(letter) ?? 0) + count);
  }
  try {
    const suggestions = [...plan.suggestions].map(([row, how]) => [signaturePath(plan.letterOf(row), row.id ?? ''), how] as const);
    const counts = { signatures, waiting: plan.waiting, suggestions };
    return (await keepRequest(access.forge, branch, now.toISOString().slice(0, 10), counts))?.url;
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    io.err(`The branch ${branch} is pushed, and its request could not be opened: ${error.message} The next run tries again.\n`);
    return undefined;
  }
}

function newFiles(plan: MailPlan, given: SourceDecisions): NewFile[] {
  const digests = new Map<unknown, string>();
  for (const record of plan.records) if (plan.isSettled(record)) for (const row of record.rows) digests.set(row, record.digest);
  return plan.letters.flatMap((letter) => {
    const memory = memoryFor(plan, letter, given);
    const decided: NewFile[] = memory
      ? [{ path: recordPath(letter, 'import'), text: recordText({ imports: [memory] }), letter, name: undefined, digest: undefined }]
      : [];
    const signatures = plan.rowsOf(letter).flatMap((row): NewFile[] => {
      if (row.id === undefined || !row.facts) return [];
      const text = textOfRow({ ...row, facts: row.facts }, mailSource);
      return [{ path: signaturePath(letter, row.id), text, letter, name: row.facts.name, digest: digests.get(row) }];
    });
    return [...signatures, ...decided];
  });
}
