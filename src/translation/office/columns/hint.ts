// What stands above the table of a document with two columns, in the words of the site.

import type { Words } from '../../../core/interface/words.ts';
import type { ColumnsHint } from './word.ts';

export function hintIn(words: Words): ColumnsHint {
  const { parts, language } = words.phrase('translations.columnsHint');
  return { text: parts.map(({ text }) => text).join(''), language };
}
