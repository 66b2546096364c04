// The beginning of a translation: the front matter that it needs, and the text of the original to write over.

import type { Letter } from '../core/model.ts';
import { lastRevision } from '../core/translation/revisions.ts';

/** Path of a translation from the campaign's root. */
export function translationPath(language: string, letter: string): string {
  return `translations/${language}/${letter}.md`;
}

/** The title is blank, so the check refuses the file until somebody has begun. */
export function scaffold({ revisions, original }: Pick<Letter, 'revisions' | 'original'>, _language: string): string {
  const body = original.blocks
    .filter(({ index }) => index !== undefined)
    .map(({ kind, text }) => (kind === 'item' ? `- ${text.replace(/\n(?=.)/g, '\n  ')}` : text));
  return `---\ntitle:\nrevision: ${lastRevision(revisions).number}\n---\n\n${body.join('\n\n')}\n`;
}
