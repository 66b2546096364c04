// Lists and tables of Markdown, with the HTML that is written in it.

import type { Nodes, Root } from 'hast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { findDeepNesting, withinTime } from '../../../core/markdown/guard.ts';
import { ImportError } from '../entry.ts';
import type { Block } from './block.ts';
import { blocksOfDocument } from './document.ts';
import type { DocumentPart } from './document-reader.ts';
import { markdownParts } from './markdown-parts.ts';

const document = remark()
  .use(remarkGfm, { singleTilde: true })
  .use(remarkCjkFriendly)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .freeze();

export async function blocksOfMarkdown(text: string, notes: string[]): Promise<Block[]> {
  if (findDeepNesting(text) !== undefined) throw new ImportError('This document is nested too deep. Save the list of names alone.');
  return await blocksOfDocument(partsOf(withoutFrontMatter(text)), notes);
}

function* partsOf(text: string): Generator<DocumentPart> {
  for (const { text: part, offset, continues } of markdownParts(text)) {
    const tree = withinTime(part.length, () => document.runSync(document.parse(part)));
    shift(tree, offset);
    yield { tree, continues };
  }
}

/** Lines are counted from the beginning of the file. */
function shift(tree: Root, offset: number): void {
  if (offset === 0) return;
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const start: { line: number } | undefined = node.position?.start;
    if (start) start.line += offset;
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
}

/** Its lines stay, blank, so that those below keep their numbers. */
function withoutFrontMatter(text: string): string {
  const lines = text.split('\n');
  const fence = lines[0]?.trimEnd();
  if (fence !== '---' && fence !== '+++') return text;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  return end === -1 ? text : lines.map((line, index) => (index <= end ? '' : line)).join('\n');
}
