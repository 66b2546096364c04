// undersigned dev: the live site while its files are edited.

import { unrecordedLetters } from '../../core/rules/revisions.ts';
import { checkTrusted, UntrustedError } from '../../integrations/own-components.ts';
import { beginEditing, takeCampaign } from '../../integrations/service.ts';
import { summarise, summaryLine } from '../../report/summary.ts';
import { textReport } from '../../report/text.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { untilEnded } from '../interrupt.ts';
import { parsePort } from '../port.ts';
import { campaignDirectory } from '../root.ts';
import { unrecordedNote } from '../unrecorded.ts';

export const command: Command = {
  usage: '[--root DIR] [--port N]',
  details: `Serves the campaign on this machine and follows its files: what you save is there a moment later. A file with problems is
named in the terminal, and the site keeps its last good state. A text that is not recorded yet is shown all the same. The search works on a built site only.`,
  options: { ...rootOption, port: { value: 'N', help: 'The port. 4321 where it is left out.' } },
  positionals: 0,
  run: runDev,
};

async function runDev(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // A new Astro comes with a new Undersigned.
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
  process.env.UNDERSIGNED_ROOT = root;
  beginEditing();
  const { campaign, problems, fileCount } = takeCampaign();
  if (problems.length > 0) io.out(`${textReport(problems, { colour: io.colour })}\n${summaryLine(summarise(problems, fileCount))}\n`);
  if (!campaign) {
    io.err('Fix these first: there is no state of the site to show yet.\n');
    return 1;
  }
  // While nobody has signed, the text is still being written.
  const signed = campaign.letters.filter(({ signatories: [first] }) => first !== undefined);
  io.out(unrecordedNote(unrecordedLetters({ letters: signed })));
  try {
    checkTrusted(campaign);
  } catch (error) {
    throw error instanceof UntrustedError ? new UsageError(error.message) : error;
  }
  const { serveEdited } = await import('../../build/dev.ts');
  const stop = await serveEdited(campaign, parsePort(stringOption(args, 'port'), 4321), (path) =>
    io.out(`“url” in content/site.yaml has another path now, and the site moves there: ${path}/\n`),
  );
  await untilEnded();
  await stop();
  return 0;
}
