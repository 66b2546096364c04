// Scaffolds in which no one has written anything yet. The check refuses them, as it should, and yet nobody has made a mistake.

import { sizeLimits } from '../core/files/kinds.ts';
import { readFileBytes } from '../core/files/read.ts';
import { isComponentLine } from '../core/markdown/components.ts';

/** Those of the files that are blank scaffolds of letters, pages or news. */
export function unfilledAmong(root: string, paths: Iterable<string>): Set<string> {
  return new Set(
    [...paths].filter((path) => {
      if (!path.startsWith('translations/') || !path.endsWith('.md')) return false;
      const text = readFileBytes(root, path, sizeLimits.translation)?.toString('utf8');
      return text !== undefined && isUnfilled(text);
    }),
  );
}

/** Nothing but comments, keys without values, and the number of the revision. */
export function isUnfilled(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end === -1) return false;
  const facts = lines.slice(1, end);
  return facts.includes('title:') && facts.every((line) => blank.test(line)) && isOnlyComments(lines.slice(end + 1));
}

/** A line of the front matter that says nothing yet: `# A letter`, `title:`, `- addressee:`, `-`, `- original: topic`. */
const blank = /^(?:#.*|(?:- ?)?(?:\w+:)?|revision: \d+|- original: .*)$/;

/** Scaffolds write the marks of comments on lines of their own. */
function isOnlyComments(lines: readonly string[]): boolean {
  let isInside = false;
  return lines.every((line) => {
    if (isInside ? line === '-->' : line === '<!--') isInside = !isInside;
    else return isInside || line === '' || isComponentLine(line);
    return true;
  });
}
