// Values out of a few words, in another case or spelling: Organization, Yes, EUROPE.

import { regions } from '../../core/languages/country-codes.ts';
import { orders } from '../../core/schema/letter.ts';
import { verificationKinds } from '../../core/schema/verification.ts';
import { lineAround, placesOf, splitLine, valueAt } from '../lines.ts';
import { applied, type Fix } from '../automatic-fix.ts';

const choices: Readonly<Record<string, readonly string[]>> = {
  // Of a signature, or of its verification.
  kind: ['person', ...verificationKinds],
  personalCapacity: ['true', 'false', 'yes', 'no'],
  initiator: ['true', 'false', 'yes', 'no'],
  featured: ['true', 'false', 'yes', 'no'],
  died: ['true', 'false', 'yes', 'no'],
  status: ['draft', 'open', 'paused', 'closed', 'archived'],
  order: orders,
  region: Object.keys(regions),
};

export const words: Fix = {
  examples: [
    { wrong: 'name: Example School\nkind: Organization\n', right: 'name: Example School\nkind: organisation\n' },
    { wrong: 'name: Bo Chen\npersonalCapacity: Yes\n', right: 'name: Bo Chen\npersonalCapacity: yes\n' },
    {
      wrong: 'name: Bo Chen\nverified:\n  by: Ann Lee\n  kind: Email\n  date: 2026-11-22\n',
      right: 'name: Bo Chen\nverified:\n  by: Ann Lee\n  kind: email\n  date: 2026-11-22\n',
    },
  ],
  *candidates(fixing) {
    const edits = placesOf(fixing, 'invalid-value').flatMap(({ offset }) => {
      const key = splitLine(lineAround(fixing.text, offset).text)?.key ?? '';
      const { start, end, value } = valueAt(fixing.text, offset);
      const folded = value
        .trim()
        .toLowerCase()
        .replace(/^organization$/, 'organisation');
      const right = Object.hasOwn(choices, key) ? choices[key]?.find((choice) => choice.toLowerCase() === folded) : undefined;
      return right === undefined || right === value
        ? []
        : [{ start, end, replacement: right, what: `the value of “${key}” is spelled as the others are` }];
    });
    yield* applied(fixing.text, edits);
  },
};
