// Rows of a list without keys, which would be called by other numbers when one above them goes.

import { withRowKeys } from '../../core/list-keys.ts';
import type { Fix } from '../automatic-fix.ts';

export const listKeys: Fix = {
  // Its examples are lists, and not signatures: tests/signatories/list-keys.test.ts has them.
  examples: [],
  *candidates({ kind, text, problems }) {
    if (kind !== 'signature-list' || !problems.some(({ rule }) => rule === 'list-key-missing')) return;
    const keyed = withRowKeys(text);
    if (keyed !== undefined && keyed !== text) yield { text: keyed, what: ['each row has a key'] };
  },
};
