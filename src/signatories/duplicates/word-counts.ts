// How many signatures have a word in their names: counted for the few words that are asked for.

import { type Seen, wholeOf } from './glimpse.ts';
import { foldedNameOf } from './names.ts';
import { withoutMarks, wordsOf } from './plain.ts';
import type { WordCounts } from './profile.ts';

const isAscii = /^[ -~]*$/;

/** Words are asked for without marks, as a profile has them. */
export function wordCountsIn(signatories: readonly Seen[]): WordCounts {
  const counts = new Map<string, number>();
  return {
    get: (word) => {
      let count = counts.get(word);
      if (count === undefined) {
        count = countWord(word, signatories);
        counts.set(word, count);
      }
      return count === 0 ? undefined : count;
    },
  };
}

function countWord(word: string, signatories: readonly Seen[]): number {
  let count = 0;
  for (const signatory of signatories) {
    const folded = foldedNameOf(signatory);
    // An apostrophe or a full stop may stand within a word, where it is left out.
    const mayHave = !isAscii.test(folded) || folded.includes(word) || /['.`]/.test(folded);
    if (mayHave && wordsOf(folded).some((one) => one === word || withoutMarks(one) === word) && wholeOf(signatory)) count++;
  }
  return count;
}
