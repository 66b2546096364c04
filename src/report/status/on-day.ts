// How many signatories there were on a day: for a person who was asked, and for programs.

import type { ListsOnDay } from '../../review/list-on-day.ts';
import type { SignedByDay } from '../../signatories/on-day.ts';
import { printableJson } from '../json.ts';

export interface LetterOnDay {
  readonly id: string;
  readonly title: string;
  readonly signed: SignedByDay;
}

export function onDayText(day: string, letters: readonly LetterOnDay[], lists: ListsOnDay | undefined): string {
  const how = lists
    ? `On the list: as commit ${lists.commit.slice(0, 10)} of ${lists.day} had it, the last of this branch that is as old. Who withdrew since is among them.\n`
    : 'On the list: not known, since git has no commit that is as old.\n';
  return `At the end of ${day}:\n\n${letters.map((letter) => linesFor(letter, lists)).join('\n')}\n${how}Had signed: by the days in the files as they are now. Who withdrew since, and who says no day, is not among them.\n`;
}

function linesFor({ id, title, signed }: LetterOnDay, lists: ListsOnDay | undefined): string {
  const list = lists && (lists.byLetter.get(id) ?? { all: 0, people: 0, organisations: 0 });
  return [
    `${id}: ${title}`,
    ...(list ? [`  On the list: ${numbers(list)}`] : []),
    `  Had signed: ${numbers(signed)}${signed.undated > 0 ? `; ${format(signed.undated)} more ${signed.undated === 1 ? 'says' : 'say'} no day` : ''}`,
    ...(signed.unlisted > 0 ? [`  Not listed by name, in addition: ${format(signed.unlisted)}`] : []),
    ...signed.reported.map(
      ({ count, orMore, source }) =>
        `  Reported: ${orMore ? 'more than ' : ''}${format(count)}${source === undefined ? '' : ` (${source})`}`,
    ),
    ...(signed.takenDown === undefined ? [] : [`  Names had been taken down: ${format(signed.takenDown)} had signed`]),
    '',
  ].join('\n');
}

function numbers({
  all,
  people,
  organisations,
}: {
  readonly all: number;
  readonly people: number;
  readonly organisations: number;
}): string {
  const [ofPeople, ofOrganisations] = [people === 1 ? 'person' : 'people', organisations === 1 ? 'organisation' : 'organisations'];
  const parts = people > 0 && organisations > 0 ? ` (${format(people)} ${ofPeople}, ${format(organisations)} ${ofOrganisations})` : '';
  return `${format(all)}${parts}`;
}

function format(count: number): string {
  return count.toLocaleString('en');
}

export function onDayJson(day: string, letters: readonly LetterOnDay[], lists: ListsOnDay | undefined): string {
  return printableJson({
    version: 1,
    day,
    commit: lists ? { id: lists.commit, day: lists.day } : null,
    letters: letters.map(({ id, title, signed: { undated, unlisted, reported, takenDown, ...signed } }) => ({
      id,
      title,
      listed: lists ? (lists.byLetter.get(id) ?? { all: 0, people: 0, organisations: 0 }) : null,
      signed,
      undated,
      unlisted,
      reported,
      namesTakenDown: takenDown ?? null,
    })),
  });
}
