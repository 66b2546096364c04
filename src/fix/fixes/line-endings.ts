// Line ends of Windows.

import type { Fix } from '../automatic-fix.ts';

export const lineEndings: Fix = {
  examples: [{ wrong: 'name: Bo Chen\r\ncountry: TW\r\n', right: 'name: Bo Chen\ncountry: TW\n' }],
  *candidates({ text }) {
    if (text.includes('\r\n')) yield { text: text.replaceAll('\r\n', '\n'), what: ['lines end with LF'] };
  },
};
