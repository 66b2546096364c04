// A byte order mark at the beginning, which editors on Windows put there.

import type { Fix } from '../automatic-fix.ts';

export const byteOrderMark: Fix = {
  examples: [{ wrong: '\ufeffname: Bo Chen\n', right: 'name: Bo Chen\n' }],
  *candidates({ text }) {
    if (text.startsWith('\ufeff')) yield { text: text.replace(/^\ufeff+/, ''), what: ['the byte order mark is gone'] };
  },
};
