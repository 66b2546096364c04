// What is wrong only with a change of a translation, and not with the translation as it is: it names another revision than its words follow.

import type { Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';
import type { Behind, TranslatedText } from './translated-text.ts';

export function problemsOf(texts: readonly TranslatedText[]): readonly Problem[] {
  const report = new Report();
  for (const { path, behind } of texts) {
    if (!behind) continue;
    const { message, hint } = wordsFor(behind);
    report.add('change-revision', { file: path, line: behind.line, column: 1 }, { message, hint });
  }
  return report.sorted();
}

function wordsFor({ why, revision, last, passages, count }: Behind): { message: string; hint: string } {
  const named = passages.join(', ') + (count > passages.length ? `, and ${count - passages.length} more` : '');
  const have = count === 1 ? 'passage has' : 'passages have';
  switch (why) {
    case 'older':
      return {
        message: `This follows revision ${revision}, and the letter is at revision ${last}: the ${have} changed since: ${named}.`,
        hint: `Translate what is new, and write “revision: ${last}”. Until then the page says that the translation is out of date.`,
      };
    case 'number':
      return {
        message: `“revision: ${revision}” alone makes nothing current: the ${have} the old words still: ${named}.`,
        hint: 'Translate what is new there. If the words are right as they are, say so here: a maintainer can confirm that.',
      };
    case 'rest':
      return {
        message: `It follows revision ${revision}, but for the ${have.replace(/ ha.*/, '')} that changed and ${count === 1 ? 'has' : 'have'} the old words still: ${named}.`,
        hint: 'Translate them here or later. Until then the page says that they are out of date.',
      };
    case 'words':
      return {
        message: `The original has changed here, and this change still says “revision: ${revision}”: ${named}.`,
        hint: `If the words follow the original as it is now, write “revision: ${last}”. Else the ${count === 1 ? 'passage stays' : 'passages stay'} out of date.`,
      };
  }
}
