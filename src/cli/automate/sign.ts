// automate sign: an issue by which somebody signs → a request with the signature, and a reply. With --open, all that wait.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIssueEvent } from '../../automation/event.ts';
import type { Forge, Issue } from '../../automation/forge/forge.ts';
import { need } from '../../automation/forge/open.ts';
import { checkChange } from '../../automation/judge/judge.ts';
import { usualLimits } from '../../automation/sign/flood.ts';
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

/** Issues a run looks at; the next run goes on. */
const mostIssues = 30;

export async function signTask(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const forge = forgeOption(args, io);
  const issues = args.values.open === true ? await waitingIssues(forge) : await issueOfEvent(forge, io);
  const checker = ownChecker(io);
  const campaign = openCampaign(root, (base) => checkChange(root, base, checker));
  let failed = 0;
  for (const issue of issues) {
    try {
      for (const line of await signByIssue(issue, campaign, forge)) io.err(`${visible(line)}\n`);
    } catch (error) {
      // One issue that something fails at keeps no other from its answer.
      failed++;
      io.err(`Issue ${issue.number} could not be worked on: ${visible(error instanceof Error ? error.message : String(error))}\n`);
    }
  }
  return failed > 0 ? 1 : 0;
}

async function issueOfEvent(forge: Forge, io: Io): Promise<readonly Issue[]> {
  const number = readIssueEvent(need(environment(io), 'GITHUB_EVENT_PATH'));
  const issue = number === undefined ? undefined : await forge.issue(number);
  return issue ? [issue] : [];
}

/** Those that look like signatures, the oldest first, so that nobody waits for ever behind newer ones. */
async function waitingIssues(forge: Forge): Promise<readonly Issue[]> {
  const open = await forge.openIssues();
  return open
    .filter(({ labels, title }) => (labels.includes('signature') || /^signature\b/i.test(title)) && !labels.includes('by hand'))
    .sort((a, b) => a.number - b.number)
    .slice(0, mostIssues);
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
