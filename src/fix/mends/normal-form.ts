// Letters and accents that are stored apart (not Unicode NFC).

import type { Mend } from '../mend.ts';

export const normalForm: Mend = {
  examples: [{ wrong: 'name: Jose\u0301 Luz\n', right: 'name: José Luz\n' }],
  *candidates({ text, problems }) {
    if (problems.some(({ rule }) => rule === 'text-normalization'))
      yield { text: text.normalize('NFC'), what: ['letters and their accents are stored as one (Unicode NFC)'] };
  },
};
