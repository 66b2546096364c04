// Markdown to its tree: CommonMark with the tables, footnotes and strikethrough of GitHub, emphasis as writers of Chinese, Japanese and
// Korean expect it (the CJK-friendly amendments), words with a language or direction of their own, and no spaces where a line of a script
// without spaces ends.

import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { readSpans } from './spans.ts';
import { removeSoftBreaks } from './soft-breaks.ts';

const plain = remark().use(remarkGfm).freeze();
const plainMdx = remark().use(remarkGfm).use(remarkMdx).freeze();
const markdown = remark().use(remarkGfm).use(remarkCjkFriendly).use(remarkCjkFriendlyStrikethrough).freeze();
const mdx = remark().use(remarkGfm).use(remarkMdx).use(remarkCjkFriendly).use(remarkCjkFriendlyStrikethrough).freeze();

export function parseMarkdown(text: string): Root {
  return read(text, markdown, plain);
}

/** Throws a VFileMessage with a place where the text is not MDX. */
export function parseMdx(text: string): Root {
  return read(text, mdx, plainMdx);
}

type Parser = { parse(text: string): Root };

function read(text: string, amended: Parser, plainly: Parser): Root {
  const isAmended = cjk.test(text) && markBesidePunctuation.test(text);
  const tree = (isAmended ? amended : plainly).parse(text);
  const hasSpans = readSpans(tree, text);
  const isJoined = removeSoftBreaks(tree);
  if (isAmended || isJoined || hasSpans) former.set(tree, () => plainly.parse(text));
  return tree;
}

/** Only where marks are between one of these and punctuation the amendments say anything else. */
const cjk =
  /[\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{16fe0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3ffff}]/u;
const markBesidePunctuation = /(?![*_~])(?:[\p{P}\p{S}]|\ufe0f)[*_~]{1,9}[^\s\p{P}\p{S}]|[^\s\p{P}\p{S}][*_~]{1,9}(?![*_~])[\p{P}\p{S}]/u;

/** What a text was before there were amendments, where it may be another: hashes of passages that were recorded then stay valid. */
const former = new WeakMap<Root, () => Root>();

export function formerTree(tree: Root): Root | undefined {
  return former.get(tree)?.();
}
