// A byte order mark at the beginning, which editors on Windows put there.

import type { Mend } from '../mend.ts';

export const byteOrderMark: Mend = {
  examples: [{ wrong: '\ufeffname: Bo Chen\n', right: 'name: Bo Chen\n' }],
  *candidates({ text }) {
    if (text.startsWith('\ufeff')) yield { text: text.replace(/^\ufeff+/, ''), what: ['the byte order mark is gone'] };
  },
};
