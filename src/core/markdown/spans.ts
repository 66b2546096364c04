// The one way to say the language or the direction of some words: [words]{lang=de} and [1.0 < 2.0]{dir=ltr}. HTML is refused.

import type { Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { languageOf } from '../languages/language.ts';

/** Words with a language or a direction of their own. */
export interface Span extends Parent {
  type: 'span';
  lang?: string;
  dir?: 'ltr' | 'rtl';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    span: Span;
  }
  interface RootContentMap {
    span: Span;
  }
}

const end = /\]\{((?:lang|dir)=[a-zA-Z0-9-]{1,35}(?: (?:lang|dir)=[a-zA-Z0-9-]{1,35})?)\}/;

/** Whether there was any. `source` is the text of the tree: what has a backslash before it stays as it is. */
export function readSpans(tree: Root, source: string): boolean {
  if (!end.test(source)) return false;
  let isChanged = false;
  visit(tree, (node) => {
    if (!('children' in node) || node.type === 'root') return;
    const children = node.children as Nodes[];
    for (let place = 0; place < children.length; place++) {
      const closing = children[place];
      if (closing?.type !== 'text' || hasEscapes(closing, source)) continue;
      const match = end.exec(closing.value);
      const attributes = match && attributesOf(match[1] ?? '');
      const opening = match && attributes ? openingOf(children, place, match.index, source) : undefined;
      if (!match || !attributes || !opening) continue;
      const { index, at } = opening;
      const first = children[index] as Text;
      const inner: Nodes[] =
        index === place
          ? [text(closing.value.slice(at + 1, match.index))]
          : [text(first.value.slice(at + 1)), ...children.slice(index + 1, place), text(closing.value.slice(0, match.index))];
      const span = spanOf(attributes, inner.filter(hasContent) as PhrasingContent[]);
      const replaced: Nodes[] = [text(first.value.slice(0, at)), span, text(closing.value.slice(match.index + match[0].length))];
      const kept = replaced.filter(hasContent);
      children.splice(index, place - index + 1, ...kept);
      isChanged = true;
      // What follows the span may hold another one.
      place = index + kept.indexOf(span);
    }
  });
  return isChanged;
}

function openingOf(children: readonly Nodes[], place: number, before: number, source: string): { index: number; at: number } | undefined {
  for (let index = place; index >= 0; index--) {
    const node = children[index];
    if (node?.type !== 'text') continue;
    const at = (index === place ? node.value.slice(0, before) : node.value).lastIndexOf('[');
    if (at >= 0) return hasEscapes(node, source) ? undefined : { index, at };
  }
  return undefined;
}

function hasEscapes({ position }: Text, source: string): boolean {
  return /\\[[\]{]/.test(source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0));
}

function attributesOf(written: string): Pick<Span, 'lang' | 'dir'> | undefined {
  const found: Pick<Span, 'lang' | 'dir'> = {};
  for (const pair of written.split(' ')) {
    const [name, value = ''] = pair.split('=');
    if (name === 'dir' && (value === 'ltr' || value === 'rtl')) found.dir = value;
    else if (name === 'lang' && isTag(value)) found.lang = value;
    else return undefined;
  }
  return found;
}

function isTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function spanOf({ lang, dir }: Pick<Span, 'lang' | 'dir'>, children: PhrasingContent[]): Span {
  const direction = dir ?? (lang === undefined ? undefined : languageOf(lang).direction);
  const properties = { ...(lang !== undefined && { lang }), ...(direction && { dir: direction }) };
  return {
    type: 'span',
    ...(lang !== undefined && { lang }),
    ...(dir && { dir }),
    children,
    data: { hName: 'bdi', hProperties: properties },
  } as Span;
}

function text(value: string): Text {
  return { type: 'text', value };
}

function hasContent(node: Nodes): boolean {
  return node.type !== 'text' || node.value !== '';
}

/** For the writer of Markdown: what comes back is what went in. */
export const spansToMarkdown = {
  handlers: {
    span(node: Span, _parent: unknown, state: MarkdownState, info: object): string {
      const exit = state.enter('label');
      const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
      exit();
      const pairs = [...(node.lang === undefined ? [] : [`lang=${node.lang}`]), ...(node.dir === undefined ? [] : [`dir=${node.dir}`])];
      return `[${words}]{${pairs.join(' ')}}`;
    },
  },
};

interface MarkdownState {
  enter(name: string): () => void;
  containerPhrasing(node: unknown, info: object): string;
}
