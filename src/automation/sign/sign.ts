// One issue by which someone signs, from reading it to the request and the reply. The same issue twice changes nothing.

import type { ExistingSignatures } from '../../signatories/existing.ts';
import type { IssueForm } from '../../signatories/import/issue-form.ts';
import { type Action, perform } from '../action.ts';
import type { ChangeRequest, Forge, Issue } from '../../forge/forge.ts';
import type { Label } from '../../forge/labels.ts';
import { type FloodLimits, floodOf } from './flood.ts';
import { isSignable, type SignableLetter } from './letters.ts';
import { planSignature, type SignPlan } from './plan.ts';
import { branchOf, isUntouched, proposalOf } from './proposal.ts';
import { signatureIn } from './read-issue.ts';
import { labelled, replyTo } from './reply.ts';

export interface SignCampaign {
  readonly forms: readonly IssueForm[];
  readonly letters: readonly SignableLetter[];
  readonly existing: (letter: string) => ExistingSignatures;
  /** What the check says of a file with this text: the messages of its errors, and whether someone like that is on the list. */
  readonly check: (path: string, text: string) => Promise<{ readonly errors: readonly string[]; readonly isLikelyDuplicate: boolean }>;
  readonly limits: FloodLimits;
}

/** Says in lines what was done, or why nothing was. */
export async function signByIssue(issue: Issue, campaign: SignCampaign, forge: Forge): Promise<readonly string[]> {
  const nothing = (why: string): readonly string[] => [`issue ${issue.number}: nothing done: ${why}`];
  if (!issue.isOpen) return nothing('it is closed');
  const isMeant = issue.labels.includes('signature') || /^signature\b/i.test(issue.title);
  const found = signatureIn(issue.body, campaign.forms, isMeant);
  if (!found) return nothing('nobody signs by it');
  const request = await forge.requestFrom(branchOf(issue));
  if (request && !request.isOpen) return nothing('its request was merged or closed');

  const { plan: first, language = campaign.letters.find(isSignable)?.facts.language } = planSignature(issue, found, campaign);
  const checked = first.outcome === 'new' ? await campaign.check(first.path, first.text) : undefined;
  const plan: SignPlan =
    first.outcome === 'new' && checked && checked.errors.length > 0
      ? { outcome: 'fix', why: checked.errors.join(' '), doubts: first.doubts }
      : first;
  const reply = (made: SignPlan, requestUrl?: string): readonly Action[] =>
    replyTo({ issue, plan: made, language, letters: campaign.letters, hasEmail: found.hasEmail, requestUrl });
  if (plan.outcome !== 'new') return perform(reply(plan), forge);

  if (!request) {
    const flood = await floodFor(issue, campaign.limits, forge);
    if (flood === 'wait') return nothing('enough requests are open; a later run takes it');
    // A comment each would be what someone who floods the campaign is after.
    if (flood === 'by hand') return perform([labelled(issue, ['signature', 'by hand'])], forge);
  }
  const proposed = await propose(issue, plan, request, forge);
  const labels: Label[] = ['signature', 'check: passed', ...(checked?.isLikelyDuplicate ? (['likely duplicate'] as const) : [])];
  const missing = labels.filter((label) => !proposed.request.labels.includes(label));
  const thread = { on: 'request', number: proposed.request.number } as const;
  const done = await perform([{ do: 'label', thread, add: missing, remove: [] }, ...reply(plan, proposed.request.url)], forge);
  return [...proposed.done, ...done];
}

async function floodFor(issue: Issue, limits: FloodLimits, forge: Forge): Promise<ReturnType<typeof floodOf>> {
  return floodOf(issue, await forge.openRequests(), await forge.issuesOf(issue.author), limits);
}

interface Proposed {
  readonly request: ChangeRequest;
  readonly done: readonly string[];
}

async function propose(
  issue: Issue,
  plan: Extract<SignPlan, { outcome: 'new' }>,
  request: ChangeRequest | undefined,
  forge: Forge,
): Promise<Proposed> {
  if (!request) {
    const proposal = proposalOf(issue, plan, undefined);
    await forge.putBranch(proposal);
    const opened = await forge.openRequest(proposal);
    return { request: opened, done: [`issue ${issue.number}: request ${opened.number} opened`] };
  }
  const paths = (await forge.changedPaths(request)) ?? [];
  const [path] = paths;
  const there = path === undefined ? undefined : await forge.fileOn(request.branch, path);
  if (paths.length !== 1 || there === undefined || !isUntouched(request.body, there))
    return { request, done: [`issue ${issue.number}: somebody has edited request ${request.number}, so it was left as it is`] };
  if (path === plan.path && there === plan.text) return { request, done: [] };
  const proposal = proposalOf(issue, plan, path);
  await forge.putBranch(proposal);
  await forge.editRequest(request.number, proposal.body);
  return { request, done: [`issue ${issue.number}: request ${request.number} follows the edited issue`] };
}
