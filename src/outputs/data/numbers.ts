// How many are behind a letter, as every data file says it.

import type { Letter } from '../../core/model.ts';
import { countByDay, countBySignedText } from '../../signatories/count.ts';
import { letterAsOf } from '../../site/as-of.ts';
import { goalOf, reachedGoals } from '../../site/goals.ts';
import { countAll, countSignatories, hasList } from '../../site/signatories.ts';
import type { Urls } from '../../site/urls.ts';
import { textIs } from './edition.ts';
import { type CountData, dataVersion } from './schema.ts';

export function numbersOf(letter: Letter): Pick<CountData, 'counts' | 'total' | 'unlisted' | 'namesTakenDown' | 'goal' | 'goals'> {
  const { goal: goals = [], namesTakenDown, unlisted } = letter.facts;
  const counts = hasList(letter) || namesTakenDown ? countsOf(letter) : undefined;
  return {
    counts,
    ...(unlisted && { total: countAll(letter).total, unlisted }),
    namesTakenDown: namesTakenDown?.date,
    goal: goalOf(letter),
    goals: goalsOf(letter, goals),
  };
}

function goalsOf(letter: Letter, goals: readonly number[]): CountData['goals'] {
  const days = new Map(reachedGoals(letter).map(({ goal, date }) => [goal, date]));
  return goals.length > 1 || days.size > 0 ? goals.map((count) => ({ count, reached: days.get(count) })) : undefined;
}

/** Of countries nothing is known where no one has named any; of a list that was taken down, what its letter does not say. */
export function countsOf(letter: Letter): NonNullable<CountData['counts']> {
  const { namesTakenDown } = letter.facts;
  const { countries, ...counts } = namesTakenDown ? keptOf(namesTakenDown) : countSignatories(letter);
  return countries === 0 && counts.all > 0 ? counts : { ...counts, countries };
}

function keptOf({ count, people, organisations, countries }: NonNullable<Letter['facts']['namesTakenDown']>) {
  return { all: count, people, organisations, countries };
}

export function countData(letter: Letter, urls: Urls): CountData {
  return {
    $schema: urls.absolute(urls.dataSchema('count')),
    version: dataVersion,
    letter: letter.id,
    url: urls.absolute(urls.entry(letter.original.language, letter.id)),
    textIs: textIs(letter),
    asOf: letterAsOf(letter),
    ...numbersOf(letter),
    ...(hasList(letter) ? overTime(letter) : {}),
    reported: letter.facts.milestones?.at(-1),
  };
}

function overTime(letter: Letter): Pick<CountData, 'byDay' | 'undated' | 'signedTexts'> {
  const byDay = [...countByDay(letter)];
  const texts = countBySignedText(letter);
  return {
    byDay,
    undated: countSignatories(letter).all - (byDay.at(-1)?.all ?? 0),
    signedTexts: texts && {
      revision: texts.change.number,
      date: texts.change.date ?? '',
      before: texts.before,
      since: texts.since,
      unknown: texts.unknown,
    },
  };
}
