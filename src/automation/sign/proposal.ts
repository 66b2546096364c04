// The request that carries a signature from an issue. Its first line remembers what was written, so that no one’s later edit is lost.

import { createHash } from 'node:crypto';
import type { Issue, Proposal } from '../../forge/forge.ts';
import { fenced } from '../markdown.ts';
import { marker, markerValue } from '../marker.ts';
import type { SignPlan } from './plan.ts';

const prefix = 'signature-issue-';

/** No slash: some forges take a branch for a part of an address. */
export function branchOf({ number }: Pick<Issue, 'number'>): string {
  return `${prefix}${number}`;
}

export function isProposalBranch(branch: string): boolean {
  return branch.startsWith(prefix) && /^\d+$/.test(branch.slice(prefix.length));
}

/** No name is in it outside the file: after a withdrawal, titles and messages stay. */
export function proposalOf(issue: Issue, plan: Extract<SignPlan, { outcome: 'new' }>, replaces: string | undefined): Proposal {
  return {
    branch: branchOf(issue),
    path: plan.path,
    text: plan.text,
    replaces: replaces === plan.path ? undefined : replaces,
    message: `Add a signature to ${plan.letter} (issue ${issue.number})`,
    title: `A signature for ${plan.letter} (issue ${issue.number})`,
    body: [
      marker('sign', fingerprint(plan.text)),
      `Made from issue #${issue.number}, and checked. \`${plan.path}\` holds:`,
      '',
      fenced(plan.text, 'yaml'),
      '',
      `Closes #${issue.number}`,
    ].join('\n'),
  };
}

/** Whether a file on the branch is still what the automation wrote. */
export function isUntouched(requestBody: string, text: string): boolean {
  return markerValue('sign', requestBody) === fingerprint(text);
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
