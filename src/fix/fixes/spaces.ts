// Spaces that do not break, and others that no one sees, before or after a value.

import { lineAround, placesOf, splitLine } from '../lines.ts';
import { applied, type Fix } from '../automatic-fix.ts';

const edge =
  /^[\s\u00a0\u2000-\u200b\u2060\u3000\ufeff]+|(?<![\s\u00a0\u2000-\u200b\u2060\u3000\ufeff])[\s\u00a0\u2000-\u200b\u2060\u3000\ufeff]+$/gu;

export const spaces: Fix = {
  examples: [
    { wrong: 'name: Bo Chen\nlink: https://bo.example/\u00a0\n', right: 'name: Bo Chen\nlink: https://bo.example/\n' },
    { wrong: 'name: Bo Chen\nlink: "https://bo.example/ "\n', right: 'name: Bo Chen\nlink: "https://bo.example/"\n' },
    { wrong: 'name: Bo Chen\u200b\n', right: 'name: Bo Chen\n' },
  ],
  *candidates(fixing) {
    const places = placesOf(
      fixing,
      'invalid-link',
      'invalid-country',
      'invalid-language',
      'invalid-date',
      'invalid-value',
      'text-invisible-character',
    );
    const edits = places.flatMap(({ offset }) => {
      const { start, text } = lineAround(fixing.text, offset);
      const parts = splitLine(text.replace(edge, '') === '' ? '' : text);
      if (!parts) return [];
      const [, open = '', inner = '', close = ''] = /^(["']?)(.*?)(\1)$/u.exec(parts.value) ?? [];
      const trimmed = inner.replace(edge, '');
      if (trimmed === '' || trimmed === inner) return [];
      const from = start + parts.before.length;
      return [
        {
          start: from,
          end: from + parts.value.length,
          replacement: `${open}${trimmed}${close}`,
          what: `no invisible space stands beside the value of “${parts.key}”`,
        },
      ];
    });
    yield* applied(fixing.text, edits);
  },
};
