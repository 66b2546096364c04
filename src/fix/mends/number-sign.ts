// `role: Prof #1`: YAML takes a number sign for a comment. Before a digit it is none; before a word it may be one, so that is left alone.

import { lineAround, placesOf, quoted, splitLine } from '../lines.ts';
import { applied, type Mend } from '../mend.ts';

export const numberSign: Mend = {
  examples: [{ wrong: 'name: Bo Chen\nrole: Prof #1\n', right: 'name: Bo Chen\nrole: "Prof #1"\n' }],
  *candidates(mending) {
    const edits = placesOf(mending, 'yaml-comment-in-value').flatMap(({ offset }) => {
      const { start, text } = lineAround(mending.text, offset);
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
    yield* applied(mending.text, edits);
  },
};
