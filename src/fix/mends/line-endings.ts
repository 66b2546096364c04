// Line ends of Windows.

import type { Mend } from '../mend.ts';

export const lineEndings: Mend = {
  examples: [{ wrong: 'name: Bo Chen\r\ncountry: TW\r\n', right: 'name: Bo Chen\ncountry: TW\n' }],
  *candidates({ text }) {
    if (text.includes('\r\n')) yield { text: text.replaceAll('\r\n', '\n'), what: ['lines end with LF'] };
  },
};
