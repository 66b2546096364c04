// Brings what is open at a remote into the repository: asks the forge where there is a token, lists, chooses, fetches.

import type { ListedChange } from '../../forge/forge.ts';
import type { RequestStyle } from '../../forge/kinds.ts';
import { askForge, forgeAccess, unusedToken } from './ask.ts';
import { isAncestor, refsAt, type Repository } from '../repository.ts';
import { ReviewError } from '../review-error.ts';
import type { SetAsides } from './set-aside.ts';
import { fetchSetAsides } from './fetch-set-asides.ts';
import type { Steps } from '../steps.ts';
import { type ChosenRequest, chooseRequests } from './choose.ts';
import { fetchRefs } from './fetch.ts';
import { readUndone, type Undone } from './batches.ts';
import { type Env, type Listing, listRemote, unreachable } from './listing.ts';
import type { Numbers } from './numbers.ts';
import { RefusedBefore } from './refused-before.ts';
import type { Remote } from './remote.ts';
import { mergesDetected } from './shown-merged.ts';
import { transfer } from './transfer.ts';

export interface GatherOptions {
  readonly branch: string | undefined;
  readonly only: Numbers | undefined;
  readonly except?: Numbers | undefined;
  readonly isAllOpen?: boolean;
  /** Whether the forge is to show as merged what is pushed. */
  readonly isDetecting?: boolean;
  /** The person's variables, for tokens and for the ways to sign in. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly steps: Steps;
}

export interface GatheredRequest extends ChosenRequest {
  /** Why git did not take it; undefined where it is here. */
  readonly refused: string | undefined;
}

export interface Base {
  /** `main` */
  readonly branch: string;
  /** What requests are merged into. */
  readonly commit: string;
  /** Where the remote has the branch. */
  readonly remoteTip: string;
  /** Where the branch is here; undefined where it is not. */
  readonly localTip: string | undefined;
  /** It and the remote's have diverged: neither has all of the other. */
  readonly isApart: boolean;
}

export interface Gathered {
  readonly base: Base;
  readonly requests: readonly GatheredRequest[];
  readonly assumptions: readonly string[];
  readonly areOpenKnown: boolean;
  readonly style: RequestStyle;
  /** What maintainers hold or have refused. */
  readonly setAsides: SetAsides;
  /** What was merged and taken back. */
  readonly undone: Undone;
}

export async function gather(repository: Repository, remote: Remote, options: GatherOptions): Promise<Gathered> {
  const { git } = repository;
  const { only, environment, steps } = options;
  const env = signInVariables(environment);
  const access = forgeAccess(remote, environment);
  let open: ReadonlyMap<number, ListedChange> | undefined;
  if (access) {
    const step = steps.begin(`Asking ${access.page.hostname}`, 'requests');
    open = await askForge(access, {
      onProgress: (known) => step.count(known),
      onWait: (seconds) => steps.say(`${access.page.hostname} asks to wait for ${seconds} seconds.`),
    });
    step.end();
  } else if (options.isDetecting)
    throw new ReviewError(
      `--detect-merges changes a setting of the forge, which takes a token: ${unusedToken(remote, environment) ?? 'undersigned review --help.'} Nothing was changed.`,
    );
  const detected = access ? await mergesDetected(access, options.isDetecting === true) : [];
  steps.begin(`Reading ${remote.shown}`).end();
  const listing = await listRemote(git, remote, { branch: options.branch, otherwise: repository.head, env });
  const base = await fetchBase(repository, remote, listing, env, steps);
  const inBase = new Set((await git.text(['rev-list', base.commit], { most: 1024 * 1024 * 1024 })).split('\n'));
  const { except, isAllOpen = false } = options;
  const undone = await readUndone(git, base.commit);
  const choice = chooseRequests(listing, {
    open,
    only,
    except,
    isAllOpen,
    isInBase: (oid) => inBase.has(oid),
    isUndone: (oid) => undone.heads.has(oid),
  });
  const { requests, assumptions, areOpenKnown } = choice;
  const said = access
    ? [`State, title and author of requests come from ${access.page.hostname}, with the token in ${access.variable}.`]
    : [unusedToken(remote, environment) ?? []].flat();
  return {
    base,
    requests: await fetchHeads(repository, remote, requests, {
      env,
      base: base.remoteTip,
      steps,
      isWhole: only === undefined && except === undefined,
    }),
    assumptions: [...said, ...detected, ...assumptions, ...(base.isApart ? [apart(base)] : [])],
    areOpenKnown,
    style: listing.style,
    setAsides: await fetchSetAsides(git, remote, listing, env),
    undone,
  };
}

