// Quotation marks inside quotation marks, where the whole value was clearly meant: 'O'Brien', "The "Good" Lab", "Chief" Engineer.

import { lineAround, placesOf, quoted, splitLine } from '../lines.ts';
import { applied, type Fix } from '../automatic-fix.ts';

export const quotes: Fix = {
  examples: [
    { wrong: "name: 'Ann O'Brien'\n", right: 'name: "Ann O\'Brien"\n' },
    { wrong: 'name: "The "Good" Lab"\n', right: 'name: \'The "Good" Lab\'\n' },
    { wrong: 'name: Bo Chen\nrole: "Chief" Engineer\n', right: 'name: Bo Chen\nrole: \'"Chief" Engineer\'\n' },
  ],
  *candidates(fixing) {
    const edits = placesOf(fixing, 'yaml-quotes').flatMap(({ offset }) => {
      const { start, text } = lineAround(fixing.text, offset);
      const parts = splitLine(text);
      const meant = parts && meantText(parts.value);
      if (!parts || meant === undefined) return [];
      const from = start + parts.before.length;
      return [
        { start: from, end: start + text.length, replacement: quoted(meant), what: `the value of “${parts.key}” is quoted as a whole` },
      ];
    });
    yield* applied(fixing.text, edits);
  },
};

function meantText(value: string): string | undefined {
  if (value.includes('\\') || value.includes(' #')) return undefined;
  // An apostrophe between letters closes nothing.
  const [, inApostrophes] = /^'((?:[^']|(?<=\p{L})'(?=\p{L}))+)'$/u.exec(value) ?? [];
  if (inApostrophes !== undefined) return inApostrophes;
  const isPaired = (value.match(/"/g)?.length ?? 0) % 2 === 0;
  if (!isPaired || !value.startsWith('"')) return undefined;
  return /^"[^"]+(?:"[^"]+"[^"]*)+"$/.test(value)
    ? value.slice(1, -1)
    : /^"[^"]+"[ ]\S/.test(value) && !value.endsWith('"')
      ? value
      : undefined;
}
