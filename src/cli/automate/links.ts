// automate links: asks the pages that the campaign links to, and keeps the one issue about those that are dead.

import { collectLinks } from '../../automation/links/collect.ts';
import { findLinkIssue, keepLinkIssue, planIssue } from '../../automation/links/issue.ts';
import { afterNight, readMemory } from '../../automation/links/memory.ts';
import { internet } from '../../automation/links/network.ts';
import { linksOfDay, usualRound, visitAll } from '../../automation/links/round.ts';
import { loadCampaign } from '../../core/load.ts';
import { visible } from '../../core/text/characters.ts';
import type { Arguments, ExitCode, Io } from '../command.ts';
import { campaignDirectory } from '../root.ts';
import { today } from '../today.ts';
import { forgeOption } from './options.ts';

export async function linksTask(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const forge = forgeOption(args, io);
  const { campaign } = loadCampaign(root);
  if (!campaign) {
    io.err('The campaign has problems, so that its links cannot be read. “undersigned check” names them.\n');
    return 1;
  }
  const links = collectLinks(campaign, { withSignatories: args.values.signatories === true });
  const all = links.map(({ url }) => url);
  const issue = await findLinkIssue(forge);
  const before = readMemory(issue?.body ?? '');
  const day = today();
  const asked = linksOfDay(all, new Set(before.keys()), usualRound.maxLinks, day);
  const userAgent = `undersigned-links (${campaign.site.url})`;
  const visits = await visitAll(asked, { ...usualRound, network: internet, userAgent });
  for (const [url, { outcome, why }] of visits) if (outcome !== 'alive') io.err(`${visible(url)}: ${outcome} (${visible(why)})\n`);
  io.err(`${visits.size} of ${all.length} links were asked.\n`);
  const memory = afterNight(before, visits, new Set(all), day);
  for (const line of await keepLinkIssue(planIssue(memory, links, issue), issue, forge)) io.err(`${line}\n`);
  return 0;
}