function apart({ branch }: Base): string {
  return `Your branch ${branch} and the remote’s have diverged. Pull requests are checked against the remote’s.`;
}

/** The ways to sign in that the person has set up for their own git. */
export function signInVariables(environment: GatherOptions['environment']): Env {
  const names = ['GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSH_VARIANT', 'GIT_ASKPASS', 'GIT_SSL_CAINFO'];
  return Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
}

/** What requests are merged into, as it is at the remote now. */
export async function fetchBase({ git }: Repository, remote: Remote, { branch, tip }: Listing, env: Env, steps: Steps): Promise<Base> {
  const into = `${remote.namespace}base`;
  const local = `refs/heads/${branch}`;
  const tracking = `refs/remotes/${remote.name}/${branch}`;
  let refs = await refsAt(git, [into, local, tracking]);
  if (refs.get(into) !== tip && [local, tracking].some((ref) => refs.get(ref) === tip)) {
    // It was fetched or pushed here already.
    await git.run(['update-ref', into, tip]);
    refs = new Map([...refs, [into, tip]]);
  } else if (refs.get(into) !== tip) {
    const step = steps.begin(`Fetching ${branch}`);
    const answer = await transfer(git, {
      remote: remote.name,
      refspecs: [`+refs/heads/${branch}:${into}`],
      env: { ...env, GIT_ALLOW_PROTOCOL: remote.protocols },
      most: undefined,
      onProgress: undefined,
    });
    step.end();
    if (typeof answer === 'object') throw unreachable(remote.shown, new Error(answer.said));
    refs = await refsAt(git, [into, local]);
  }
  const remoteTip = refs.get(into);
  if (remoteTip === undefined) throw new ReviewError(`The branch ${branch} of ${remote.shown} could not be fetched.`);
  const localTip = refs.get(local);
  if (localTip === undefined || (await isAncestor(git, localTip, remoteTip)))
    return { branch, commit: remoteTip, remoteTip, localTip, isApart: false };
  const isAhead = await isAncestor(git, remoteTip, localTip);
  return { branch, commit: isAhead ? localTip : remoteTip, remoteTip, localTip, isApart: !isAhead };
}

interface FetchHeads {
  readonly env: Env;
  /** The commit that the remote's branch is at. */
  readonly base: string;
  readonly steps: Steps;
  /** All open requests are known, so that the refs of others can go. */
  readonly isWhole: boolean;
}

async function fetchHeads(
  repository: Repository,
  remote: Remote,
  requests: readonly ChosenRequest[],
  { env, base, steps, isWhole }: FetchHeads,
): Promise<GatheredRequest[]> {
  const { git, inside } = repository;
  const into = (number: number): string => `${remote.namespace}${number}`;
  const before = await readRefs(git, remote.namespace);
  const refusedBefore = new RefusedBefore(inside.directory);
  const wanted = requests.filter(({ number, oid }) => before.get(into(number)) !== oid && refusedBefore.why(oid) === undefined);
  const step = steps.begin('Fetching requests', 'requests');
  const refused = await fetchRefs(
    repository,
    remote,
    wanted.map(({ ref, oid, number }) => ({ ref, oid, into: into(number) })),
    { env, base, onProgress: step.of },
  );
  step.end();
  const why = new Map(refused.map((one) => [one.ref, one.why]));
  refusedBefore.add(
    wanted.flatMap(({ ref, oid }) => (refused.some((one) => one.ref === ref && one.isForGood) ? [[oid, why.get(ref) ?? '']] : [])),
  );
  const after = wanted.length > 0 ? await readRefs(git, remote.namespace) : before;
  if (isWhole) await dropRefs(git, [...after.keys()], new Set(requests.map(({ number }) => into(number))), remote.namespace);
  return requests.map((request) => ({
    ...request,
    oid: after.get(into(request.number)) ?? request.oid,
    refused: why.get(request.ref) ?? refusedBefore.why(request.oid),
  }));
}

async function readRefs(git: Repository['git'], namespace: string): Promise<Map<string, string>> {
  const text = await git.text(['for-each-ref', '--format=%(objectname) %(refname)', namespace]);
  return new Map(text.split('\n').flatMap((line) => (line === '' ? [] : [[line.slice(line.indexOf(' ') + 1), line.split(' ')[0] ?? '']])));
}

/** Refs of requests that are open no more. */
async function dropRefs(git: Repository['git'], refs: readonly string[], kept: ReadonlySet<string>, namespace: string): Promise<void> {
  const gone = refs.filter((ref) => /^\d+$/.test(ref.slice(namespace.length)) && !kept.has(ref));
  if (gone.length > 0) await git.run(['update-ref', '--stdin'], { input: gone.map((ref) => `delete ${ref}\n`).join('') });
}
