// What a change brings of translations of letters: how much of each is there, and how it will appear.

import { blocksOf, type Documents } from '../core/assemble.ts';
import { revisionsOf } from '../core/rules/letter-revisions.ts';
import { isPlain } from '../core/translation/blocks.ts';
import { excerptOf } from '../core/translation/excerpt.ts';
import { standingOf } from '../core/translation/standing.ts';

export interface Arrived {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** The beginning of the first passage of the text that is missing, where all after it is missing too. */
  readonly missingFrom: string | undefined;
  readonly isReviewed: boolean;
}

/** Of the translations among these paths, in their order. Those that cannot be read are problems. */
export function arrivedTranslations(documents: Documents, paths: ReadonlySet<string>): Arrived[] {
  const revisions = revisionsOf(documents);
  return documents.translations.flatMap((document): Arrived[] => {
    const { file, facts } = document;
    const { id, language } = file.place;
    const [letter, known] = [documents.letters.find((one) => one.file.place.id === id), revisions.get(id)?.revisions];
    if (!paths.has(file.path) || !letter || language === undefined || !known?.[facts.revision - 1]) return [];
    const lock = documents.locks.find((one) => one.file.place.id === id && one.file.place.language === language)?.facts;
    const edition = { blocks: blocksOf(document), revision: facts.revision, lock, state: 'reviewed' as const };
    const passages = standingOf(edition, known, letter.facts.language).blocks.filter(({ original }) => original !== undefined);
    const missing = passages.filter(({ state, original }) => state === 'missing' && original && !isPlain(original.kind));
    const last = passages.findLastIndex(({ state }) => state !== 'missing');
    const [first] = missing;
    const isRest = first !== undefined && passages.indexOf(first) > last;
    return [
      {
        language,
        title: facts.title,
        done: passages.filter(({ state }) => state !== 'missing').length,
        total: passages.length,
        missingFrom: isRest && first.original ? excerptOf(first.original) : undefined,
        isReviewed: (facts.reviewed ?? []).length > 0,
      },
    ];
  });
}
