// How many stand behind a letter, as every data file says it.

import type { Letter } from '../../core/model.ts';
import { countSignatories, hasList } from '../../site/signatories.ts';
import type { Urls } from '../../site/urls.ts';
import { type CountData, dataVersion } from './schema.ts';

export function numbersOf(letter: Letter): Pick<CountData, 'counts' | 'goal'> {
  return { counts: hasList(letter) ? countSignatories(letter) : undefined, goal: letter.facts.goal };
}

export function countData(letter: Letter, urls: Urls): CountData {
  return {
    $schema: urls.absolute(urls.dataSchema('count')),
    version: dataVersion,
    letter: letter.id,
    url: urls.absolute(urls.entry(letter.original.language, letter.id)),
    ...numbersOf(letter),
    reported: letter.facts.milestones?.at(-1),
  };
}
