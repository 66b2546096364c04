// A code fence of Markdown around YAML, copied along from a page that explains how to sign.

import type { Fix } from '../automatic-fix.ts';

export const codeFence: Fix = {
  examples: [
    { wrong: '```yaml\nname: Bo Chen\n```\n', right: 'name: Bo Chen\n' },
    { wrong: '# my signature\nname: Bo Chen\n~~~\n', right: '# my signature\nname: Bo Chen\n' },
  ],
  *candidates({ text, kind }) {
    const isYaml =
      kind === 'signature' ||
      kind === 'signature-list' ||
      kind === 'site' ||
      kind === 'translated-site' ||
      kind === 'interface' ||
      kind === 'decisions';
    if (!isYaml) return;
    // Only where nothing but the fence is at the ends: prose around it is for a person to read.
    const without = text.replace(/^\s*(?:```|~~~)[ \t]*(?:ya?ml[ \t]*)?\r?\n/i, '').replace(/(?<=^|\n)[ \t]*(?:```|~~~)\s*$/, '');
    if (without !== text) yield { text: without, what: ['the code fence around it is gone'] };
  },
};
