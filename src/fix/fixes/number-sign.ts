// `role: Prof #1`: YAML takes a number sign for a comment. Before a digit it is none; before a word it may be one, so that is left alone.

import { lineAround, placesOf, quoted, splitLine } from '../lines.ts';
import { applied, type Fix } from '../automatic-fix.ts';

export const numberSign: Fix = {
  examples: [{ wrong: 'name: Bo Chen\nrole: Prof #1\n', right: 'name: Bo Chen\nrole: "Prof #1"\n' }],
  *candidates(fixing) {
    const edits = placesOf(fixing, 'yaml-comment-in-value').flatMap(({ offset }) => {
      const { start, text } = lineAround(fixing.text, offset);
      const parts = splitLine(text);
      if (!parts || !/^[^"'[{|>&*!#][^#]*(?: #\d[^#]*)+$/.test(parts.value)) return [];
      const from = start + parts.before.length;
      return [
        {
          start: from,
          end: start + text.length,
          replacement: quoted(parts.value),
          what: `the value of “${parts.key}” is quoted, so that # belongs to it`,
        },
      ];
    });
    yield* applied(fixing.text, edits);
  },
};
