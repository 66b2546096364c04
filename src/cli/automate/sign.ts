// automate sign: an issue by which someone signs → a request with the signature, and a reply. With --open, all that wait.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ownNote, perform } from '../../automation/action.ts';
import { readIssueEvent } from '../../automation/event.ts';
import { ForgeError } from '../../forge/client.ts';
import type { Forge, Issue } from '../../forge/forge.ts';
import { need } from '../../forge/environment.ts';
import { checkChange, JudgeError } from '../../automation/judge/judge.ts';
import { usualLimits } from '../../automation/sign/flood.ts';
import { labelled } from '../../automation/sign/reply.ts';
import { type SignCampaign, signByIssue } from '../../automation/sign/sign.ts';
import type { Problem } from '../../core/problem.ts';
import { loadTexts } from '../../core/load-texts.ts';
import { addFile } from '../../core/write.ts';
import { visible } from '../../core/text/characters.ts';
import { readExisting } from '../../signatories/existing.ts';
import { readIssueForms } from '../../signatories/import/issue-form.ts';
import { type Arguments, type ExitCode, type Io, UsageError } from '../command.ts';
import { campaignDirectory } from '../root.ts';
import { environment, forgeOption, ownChecker } from './options.ts';

/** Issues a run looks at, for as long as it may take; the next run goes on. */
const maxIssues = 200;

export async function signTask(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const forge = forgeOption(args, io);
  const issues = args.values.open === true ? await waitingIssues(forge) : await issueOfEvent(forge, io);
  const checker = ownChecker(io);
  const campaign = openCampaign(root, (base) => checkChange(root, base, checker));
  const begun = performance.now();
  const failed: { issue: Issue; isOfItem: boolean }[] = [];
  let done = 0;
  for (const issue of issues) {
    if (performance.now() - begun > maxRunTime) {
      io.err('The other issues wait for the next run: this one has taken long enough.\n');
      break;
    }
    try {
      for (const line of await signByIssue(issue, campaign, forge)) io.err(`${visible(line)}\n`);
      done++;
    } catch (error) {
      // One issue that something fails at keeps no other from its answer, in this run and in the next.
      failed.push({ issue, isOfItem: error instanceof ForgeError ? error.isOfItem : !(error instanceof JudgeError) });
      io.err(`Issue ${issue.number} could not be worked on: ${visible(error instanceof Error ? error.message : String(error))}\n`);
    }
  }
  // Where the check fails at every issue, it is none of theirs.
  for (const { issue, isOfItem } of failed) if (isOfItem || done > 0) await leaveToPerson(issue, forge, io);
  return failed.length > 0 ? 1 : 0;
}

/** In milliseconds: the jobs that do this are ended after half an hour. */
const maxRunTime = 15 * 60_000;

async function leaveToPerson(issue: Issue, forge: Forge, io: Io): Promise<void> {
  try {
    for (const line of await perform([labelled(issue, ['signature', 'by hand'])], forge)) io.err(`${visible(line)}\n`);
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    io.err(`Issue ${issue.number} could not get its label: ${visible(error.message)}\n`);
  }
}

async function issueOfEvent(forge: Forge, io: Io): Promise<readonly Issue[]> {
  const number = readIssueEvent(need(environment(io), 'GITHUB_EVENT_PATH'));
  const issue = number === undefined ? undefined : await forge.issue(number);
  return issue ? [issue] : [];
}

/**
 * Those that look like signatures and were never answered, the oldest first, so that no one waits for ever behind newer ones. Then those that were
 * answered and may have been edited since: other ones in each hour, where they are many.
 */
async function waitingIssues(forge: Forge): Promise<readonly Issue[]> {
  const open = (await forge.openIssues())
    .filter(({ labels, title }) => (labels.includes('signature') || /^signature\b/i.test(title)) && !labels.includes('by hand'))
    .sort((a, b) => a.number - b.number);
  return inFairTurn(await chosen(open, forge));
}

async function chosen(open: readonly Issue[], forge: Forge): Promise<readonly Issue[]> {
  if (open.length <= maxIssues) return open;
  const fresh: Issue[] = [];
  const answered: Issue[] = [];
  for (const issue of open) {
    const note = await ownNote(forge, { on: 'issue', number: issue.number }, 'sign');
    (note === undefined ? fresh : answered).push(issue);
    if (fresh.length >= maxIssues) return fresh;
  }
  const turn = (Math.floor(Date.now() / 3_600_000) * maxIssues) % answered.length;
  return [...fresh, ...answered.slice(turn), ...answered.slice(0, turn)].slice(0, maxIssues);
}

/** The first of each account before the second of any: whoever opens hundreds keeps nobody else waiting. */
export function inFairTurn(issues: readonly Issue[]): readonly Issue[] {
  const before = new Map<string, number>();
  return issues
    .map((issue) => {
      const turn = before.get(issue.author) ?? 0;
      before.set(issue.author, turn + 1);
      return { issue, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ issue }) => issue);
}

type ProblemsOf = (base: string) => Promise<readonly Problem[]>;

/** `problemsSince`: what the check says of what changed since a commit. */
export function openCampaign(root: string, problemsSince: ProblemsOf): SignCampaign {
  const { letters, problems } = loadTexts(root);
  if (letters.length === 0)
    throw new UsageError(`No letter can be read, so that nobody can sign one. “undersigned check” names ${problems.length} problems.`);
  return {
    forms: readIssueForms(root),
    letters,
    existing: (letter) => readExisting(root, letter),
    limits: usualLimits,
    check: async (path, text) => {
      addFile(root, path, text);
      try {
        const found = await problemsSince('HEAD');
        return {
          errors: found.filter(({ severity }) => severity === 'error').map(({ message, hint }) => `${message} ${hint}`),
          isLikelyDuplicate: found.some(({ rule }) => rule === 'likely-duplicate'),
        };
      } finally {
        rmSync(join(root, path));
      }
    },
  };
}
