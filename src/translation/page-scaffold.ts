// Beginnings of translations of the campaign's pages and news: each piece of the text as a comment, with room below it.

import { markdownComment, yamlComment } from './comments.ts';
import { bodyHint } from './scaffold.ts';

/** A piece of a page’s text: a passage, or a component that stands between passages and that a translation has as it is. */
export interface PagePiece {
  readonly text: string;
  readonly isComponent: boolean;
}

export interface PageOriginal {
  readonly title: string;
  readonly summary: string | undefined;
  readonly pieces: readonly PagePiece[];
}

const componentHint = 'Lines such as <LetterList /> are filled in by the site, in your language: leave them where they are.';

/** A page has no revisions; otherwise as `scaffold`. */
export function pageScaffold({ title, summary, pieces }: PageOriginal, language: string): string {
  return [
    '---\n',
    yamlComment(`A translation into ${language}. Write each one below its original; lines that begin with # are for you alone.`),
    yamlComment(title),
    'title:\n',
    ...(summary === undefined ? [] : [yamlComment(summary), 'summary:\n']),
    '---\n\n',
    pieces.some(({ isComponent }) => isComponent) ? bodyHint.replace('\n-->', `\n${componentHint}\n-->`) : bodyHint,
    ...pieces.map(({ text, isComponent }) => `\n${isComponent ? `${text}\n` : markdownComment(text)}`),
  ].join('');
}
