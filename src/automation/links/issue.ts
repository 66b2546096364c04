// The one issue about links: what is in it, and whether it is open. Planned here; carried out by anyone who has the forge.

import type { Forge, Issue } from '../../forge/forge.ts';
import { quoted } from '../markdown.ts';
import { marker, markerValue } from '../marker.ts';
import type { CollectedLink } from './collect.ts';
import { isDead, keyOf, type Memory, writeMemory } from './memory.ts';

export const issueTitle = 'Links that do not answer';

export interface IssuePlan {
  readonly body: string;
  readonly isOpen: boolean;
}

/** Undefined where there is nothing to say and nothing to remember. */
export function planIssue(memory: Memory, links: readonly CollectedLink[], issue: Issue | undefined): IssuePlan | undefined {
  if (!issue && memory.size === 0) return undefined;
  const linkOf = new Map(links.map((link) => [keyOf(link.url), link]));
  const dead = [...memory].filter(([, link]) => isDead(link));
  const rows = dead.map(([key, { why, since, nights }]) => {
    const { url = key, files = [] } = linkOf.get(key) ?? {};
    return `- ${quoted(url, 500)}: ${quoted(why)}, on ${nights} nights since ${since}. In ${filesIn(files)}`;
  });
  const shown = fittingRows(rows);
  const watched = memory.size - dead.length;
  const body = [
    marker('links'),
    dead.length > 0
      ? 'These links did not answer on several nights in a row. Give them another address, or one in a web archive, or take them out.'
      : 'No link is known to be dead.',
    ...(shown.length > 0 ? ['', ...shown] : []),
    '',
    `${watched === 0 ? 'No other link' : watched === 1 ? 'One more link' : `${watched} more links`} failed lately; a link counts as dead after three nights over three days. This issue is written anew each night, closes by itself when nothing is dead, and opens again when something is.`,
    writeMemory(memory),
  ].join('\n');
  return { body, isOpen: dead.length > 0 };
}

function filesIn(files: readonly string[]): string {
  const more = files.length > maxFiles ? `, and ${files.length - maxFiles} more` : '';
  return `${files
    .slice(0, maxFiles)
    .map((file) => quoted(file, 150))
    .join(', ')}${more}`;
}

const maxFiles = 5;
/** For the list, in UTF-16 units: the other half of the issue is for the memory. */
const maxRowsLength = 30_000;

/** As many as there is room for; the others come when these are fixed. */
function fittingRows(rows: readonly string[]): string[] {
  let left = maxRowsLength;
  const shown = rows.filter((row) => {
    left -= row.length + 1;
    return left >= 0;
  });
  const more = rows.length - shown.length;
  return more > 0 ? [...shown, `- ${more} more, for which there is no room here.`] : shown;
}

/** Ours is the first with the label, our account as its author, and our first line. */
export async function findLinkIssue(forge: Forge): Promise<Issue | undefined> {
  const [accounts, issues] = [await forge.accounts(), await forge.issuesWith('links', 'all')];
  return issues
    .filter(({ author, body }) => accounts.includes(author) && markerValue('links', body) !== undefined)
    .sort((a, b) => a.number - b.number)[0];
}

/** Says in lines what was done. */
export async function keepLinkIssue(plan: IssuePlan | undefined, issue: Issue | undefined, forge: Forge): Promise<string[]> {
  if (!plan) return [];
  if (!issue) {
    const made = await forge.addIssue(issueTitle, plan.body, 'links');
    // Only the memory: no one has to do anything yet.
    if (!plan.isOpen) await forge.editIssue(made.number, { isOpen: false });
    return [`issue ${made.number}: written${plan.isOpen ? '' : ', and closed'}`];
  }
  if (issue.body.trim() === plan.body.trim() && issue.isOpen === plan.isOpen) return [];
  await forge.editIssue(issue.number, { body: plan.body, ...(issue.isOpen === plan.isOpen ? {} : { isOpen: plan.isOpen }) });
  return [`issue ${issue.number}: updated${issue.isOpen === plan.isOpen ? '' : plan.isOpen ? ' and opened' : ' and closed'}`];
}
