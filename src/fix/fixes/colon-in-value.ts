// `title: Open letter: a plea`: a colon and a space inside a value. Where a second key may have been meant, it is left alone.

import { meantKey } from '../keys.ts';
import { lineAround, placesOf, quoted, splitLine } from '../lines.ts';
import { applied, type Fix } from '../automatic-fix.ts';

export const colonInValue: Fix = {
  examples: [{ wrong: 'name: Bo Chen\nrole: Lead: research\n', right: 'name: Bo Chen\nrole: "Lead: research"\n' }],
  *candidates(fixing) {
    const edits = placesOf(fixing, 'yaml-colon-in-value').flatMap(({ offset }) => {
      const { start, text } = lineAround(fixing.text, offset);
      const parts = splitLine(text);
      if (!parts || /^["'[{|>&*!#]| #/.test(parts.value)) return [];
      const words = [...parts.value.matchAll(/(?<![\w-])([\w-]+) *:(?= |$)/g)].map(([, word]) => word ?? '');
      if (words.some((word) => meantKey(word, fixing.kind) !== undefined)) return [];
      const from = start + parts.before.length;
      return [
        {
          start: from,
          end: start + text.length,
          replacement: quoted(parts.value),
          what: `the value of “${parts.key}” is quoted, so that its colon belongs to it`,
        },
      ];
    });
    yield* applied(fixing.text, edits);
  },
};
