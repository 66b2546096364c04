// Numbered lists that were typed in other digits, or without a space.

import { findTypedLists } from '../../core/markdown/typed-lists.ts';
import type { Fix } from '../automatic-fix.ts';

/** Its examples are texts and not signatures, so they are with its test. */
export const typedLists: Fix = {
  examples: [],
  *candidates({ text, problems }) {
    if (!problems.some(({ rule }) => rule === 'markdown-list')) return;
    const bodyAt = /^---\r?\n.*?\n---\r?\n/s.exec(text)?.[0].length ?? 0;
    let fixed = '';
    let end = bodyAt;
    for (const { at, length, marker } of findTypedLists(text.slice(bodyAt))) {
      fixed += text.slice(end, bodyAt + at) + marker;
      end = bodyAt + at + length;
    }
    yield { text: text.slice(0, bodyAt) + fixed + text.slice(end), what: ['the numbers of lists are 1. 2. 3.'] };
  },
};
