// A verdict that no one can make endless: of each list the first ones, and how many there are.

import { maxListed } from '../limits/limits.ts';
import type { LikelyDuplicate, Verdict } from './verdict.ts';

export function boundedVerdict(verdict: Verdict): Verdict {
  const { problems, questions, notes, duplicates } = verdict;
  if ([problems, questions, notes, duplicates].every(({ length }) => length <= maxListed)) return verdict;
  // Of the same order as before: an error that is left out must not make the request look sound.
  const errors = problems.filter(({ severity }) => severity === 'error').slice(0, maxListed);
  const shown = new Set([...errors, ...problems.slice(0, maxListed - errors.length)]);
  return {
    ...verdict,
    problems: problems.filter((problem) => shown.has(problem)),
    questions: questions.slice(0, maxListed),
    duplicates: boundedDuplicates(duplicates),
    notes: [...notes.slice(0, maxListed), ...moreOf('problems', problems.length), ...moreOf('likely duplicates', duplicates.length)],
  };
}

/** One for each other proposal is kept, because that one is held back as well. */
function boundedDuplicates(duplicates: readonly LikelyDuplicate[]): LikelyDuplicate[] {
  const seen = new Set<number>();
  return duplicates.filter(({ proposal }, index) => {
    const isFirst = proposal !== undefined && !seen.has(proposal);
    if (proposal !== undefined) seen.add(proposal);
    return index < maxListed || isFirst;
  });
}

function moreOf(what: string, count: number): string[] {
  return count > maxListed ? [`It has ${count.toLocaleString('en')} ${what}. Only the first ${maxListed} are listed.`] : [];
}
