// Which open requests wait for an answer, where no event tells: those without one, and those that changed since it.

import { ownNote } from '../action.ts';
import { ForgeError } from '../../forge/client.ts';
import type { ChangeRequest, Forge } from '../../forge/forge.ts';

/** So many a run; the next one takes the others. */
const maxJudged = 50;
const maxAsked = 300;

/** The newest change first. Only requests to the default branch are answered. */
export async function waitingRequests(forge: Forge): Promise<readonly ChangeRequest[]> {
  const base = await forge.defaultBranch();
  const open = (await forge.openRequests()).filter((request) => request.base === base);
  const waiting: ChangeRequest[] = [];
  // Those that were never answered come first: they have none of the labels that an answer leaves.
  const isNew = ({ labels }: ChangeRequest): boolean => !labels.some((label) => label.startsWith('check: ') || label === 'engine');
  for (const request of [...open.filter(isNew), ...open.filter((one) => !isNew(one))].slice(0, maxAsked)) {
    const value = await answeredAt(forge, request);
    if (value !== request.head) waiting.push(request);
    if (waiting.length >= maxJudged) break;
  }
  return waiting;
}

/** The commit that our comment is about; undefined where there is none, or where the forge does not show the comments of this request. */
async function answeredAt(forge: Forge, { number }: ChangeRequest): Promise<string | undefined> {
  try {
    return (await ownNote(forge, { on: 'request', number }, 'check'))?.value;
  } catch (error) {
    if (error instanceof ForgeError && error.isOfItem) return undefined;
    throw error;
  }
}
