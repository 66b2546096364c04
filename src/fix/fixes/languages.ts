// A language tag that is right but for its case or an underscore.

import { canonicalTag, findTagFault } from '../../core/languages/tags.ts';
import { valueEdits } from '../lines.ts';
import { applied, type Fix } from '../automatic-fix.ts';

export const languages: Fix = {
  examples: [{ wrong: 'name: Bo Chen\nlanguage: PT_br\n', right: 'name: Bo Chen\nlanguage: pt-BR\n' }],
  *candidates(fixing) {
    yield* applied(fixing.text, valueEdits(fixing, 'invalid-language', 'the language tag is in its canonical form', meantTag));
  },
};

function meantTag(written: string): string | undefined {
  const tag = canonicalTag(written.trim().replaceAll('_', '-'));
  return tag !== undefined && findTagFault(tag) === undefined ? tag : undefined;
}
