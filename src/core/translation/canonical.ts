// One form for Markdown that says the same: what counts as a change of a passage, and how the passage is written down.
// Line breaks of the source, marker characters, references or inline links, and NFC do not count. Versioned, because hashes outlive us.

import { createHash } from 'node:crypto';
import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { joinLines } from '../text/line-breaks.ts';
import { type ComponentNode, componentOf, writtenComponent } from '../markdown/components.ts';
import { spansToMarkdown } from '../markdown/spans.ts';
import { toNfc } from '../text/normalize.ts';

/** Scheme of the hashes. Another one gets another name, and both are understood while files carry the older. */
export const scheme = 'v1';

export type Definitions = ReadonlyMap<string, Definition>;

/** Link and picture definitions of a text, by identifier. They lie anywhere, and belong to the passages that use them. */
export function definitionsOf(tree: Root): Definitions {
  const found = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    // The first one counts (CommonMark 0.31.2, 4.7).
    if (!found.has(node.identifier)) found.set(node.identifier, node);
  });
  return found;
}

/** A copy in which equal texts have equal trees: soft breaks are spaces, references are links, positions are gone. */
export function canonicalTree<Node extends Nodes>(node: Node, definitions: Definitions, join: Join = joinLines): Node {
  return canonical(node, definitions, (value) => join(toNfc(typeof value === 'string' ? value : ''))) as unknown as Node;
}

export type Join = (text: string) => string;

type Loose = { type: string; value?: string; children?: Loose[]; [key: string]: unknown };

function canonical(given: Nodes, definitions: Definitions, oneLine: (value: unknown) => string): Loose {
  const { position: _position, data: _data, ...node } = given as unknown as Loose;
  // A comment is for those who edit the text. Other HTML is refused before anything is compared.
  const visible = (node.children ?? []).filter(({ type }) => type !== 'html');
  const children = mergeTexts(visible.map((child) => canonical(child as unknown as Nodes, definitions, oneLine)));
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return { type: node.type, value: oneLine(node.value) };
    case 'linkReference':
    case 'imageReference': {
      const definition = definitions.get(String(node.identifier));
      const { url = '' } = definition ?? {};
      const title = oneLine(definition?.title);
      return node.type === 'linkReference' ? { type: 'link', url, title, children } : { type: 'image', url, title, alt: oneLine(node.alt) };
    }
    case 'link':
      return { ...node, title: oneLine(node.title), children };
    case 'image':
      return { ...node, title: oneLine(node.title), alt: oneLine(node.alt) };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const component = componentOf(given as ComponentNode);
      return { type: 'component', value: component ? writtenComponent(component) : '' };
    }
    case 'list':
      return { ...node, spread: false, children };
    case 'listItem':
      return { ...node, spread: false, children };
    default:
      return 'children' in node ? { ...node, children } : node;
  }
}

function mergeTexts(nodes: Loose[]): Loose[] {
  const merged: Loose[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') merged[merged.length - 1] = { type: 'text', value: `${last.value}${node.value}` };
    else merged.push(node);
  }
  return merged;
}

/** How lines were joined when the first hashes were made: nothing of it changes any more. */
const formerlyUnspaced = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]`;
const formerBreak = new RegExp(`(?<=${formerlyUnspaced})[ \\t]*\\r?\\n[ \\t]*(?=${formerlyUnspaced})`, 'gu');

export function formerlyJoined(text: string): string {
  return text.replace(formerBreak, '').replace(/[ \t\r\n]+/g, ' ');
}

/** `v1:` and 32 hexadecimal digits of SHA-256 over the kind and the canonical nodes of a passage. */
export function hashOf(kind: string, nodes: readonly Nodes[]): string {
  const form = JSON.stringify([kind, ...nodes.map((node) => formOf(node as unknown as Loose))]);
  return `${scheme}:${createHash('sha256').update(form).digest('hex').slice(0, 32)}`;
}

/** What of a node counts, in an order that does not depend on the parser's. */
function formOf(node: Loose): unknown {
  const children = (node.children ?? []).map(formOf);
  switch (node.type) {
    case 'text':
      return node.value;
    case 'heading':
      return [node.type, node.depth, ...children];
    case 'link':
      return [node.type, node.url, node.title ?? '', ...children];
    case 'image':
      return [node.type, node.url, node.alt ?? '', node.title ?? ''];
    case 'span':
      return [node.type, node.lang ?? '', node.dir ?? '', ...children];
    case 'code':
      return [node.type, node.lang ?? '', node.value];
    case 'inlineCode':
    case 'html':
    case 'component':
      return [node.type, node.value];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [node.type, node.identifier, ...children];
    default:
      return [node.type, ...children];
  }
}

/** A component of a page is written as it is. */
const componentToMarkdown = { handlers: { component: ({ value }: { value: string }): string => value } };

const writer = remark()
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough)
  .data('toMarkdownExtensions', [spansToMarkdown as never, componentToMarkdown as never])
  .data('settings', {
    bullet: '-',
    emphasis: '*',
    fence: '`',
    listItemIndent: 'one',
    rule: '-',
    resourceLink: true,
    incrementListMarker: true,
  })
  .freeze();

/** Markdown of canonical nodes in one form, without a line feed at its end: what is kept of a passage, and shown to translators. */
export function markdownOf(nodes: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...nodes] }).trimEnd();
}
