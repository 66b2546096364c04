// A revision as YAML: appended to the file of a letter's revisions, whose earlier lines stay byte for byte.

import { stringify } from 'yaml';
import type { Revision } from '../core/translation/revisions.ts';

const head = '# Written by “undersigned revise”. Entries are added at the end and never edited.\nrevisions:\n';

/** The whole file with one revision more. `before` is its text so far, or undefined. */
export function withRevision(before: string | undefined, revision: Revision, previous: Revision | undefined): string {
  const { number, date, impact, note, blocks } = revision;
  const entry = {
    revision: String(number),
    date,
    ...(impact ? { impact } : {}),
    ...(note === undefined ? {} : { note }),
    blocks: blocks.map(({ id, kind, hash, text }) => {
      const old = previous?.byId.get(id);
      return old && old.hash === hash && old.kind === kind ? { id } : { id, kind, hash, text };
    }),
  };
  const start = before === undefined ? head : `${before.trimEnd()}\n`;
  return start + indented(toYaml([entry]));
}

/** Texts are folded nowhere, and quoted where YAML would take them for something else: what comes back is what went in. */
export function toYaml(value: unknown): string {
  return stringify(value, {
    lineWidth: 0,
    defaultStringType: 'PLAIN',
    defaultKeyType: 'PLAIN',
    blockQuote: 'literal',
    version: '1.2',
    schema: 'failsafe',
  });
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gmu, '  ');
}
