// Markdown to its tree: CommonMark with the tables, footnotes and strikethrough of GitHub.

import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';

const markdown = remark().use(remarkGfm).freeze();
const mdx = remark().use(remarkGfm).use(remarkMdx).freeze();

export function parseMarkdown(text: string): Root {
  return markdown.parse(text);
}

/** Throws a VFileMessage with a place where the text is not MDX. */
export function parseMdx(text: string): Root {
  return mdx.parse(text);
}
