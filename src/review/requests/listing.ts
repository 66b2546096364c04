// What the remote has: the branch that requests are merged into, and the heads of requests, by their numbers.

import { pullRequests, type RequestStyle, requestStyles } from '../../forge/kinds.ts';
import type { Git } from '../git/git.ts';
import { ReviewError } from '../review-error.ts';
import { setAsideRef } from './set-aside-ref.ts';
import type { Remote } from './remote.ts';

export interface ListedRequest {
  readonly number: number;
  /** `refs/pull/12/head`, `refs/merge-requests/12/head` */
  readonly ref: string;
  readonly oid: string;
  /** Whether the remote keeps a trial merge of it, as GitHub does for what is open and can be merged. */
  readonly hasTrialMerge: boolean;
}

export interface Listing {
  /** `main`, and the commit it is at. */
  readonly branch: string;
  readonly tip: string;
  /** By their numbers, the lowest first. */
  readonly requests: readonly ListedRequest[];
  readonly style: RequestStyle;
  /** The commit that says which requests maintainers hold or have refused; undefined where there never was one. */
  readonly setAside: string | undefined;
}

const requestRef = /^(refs\/.+\/)([1-9]\d{0,8})\/head$/;

export interface ListOptions {
  /** Undefined for the one that the remote itself has chosen. */
  readonly branch: string | undefined;
  /** Instead, where the remote does not say which it is. */
  readonly otherwise: string | undefined;
  readonly env: Env;
}

/** Throws a ReviewError where the remote cannot be read. */
export async function listRemote(git: Git, remote: Remote, { branch, otherwise, env }: ListOptions): Promise<Listing> {
  const text = await askRemote(git, remote, ['ls-remote', '--symref', '--quiet', '--', remote.name], env);
  const refs = new Map<string, string>();
  let chosen: string | undefined;
  for (const line of text.split('\n')) {
    const [value = '', name = ''] = line.split('\t');
    if (value.startsWith('ref: refs/heads/') && name === 'HEAD') chosen = value.slice('ref: refs/heads/'.length);
    else refs.set(name, value);
  }
  const wanted = branch ?? chosen ?? otherwise;
  const tip = wanted === undefined ? undefined : refs.get(`refs/heads/${wanted}`);
  if (wanted === undefined || tip === undefined)
    throw new ReviewError(
      wanted === undefined
        ? `${remote.shown} does not say which branch is its main one. Name it with --branch.`
        : `${remote.shown} has no branch “${wanted}”. Name the one that requests are merged into with --branch.`,
    );
  // Two kinds would have two requests of one number.
  const style = requestStyles.find(({ refs: own }) => [...refs.keys()].some((ref) => requestRef.exec(ref)?.[1] === own)) ?? pullRequests;
  const requests = [...refs].flatMap(([ref, oid]): ListedRequest[] => {
    const [, folder, number] = requestRef.exec(ref) ?? [];
    const hasTrialMerge = style.keepsTrialMerges && refs.has(`${folder}${number}/merge`);
    return folder === style.refs ? [{ number: Number(number), ref, oid, hasTrialMerge }] : [];
  });
  return { branch: wanted, tip, requests: requests.sort((a, b) => a.number - b.number), style, setAside: refs.get(setAsideRef) };
}

/** Variables that git needs to reach the remote as the person does. */
export type Env = Readonly<Record<string, string>>;

export async function askRemote(git: Git, { protocols, shown }: Remote, args: readonly string[], env: Env, silence = 60): Promise<string> {
  try {
    return await git.text(args, { env: { ...env, GIT_ALLOW_PROTOCOL: protocols }, silence });
  } catch (error) {
    throw unreachable(shown, error as Error);
  }
}

export function unreachable(shown: string, { message }: Error): ReviewError {
  const hint = /terminal prompts disabled|could not read (?:Username|Password)|Authentication failed|Permission denied/.test(message)
    ? ' Let git remember how you sign in there (a credential helper, or a key that is loaded), and try “git fetch” first.'
    : /^nothing came for/.test(message)
      ? ' The way there, or the forge, has stalled. Try again in a minute: what was fetched before stays.'
      : ' Does “git fetch” work?';
  return new ReviewError(`${shown} could not be read: ${message}.${hint}`);
}
