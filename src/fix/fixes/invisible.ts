// Characters that show nothing, which come along when a name is copied from a web page, a PDF or a telephone.

import { withoutHidden } from '../../core/text/without-invisible.ts';
import type { Fix } from '../automatic-fix.ts';

export const invisible: Fix = {
  examples: [
    { wrong: 'name: Ada\u00adSoft\n', right: 'name: AdaSoft\n' },
    { wrong: 'name: สมชาย\u200bตัวอย่าง\u2060\n', right: 'name: สมชายตัวอย่าง\n' },
    { wrong: 'name: Bo\u2060 Chen\nrole: Nurse\ufeff in\u180e charge\n', right: 'name: Bo Chen\nrole: Nurse in charge\n' },
    { wrong: 'name: Bo Chen \u{1f3f4}\u{e0067}\u{e0062}\n', right: 'name: Bo Chen \u{1f3f4}\n' },
  ],
  *candidates({ kind, text, problems }) {
    if (problems.some(({ rule }) => rule === 'text-invisible-character'))
      yield { text: withoutHidden(text, !kind.startsWith('signature')), what: ['characters that show nothing are gone'] };
  },
};
