// Lists and tables of Markdown, with the HTML that is written in it.

import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import rehypeRaw from 'rehype-raw';
import { findDeepNesting } from '../../../core/markdown/guard.ts';
import { ImportError } from '../entry.ts';
import type { Block } from './block.ts';
import { parsed } from './html.ts';

const document = remark().use(remarkGfm, { singleTilde: true }).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).freeze();

export async function blocksOfMarkdown(text: string, notes: string[]): Promise<Block[]> {
  const body = withoutFrontMatter(text);
  if (findDeepNesting(body) !== undefined) throw new ImportError('This document is nested too deep. Save the list of names alone.');
  return await parsed(body, () => document.runSync(document.parse(body)), notes);
}

/** Its lines stay, blank, so that those below keep their numbers. */
function withoutFrontMatter(text: string): string {
  const lines = text.split('\n');
  const fence = lines[0]?.trimEnd();
  if (fence !== '---' && fence !== '+++') return text;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  return end === -1 ? text : lines.map((line, index) => (index <= end ? '' : line)).join('\n');
}
