// What the style sheets inside a page strike out: documents exported by Google say it by classes.

import { type CssNode, generate, parse, walk } from 'css-tree';
import type { Element, Nodes, Root } from 'hast';

const maxStyleLength = 1_000_000;

/** Elements of a class that strikes out get the style themselves. */
export function markStruckClasses(tree: Root): void {
  const elements = elementsOf(tree);
  const struck = new Set<string>();
  for (const { tagName, children } of elements)
    if (tagName === 'style') for (const child of children) if (child.type === 'text') collect(child.value.slice(0, maxStyleLength), struck);
  if (struck.size === 0) return;
  for (const { properties } of elements) {
    const classes = Array.isArray(properties.className) ? properties.className : [];
    if (classes.some((name) => struck.has(String(name))))
      properties.style = `${String(properties.style ?? '')};text-decoration:line-through`;
  }
}

function collect(css: string, struck: Set<string>): void {
  // Only rules that always apply: none of a medium, and none of a link that is pointed at.
  const sheet = parse(css, { onParseError: () => {} });
  if (sheet.type !== 'StyleSheet') return;
  for (const rule of sheet.children) {
    if (rule.type !== 'Rule' || rule.prelude.type !== 'SelectorList' || !strikes(rule.block)) continue;
    for (const selector of rule.prelude.children) {
      const last = selector.type === 'Selector' ? selector.children.last : null;
      if (last?.type === 'ClassSelector') struck.add(last.name);
    }
  }
}

function strikes(block: CssNode): boolean {
  let found = false;
  walk(block, (node) => {
    if (node.type === 'Declaration' && /^text-decoration(?:-line)?$/i.test(node.property))
      found = /\bline-through\b/i.test(generate(node.value));
  });
  return found;
}

function elementsOf(tree: Root): Element[] {
  const elements: Element[] = [];
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element') elements.push(node);
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  return elements;
}
