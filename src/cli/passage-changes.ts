// Changed passages on a terminal: old words struck, new words marked, also where there is no colour.

import { visible } from '../core/text/characters.ts';
import { differences } from '../core/translation/differences.ts';
import type { PassageChange } from '../translation/revision-changes.ts';

export interface PassageStyle {
  readonly colour: boolean;
  /** BCP 47. */
  readonly language?: string;
}

/** One paragraph per change, the words marked as in `wdiff`: [-old-] {+new+}. */
export function passageChanges(changes: readonly PassageChange[], style: PassageStyle): string {
  return changes
    .map(
      ({ id, before, after }) =>
        `${heading(id, before === undefined, after === undefined)}\n${markedWords(before?.text ?? '', after?.text ?? '', style)}\n`,
    )
    .join('\n');
}

function heading(id: string, isNew: boolean, isGone: boolean): string {
  return `${id}: ${isNew ? 'new' : isGone ? 'removed' : 'changed'}`;
}

export function markedWords(before: string, after: string, { colour, language = 'en' }: PassageStyle): string {
  const marked = differences(before, after, language).map(({ kind, text }) => {
    // Whatever a text brings is made visible before colours are added.
    const safe = text.split('\n').map(visible).join('\n    ');
    if (kind === 'same') return safe;
    const words = kind === 'removed' ? `[-${safe}-]` : `{+${safe}+}`;
    return colour ? `\u001b[${kind === 'removed' ? 31 : 32}m${words}\u001b[0m` : words;
  });
  return `    ${marked.join('')}`;
}
