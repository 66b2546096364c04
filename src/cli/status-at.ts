// status --at DATE: how many signatories there were on a day.

import { loadCampaign } from '../core/load.ts';
import { isCalendarDay } from '../core/text/date.ts';
import { visible } from '../core/text/characters.ts';
import { onDayJson, onDayText } from '../report/status/on-day.ts';
import { textReport } from '../report/text.ts';
import { Git } from '../review/git/git.ts';
import { listsOnDay } from '../review/list-on-day.ts';
import { signedByDay } from '../signatories/on-day.ts';
import { type ExitCode, type Io, UsageError } from './command.ts';
import { unknownLetter } from './letter.ts';

export async function statusAt(root: string, day: string, id: string | undefined, format: 'text' | 'json', io: Io): Promise<ExitCode> {
  if (!isCalendarDay(day)) throw new UsageError(`“${visible(day)}” is not a day. Write it as 2026-05-03.`);
  const { campaign, problems } = loadCampaign(root);
  if (!campaign) {
    io.out(
      textReport(
        problems.filter(({ severity }) => severity === 'error'),
        { colour: io.colour },
      ),
    );
    io.err('\nThese have to be fixed first: a number could be wrong.\n');
    return 1;
  }
  const ids = campaign.letters.map((letter) => letter.id);
  if (id !== undefined && !ids.includes(id)) throw unknownLetter(id, ids);
  const wanted = campaign.letters.filter((letter) => (id === undefined ? letter.facts.status !== 'draft' : letter.id === id));
  const lists = await listsOnDay(new Git(root), day, campaign.letters);
  const letters = wanted.map((letter) => ({ id: letter.id, title: letter.original.title, signed: signedByDay(letter, day) }));
  io.out(format === 'json' ? `${onDayJson(day, letters, lists)}\n` : visibleLines(onDayText(day, letters, lists)));
  return 0;
}

/** Titles are as campaigns write them. */
function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
