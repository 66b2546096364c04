// A link that is none: an e-mail address, which nobody may publish, or the sign of somebody who has no page.

import { findEmail } from '../../core/text/private-details.ts';
import { applied, type Edit, type Fix } from '../automatic-fix.ts';
import { lineAround, placesOf, valueAt } from '../lines.ts';

export const noLink: Fix = {
  examples: [
    { wrong: 'name: Bo Chen\nlink: bo@chen.example\nrole: Nurse\n', right: 'name: Bo Chen\nrole: Nurse\n' },
    { wrong: 'name: Bo Chen\nlink: "mailto: bo@chen.example"\n', right: 'name: Bo Chen\n' },
    { wrong: 'link: /#\nname: Bo Chen\n', right: 'name: Bo Chen\n' },
    { wrong: 'name: Bo Chen\nlink: -\n', right: 'name: Bo Chen\n' },
    { wrong: 'name: Bo Chen\nlink: N/A\n', right: 'name: Bo Chen\n' },
  ],
  *candidates(fixing) {
    if (!fixing.kind.startsWith('signature')) return;
    const edits = placesOf(fixing, 'invalid-link', 'email-address', 'yaml-syntax').flatMap(({ offset }): Edit[] => {
      const { start, text } = lineAround(fixing.text, offset);
      // In a list the line may be the first of its row, which a mark begins.
      const key = /^ *link *:[ \t]+(?=\S)/.exec(text)?.[0];
      if (key === undefined) return [];
      const { value, end } = valueAt(fixing.text, start + key.length);
      const what = whyNone(value);
      const next = fixing.text.indexOf('\n', end);
      return what === undefined ? [] : [{ start, end: next === -1 ? fixing.text.length : next + 1, replacement: '', what }];
    });
    yield* applied(fixing.text, edits);
  },
};

function whyNone(value: string): string | undefined {
  const bare = value.replace(/^<?(?:mailto: *)?|>$/gi, '');
  if (findEmail(bare) === bare) return 'the link, which was an e-mail address, is gone';
  return /^[^\p{L}\p{N}]*$|^(?:none|n\/a|nil|null)$/iu.test(value) ? 'the link, which led nowhere, is gone' : undefined;
}
