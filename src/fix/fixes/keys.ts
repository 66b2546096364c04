// Keys in other letters or by another name: Name, site, profile, organization.

import { meantKey } from '../keys.ts';
import { lineAround, placesOf } from '../lines.ts';
import { applied, type Fix } from '../automatic-fix.ts';

export const keys: Fix = {
  examples: [
    { wrong: 'Name: Bo Chen\n# my page\nsite: https://bo.example/\n', right: 'name: Bo Chen\n# my page\nlink: https://bo.example/\n' },
    { wrong: 'name: Bo Chen\norganization: Example School\n', right: 'name: Bo Chen\naffiliation: Example School\n' },
    { wrong: 'name: Bo Chen\nprofile: bo.example\n', right: 'name: Bo Chen\nlink: https://bo.example\n' },
  ],
  *candidates(fixing) {
    const edits = placesOf(fixing, 'unknown-key').flatMap(({ offset }) => {
      const line = lineAround(fixing.text, offset);
      const [written, key = ''] =
        /^(?:"([\w -]+)"|'([\w -]+)'|([A-Za-z][\w-]*(?: +[\w-]+)*))(?= *:(?:\s|$))/.exec(line.text.slice(offset - line.start)) ?? [];
      if (written === undefined) return [];
      const plain = key || written.replace(/^['"]|['"]$/g, '');
      const meant = meantKey(plain, fixing.kind);
      if (meant === undefined || meant === plain) return [];
      return [{ start: offset, end: offset + written.length, replacement: meant, what: `“${plain}” is now “${meant}”` }];
    });
    yield* applied(fixing.text, edits);
  },
};
