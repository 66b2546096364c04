// Beginnings of translations of the campaign's pages and news: each piece of the text as a comment, with room below it.

import { markdownComment, yamlComment } from './comments.ts';
import { bodyHint } from './scaffold.ts';

export interface PageOriginal {
  readonly title: string;
  readonly summary: string | undefined;
  /** Its text, Markdown or MDX, piece by piece; components and code left out. */
  readonly pieces: readonly string[];
}

/** A page has no revisions; otherwise as `scaffold`. */
export function pageScaffold({ title, summary, pieces }: PageOriginal, language: string): string {
  return [
    '---\n',
    yamlComment(`A translation into ${language}. Write each one below its original; lines that begin with # are for you alone.`),
    yamlComment(title),
    'title:\n',
    ...(summary === undefined ? [] : [yamlComment(summary), 'summary:\n']),
    '---\n\n',
    bodyHint,
    ...pieces.map((piece) => `\n${markdownComment(piece)}`),
  ].join('');
}
