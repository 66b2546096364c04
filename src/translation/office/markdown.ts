// Markdown: the file of a translation as it is, or a text that has yet to get its lines above it.

import { findDeepNesting, findDeepNode } from '../../core/markdown/guard.ts';
import { findTooMany } from '../../core/markdown/marks.ts';
import { parseMarkdown } from '../../core/markdown/parse.ts';
import { Losses, OfficeError, type OfficeDocument } from './document.ts';
import { maxTextLength } from './limits.ts';

export function readMarkdown(written: string): OfficeDocument {
  const text = written.replace(/\r\n?/g, '\n');
  if (text.length > maxTextLength) throw new OfficeError('This text is longer than any letter may be (1 MiB). Send the letter alone.');
  const losses = new Losses();
  if (text.startsWith('---\n')) return { parts: [], losses, text };
  const tooMany = findTooMany(text);
  if (tooMany) throw new OfficeError(`${tooMany.message} ${tooMany.hint}`);
  const tree = findDeepNesting(text) === undefined ? parseMarkdown(text) : undefined;
  if (!tree || findDeepNode(tree))
    throw new OfficeError('This text is nested deeper than 32 levels. Use fewer levels of lists and quotations.');
  return { parts: tree.children, losses };
}

/** Whether a plain text has marks of Markdown that no one writes by accident. */
export function isMarkdown(text: string): boolean {
  return (
    /^\ufeff?---\n/.test(text) ||
    /^#{1,6} \S/m.test(text) ||
    /^<!--/m.test(text) ||
    /\[[^\]\n]{1,200}\]\(https?:\/\/[^\s()]{1,500}\)/.test(text)
  );
}
