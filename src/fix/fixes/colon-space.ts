// `name:Ann`, and `name:` followed by a space that does not break: YAML wants an ordinary space after the colon of a key.

import { meantKey } from '../keys.ts';
import { applied, type Edit, type Fix } from '../automatic-fix.ts';

export const colonSpace: Fix = {
  examples: [
    { wrong: 'name:Bo Chen\n', right: 'name: Bo Chen\n' },
    { wrong: 'name:\u00a0Bo Chen\nrole:\u00a0Nurse\n', right: 'name: Bo Chen\nrole: Nurse\n' },
  ],
  *candidates({ text, problems, kind }) {
    if (!problems.some(({ rule }) => rule.startsWith('yaml-') || rule === 'unknown-key')) return;
    const edits: Edit[] = [];
    for (const match of text.matchAll(/^((?:- )?[ ]*([A-Za-z]+)):(?:[\u00a0\u2007\u202f\u3000]+|(?=[^\s:/]))/gmu)) {
      const [whole, before = '', key = ''] = match;
      if (meantKey(key, kind) === undefined) continue;
      const start = match.index + before.length;
      edits.push({ start, end: match.index + whole.length, replacement: ': ', what: 'a space follows the colon of each key' });
    }
    yield* applied(text, edits);
  },
};
