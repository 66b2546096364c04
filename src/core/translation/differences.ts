// The words that differ between two states of a passage.

import { diffWordsWithSpace } from 'diff';
import { remembered } from '../text/remembered.ts';

/** A run of words that is in both, only in the old, or only in the new state. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const segmenters = remembered((language) => new Intl.Segmenter(language, { granularity: 'word' }));

/** Above this many UTF-16 code units the old and the new text are shown whole: comparing them would take too long. */
const longest = 20_000;

/** Word by word, as the language (BCP 47) divides words; the runs in their order give both texts. */
export function differences(before: string, after: string, language: string): readonly Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: after }];
  if (before.length + after.length > longest) return [run('removed', before), run('added', after)];
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenters(language) }).map(({ value, added, removed }) =>
    run(added ? 'added' : removed ? 'removed' : 'same', value),
  );
}

function run(kind: Run['kind'], text: string): Run {
  return { kind, text };
}
