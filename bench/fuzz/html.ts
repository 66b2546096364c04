// What the comparison asks of a page: its links, its ids, its language and its first heading.

import type { Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

export interface PageFacts {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Ids that more than one element has. */
  readonly twice: readonly string[];
  readonly language: string | undefined;
  readonly heading: string | undefined;
}

const parser = rehype().freeze();

export function fromHtml(html: string): PageFacts {
  const tree: Root = parser.parse(html);
  const links: string[] = [];
  const ids = new Set<string>();
  const twice: string[] = [];
  let language: string | undefined;
  let heading: string | undefined;
  visit(tree, 'element', (node) => {
    const { properties, tagName } = node;
    for (const name of ['href', 'src'] as const) if (typeof properties[name] === 'string') links.push(properties[name]);
    if (typeof properties.id === 'string') {
      if (ids.has(properties.id)) twice.push(properties.id);
      ids.add(properties.id);
    }
    if (tagName === 'html' && typeof properties.lang === 'string') language = properties.lang;
    if (tagName === 'h1') heading ??= textOf(node);
  });
  return { links, ids, twice, language, heading };
}

function textOf(node: Parameters<typeof visit>[0]): string {
  let text = '';
  visit(node, 'text', ({ value }: { value: string }) => {
    text += value;
  });
  return text;
}
