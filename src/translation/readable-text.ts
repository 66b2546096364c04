// A recorded passage without its markup, as readers of a text's history see it; the address of a link stays, because it is a part of what was signed.

import type { Nodes } from 'mdast';
import { parseMarkdown } from '../core/markdown/parse.ts';
import { type Block, isPlain } from '../core/translation/blocks.ts';

/** Both states of a passage to hold against each other. Where only the markup differs, it is shown. */
export function readableTexts(before: Block | undefined, after: Block | undefined): readonly [string, string] {
  const [old, now] = [before && readable(before), after && readable(after)];
  if (old !== undefined && old === now) return [before?.text ?? '', after?.text ?? ''];
  return [old ?? '', now ?? ''];
}

function readable({ kind, text }: Block): string {
  return isPlain(kind) ? text : textOf(parseMarkdown(text)).trim();
}

/** A reference to a footnote, as a passage has it that is read alone: without the note, it is text to Markdown. */
const reference = /\[\^([^\s[\]]{1,100})\]/g;

/** What holds words; what holds these is parted by line feeds. */
const phrasal: ReadonlySet<string> = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell']);

function textOf(node: Nodes): string {
  if (node.type === 'image') return `${node.alt ?? ''} <${node.url}>`;
  if (node.type === 'footnoteReference') return `[${node.identifier}]`;
  if (node.type === 'text') return node.value.replace(reference, '[$1]');
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const inner = node.children.map(textOf);
  if (node.type === 'tableRow') return inner.join(' | ');
  if (!phrasal.has(node.type)) return inner.join('\n');
  return node.type === 'link' && inner.join('') !== node.url ? `${inner.join('')} <${node.url}>` : inner.join('');
}
