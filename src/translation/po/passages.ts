// The text of an entry as passages, and as it is in a file: each checked by itself before any is written.

import { EXIT, visit } from 'unist-util-visit';
import { findDeepNesting } from '../../core/markdown/guard.ts';
import { findTooMany } from '../../core/markdown/marks.ts';
import { parseMarkdown } from '../../core/markdown/parse.ts';
import { type Block, type BlockKind, isPlain, rebuildBlock, passagesOfItem, textBlocks } from '../../core/translation/blocks.ts';
import { isItem } from '../../core/translation/items.ts';
import type { Span } from '../spans.ts';

/** Kinds that a translation has to share with its original, with the mark that makes them. */
const marks: Partial<Record<BlockKind, string>> = {
  heading: '##',
  quotation: '>',
  code: '```',
  table: '|',
  footnote: '[^1]:',
};

/** The passages that a text makes; a sentence where it cannot take the place of a passage of this kind. */
export function passagesOf(kind: BlockKind, text: string): readonly Block[] | string {
  if (isPlain(kind))
    return text.includes('\n\n') ? 'has a blank line, and this one is a single line.' : [rebuildBlock(kind, text, parseMarkdown)];
  if (findDeepNesting(text) !== undefined) return 'is nested deeper than 32 levels.';
  const tooMany = findTooMany(text);
  if (tooMany) return `cannot be read: ${tooMany.message}`;
  if (isItem(kind)) {
    const item = rebuildBlock(kind, text, parseMarkdown);
    if (item.text === '') return 'has no text.';
    if (hasHeading(text)) return 'has a heading in it: write the words without the # before them.';
    const parts = passagesOfItem(item, parseMarkdown);
    return parts.length === 0 ? [item] : parts;
  }
  // References to footnotes need their definitions, which are passages of their own.
  const labels = new Set([...text.matchAll(/\[\^([^\s[\]]+)\]/g)].map(([, label]) => label));
  const blocks = textBlocks(parseMarkdown([text, ...[...labels].map((label) => `[^${label}]: .`)].join('\n\n')), 0);
  const own = blocks.filter(({ at }) => typeof at === 'number' && at < text.length);
  if (own.length === 0) return 'has no text.';
  // “2021. június 7-én” is a date to its writer, and the beginning of a list to Markdown.
  if (kind === 'paragraph' && own.length === 1 && own[0]?.kind === 'item' && /^\d/.test(text))
    return 'begins with a number and a full stop, which makes a list of it. Write a backslash before the full stop.';
  const other = own.find((block) => block.kind !== kind && (marks[kind] !== undefined || marks[block.kind] !== undefined));
  if (other)
    return marks[kind] === undefined
      ? `has a ${other.kind} in it, and the original is a ${kind}.`
      : `is a ${kind} in the original and begins with ${marks[kind]}; keep that mark, and add nothing below it.`;
  return own;
}

/** A text where one is already: further lines of an item are indented. */
export function inPlace(text: string, { indent }: Pick<Span, 'indent'>): string {
  return text.replace(/\n(?=.)/g, `\n${indent}`);
}

/** Of an item: the check refuses a heading that its original has not, and items hardly ever have one. */
function hasHeading(text: string): boolean {
  let isFound = false;
  visit(parseMarkdown(text), 'heading', () => {
    isFound = true;
    return EXIT;
  });
  return isFound;
}
