// HTML for feed readers: no site surrounds it there, so addresses are absolute, and language and direction are on it.

import { h } from 'hastscript';
import type { Element, ElementContent, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import type { Language } from '../../core/languages/language.ts';
import type { Phrase } from '../../site/words.ts';

const processor = rehype().data('settings', { fragment: true }).freeze();

/** Text that was sanitised when it was rendered; only its addresses change. `page` is where it is on the site; `note` comes first. */
export function absoluteHtml(html: string, page: string, language: Language, note: readonly Element[]): string {
  const tree = processor.parse(html);
  visit(tree, 'element', ({ properties }) => {
    delete properties.dataOwnPage;
    for (const name of ['href', 'src'] as const) {
      const value = properties[name];
      if (typeof value === 'string' && /^[/#]/.test(value)) properties[name] = new URL(value, page).href;
    }
  });
  return htmlIn(language, [...note, ...(tree.children as ElementContent[])]);
}

export function htmlIn({ written, direction }: Language, children: ElementContent[]): string {
  const root: Root = { type: 'root', children: [h('div', { lang: written, dir: direction }, ...children)] };
  return processor.stringify(root);
}

/** A string of the interface as an element: in the language it came in, its values set apart. */
export function phraseElement(tagName: string, { parts, language }: Phrase): Element {
  const children = parts.map(({ text, isValue }) => (isValue ? h('bdi', {}, text) : text));
  return h(tagName, { lang: language.tag, dir: language.direction }, ...children);
}
