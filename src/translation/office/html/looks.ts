// How elements of a page look that matter to a text: bold, italic, struck out, hidden. Programs say it by classes and styles more than by tags.

import { generate, parse, walk } from 'css-tree';
import type { Element, Nodes, Root } from 'hast';
import type { Look } from '../runs.ts';

export interface PageLook extends Look {
  readonly isHidden?: boolean | undefined;
}

const maxStyleLength = 1_000_000;
const tags: Readonly<Record<string, PageLook>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  s: { struck: true },
  strike: { struck: true },
  del: { struck: true },
};

export class Looks {
  readonly #classes = new Map<string, PageLook>();

  constructor(tree: Root) {
    for (const style of stylesIn(tree)) this.#read(style.slice(0, maxStyleLength));
  }

  /** What the element itself says, from the weakest to the strongest. */
  of({ tagName, properties }: Element): PageLook {
    const classes = Array.isArray(properties.className) ? properties.className : [];
    const style = typeof properties.style === 'string' ? properties.style.slice(0, 4000) : '';
    return {
      ...tags[tagName],
      ...Object.assign({}, ...classes.map((name) => this.#classes.get(String(name)) ?? {})),
      ...(style === '' ? {} : declared(style)),
      ...(properties.hidden !== undefined || properties.ariaHidden === 'true' ? { isHidden: true } : {}),
    };
  }

  /** Only rules that always apply, to elements of a class wherever they are. */
  #read(css: string): void {
    const sheet = parse(css, { onParseError: () => {}, parseValue: false });
    if (sheet.type !== 'StyleSheet') return;
    for (const rule of sheet.children) {
      if (rule.type !== 'Rule' || rule.prelude.type !== 'SelectorList') continue;
      const look = declared(generate(rule.block).slice(1, -1));
      if (Object.keys(look).length === 0) continue;
      for (const selector of rule.prelude.children) {
        if (selector.type !== 'Selector') continue;
        const parts = selector.children.toArray();
        const [last] = parts.slice(-1);
        const isSimple = parts.length <= 2 && parts.every(({ type }) => type === 'ClassSelector' || type === 'TypeSelector');
        if (isSimple && last?.type === 'ClassSelector') this.#classes.set(last.name, { ...this.#classes.get(last.name), ...look });
      }
    }
  }
}

function declared(style: string): PageLook {
  let look: PageLook = {};
  const list = parse(style, { context: 'declarationList', onParseError: () => {}, parseValue: false });
  walk(list, (node) => {
    if (node.type !== 'Declaration') return;
    const value = generate(node.value).trim().toLowerCase();
    const property = node.property.toLowerCase();
    if (property === 'font-weight') look = { ...look, bold: /^bold/.test(value) || Number.parseInt(value, 10) >= 600 };
    else if (property === 'font-style') look = { ...look, italic: /italic|oblique/.test(value) };
    else if (/^text-decoration(?:-line)?$/.test(property)) {
      if (/line-through/.test(value)) look = { ...look, struck: true };
    } else if (property === 'display' || property === 'visibility' || property === 'mso-hide') {
      if (/^(?:none|hidden|all)/.test(value)) look = { ...look, isHidden: true };
    }
  });
  return look;
}

function stylesIn(tree: Root): string[] {
  const found: string[] = [];
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('children' in node)) continue;
    if (node.type === 'element' && node.tagName === 'style')
      found.push(node.children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
    else stack.push(...node.children);
  }
  return found.reverse();
}
