// A translation beside its original, passage by passage: for a maintainer who publishes it and may read only one of them.

import { visible } from '../core/text/characters.ts';
import { isPlain } from '../core/translation/blocks.ts';
import { offsetOf } from '../core/rules/revisions.ts';
import { isolated } from '../report/status/columns.ts';
import type { LetterFiles, TranslationFiles } from '../translation/letter-files.ts';
import { asTyped } from '../translation/plain-markdown.ts';
import { standingIn } from '../translation/work.ts';

/** In the order of the original; what only the translation has comes last. */
export function sideBySide(translation: TranslationFiles, letter: LetterFiles): string {
  const { document } = translation;
  const lines = standingIn(translation, letter).map(({ original, followed, link, translation: blocks, state }) => {
    const source = original ?? followed;
    const doubt = blocks.length > 0 && source && link?.isCertain === false ? ' · not certain that these belong together' : '';
    const name = original?.id ?? link?.original[0] ?? 'A passage';
    const own = blocks.map((block) => {
      const { line } = document.source.positionAt(offsetOf(block, document));
      return `  line ${line}:\n${indented(shown(block))}`;
    });
    return [`${name}${words[state] ?? ''}${doubt}\n`, ...(source ? [`  the original:\n${indented(shown(source))}`] : []), ...own].join('');
  });
  return lines.join('\n');
}

const words: Readonly<Record<string, string>> = {
  changed: ' · the original says something else now',
  missing: ' · not translated',
  orphan: ' · the original does not have it',
};

function shown({ kind, text }: Pick<Parameters<typeof offsetOf>[0], 'kind' | 'text'>): string {
  return isPlain(kind) ? text : asTyped(text);
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${isolated(visible(line))}\n`)
    .join('');
}
