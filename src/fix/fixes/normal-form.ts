// Letters and accents that are stored apart (not Unicode NFC).

import type { Fix } from '../automatic-fix.ts';

export const normalForm: Fix = {
  examples: [{ wrong: 'name: Jose\u0301 Luz\n', right: 'name: José Luz\n' }],
  *candidates({ text, problems }) {
    if (problems.some(({ rule }) => rule === 'text-normalization'))
      yield { text: text.normalize('NFC'), what: ['letters and their accents are stored as one (Unicode NFC)'] };
  },
};
