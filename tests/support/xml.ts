// XML read by a parser that refuses whatever is not well-formed.

import type { Element, ElementContent, Root, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** The root element. Throws where the text is not XML. */
export function parseXml(text: string): Element {
  const root: Root = fromXml(text);
  const [element] = elementsOf(root.children);
  if (!element) throw new Error('the XML has no element');
  return element;
}

export function childrenNamed({ children }: Element, name: string): Element[] {
  return elementsOf(children).filter((child) => child.name === name);
}

/** The text of the only child of that name. Throws where there is none or several. */
export function textOf(element: Element, name: string): string {
  const [child, ...others] = childrenNamed(element, name);
  if (!child || others.length > 0) throw new Error(`<${element.name}> has not just one <${name}>`);
  return plain(child);
}

export function plain({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : child.type === 'element' ? plain(child) : ''))
    .join('');
}

function elementsOf(children: readonly (ElementContent | RootContent)[]): Element[] {
  return children.flatMap((child) => (child.type === 'element' ? [child] : []));
}
