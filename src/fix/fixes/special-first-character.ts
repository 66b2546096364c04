// `handle: @bo`: a value that begins with a character with which no plain value of YAML may begin.

import { lineAround, placesOf, quoted, splitLine } from '../lines.ts';
import { applied, type Fix } from '../automatic-fix.ts';

export const specialFirstCharacter: Fix = {
  examples: [{ wrong: 'name: Bo Chen\nhandle: @bo\n', right: 'name: Bo Chen\nhandle: "@bo"\n' }],
  *candidates(fixing) {
    const edits = placesOf(fixing, 'yaml-syntax').flatMap(({ offset }) => {
      const { start, text } = lineAround(fixing.text, offset);
      const parts = splitLine(text);
      if (!parts || !/^[@%]/.test(parts.value) || parts.value.includes(' #')) return [];
      const from = start + parts.before.length;
      return [{ start: from, end: start + text.length, replacement: quoted(parts.value), what: `the value of “${parts.key}” is quoted` }];
    });
    yield* applied(fixing.text, edits);
  },
};
