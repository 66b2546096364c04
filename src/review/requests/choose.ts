// Which of the listed requests are looked at: by what the forge says where it was asked, else by what git alone can tell.

import type { ListedChange } from '../../forge/forge.ts';
import type { Listing, ListedRequest } from './listing.ts';
import { numberList, type Numbers } from './numbers.ts';

export interface ChosenRequest extends ListedRequest {
  /** What the forge itself says of it. */
  readonly told: ListedChange | undefined;
}

export interface Choice {
  readonly requests: readonly ChosenRequest[];
  /** What was assumed or left out, as sentences in English. */
  readonly assumptions: readonly string[];
  /** Whether anything says that those that were chosen are open: the forge, its trial merges, or who named them. */
  readonly areOpenKnown: boolean;
}

export interface ChoiceOptions {
  /** Open requests as the forge has them, by number; undefined where it was not asked. */
  readonly open: ReadonlyMap<number, ListedChange> | undefined;
  readonly only: Numbers | undefined;
  /** Those that are left out. */
  readonly except?: Numbers | undefined;
  /** Whether whoever runs this says that no unmerged one was closed. */
  readonly isAllOpen?: boolean;
  /** Whether the base has a commit already, so that the request is merged. */
  readonly isInBase: (oid: string) => boolean;
  /** Whether it was merged, and taken back as it is. */
  readonly isUndone?: (oid: string) => boolean;
}

export function chooseRequests(
  listing: Listing,
  { open, only, except, isAllOpen = false, isInBase, isUndone = () => false }: ChoiceOptions,
): Choice {
  const assumptions: string[] = [];
  const say = (count: number, what: (requests: string, verb: string) => string): void => {
    if (count > 0) assumptions.push(what(count === 1 ? '1 request' : `${count.toLocaleString('en')} requests`, count === 1 ? 'is' : 'are'));
  };
  const named = listing.requests.filter(({ number }) => only?.has(number) ?? true);
  const asked = named.filter(({ number }) => !except?.has(number));
  say(named.length - asked.length, (requests, verb) => `${requests} ${verb} left out (--except).`);
  const missing = only?.named.filter((number) => !named.some((request) => request.number === number)) ?? [];
  if (missing.length > 0)
    assumptions.push(
      `The remote has no request ${missing
        .slice(0, 20)
        .map((number) => `#${number}`)
        .join(', ')}.`,
    );

  // What somebody took back does not come in again before it changes, or is named.
  const undone = asked.filter(({ oid, number }) => isUndone(oid) && !only?.names(number));
  const merged = asked.filter(({ oid }) => isInBase(oid) && !isUndone(oid));
  const left = new Set([...merged, ...undone]);
  const unmerged = asked.filter((request) => !left.has(request));
  say(merged.length, (requests, verb) => `${requests} ${verb} merged already.`);
  const shownOpen = merged.filter(({ number }) => open?.has(number)).map(({ number }) => number);
  if (shownOpen.length > 0) assumptions.push(`Merged already, and shown as open by the forge: ${numberList(shownOpen.slice(0, 100))}.`);
  say(
    undone.length,
    (requests, verb) => `${requests} ${verb} as when a maintainer took ${undone.length === 1 ? 'it' : 'them'} back (review undo).`,
  );
  if (open) return { requests: chooseOpen(unmerged, open, listing, say), assumptions, areOpenKnown: true };

  // Where trial merges are kept, what has none is closed, or cannot be merged.
  const keepsTrials = !only && unmerged.some(({ hasTrialMerge }) => hasTrialMerge);
  const chosen = keepsTrials ? unmerged.filter(({ hasTrialMerge }) => hasTrialMerge) : unmerged;
  say(
    unmerged.length - chosen.length,
    (requests, verb) =>
      `${requests} ${verb} taken for closed, because the forge keeps no trial merge (refs/pull/N/merge) of what is closed. It keeps none of a conflict either. Name such a request with --only, or give a token.`,
  );
  if (only) assumptions.push('The requests that were named are taken for open.');
  else if (keepsTrials) assumptions.push('Requests with a trial merge (refs/pull/N/merge) are taken for open.');
  else if (chosen.length > 0 && isAllOpen) assumptions.push('All requests that are not merged are taken for open (--all-open).');
  else if (chosen.length > 0)
    assumptions.push(
      'git alone cannot tell here which requests are open: all that are not merged are taken for open. Name those that are with --only, or give a token.',
    );
  const areOpenKnown = only !== undefined || keepsTrials || isAllOpen || chosen.length === 0;
  return { requests: chosen.map((request) => ({ ...request, told: undefined })), assumptions, areOpenKnown };
}

function chooseOpen(
  requests: readonly ListedRequest[],
  open: ReadonlyMap<number, ListedChange>,
  listing: Listing,
  say: (count: number, what: (requests: string, verb: string) => string) => void,
): ChosenRequest[] {
  const known = requests.map((request) => ({ ...request, told: open.get(request.number) }));
  const isElsewhere = ({ told }: ChosenRequest): boolean => told !== undefined && told.branch !== listing.branch;
  say(known.filter(({ told }) => !told).length, (those, verb) => `${those} ${verb} closed, says the forge.`);
  say(known.filter(isElsewhere).length, (those, verb) => `${those} ${verb} for another branch than ${listing.branch}.`);
  const wanted = known.filter((request) => request.told && !isElsewhere(request));
  const drafts = wanted.filter(({ told }) => told?.isDraft);
  say(drafts.length, (those, verb) => `${those} ${verb} still a draft.`);
  return wanted.filter((request) => !drafts.includes(request));
}
