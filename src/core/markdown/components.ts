// The components of pages: which there are, how one is written, and how one is found in the Markdown of a translated page, where the parser
// takes it for HTML. A translation comes from a stranger, so nothing of it is ever read as MDX.

import type { Html, Nodes, Parent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';

/** What an attribute takes: the id of a letter, or one of some words. */
export type AttributeKind = 'letter' | readonly string[];

export interface ComponentSpec {
  readonly attributes: Readonly<Record<string, { readonly kind: AttributeKind; readonly required: boolean }>>;
}

/** The components that pages may use; src/components/mdx has one file for each. */
export const pageComponents: Readonly<Record<string, ComponentSpec>> = {
  LetterList: { attributes: {} },
  SignatoryCount: { attributes: { letter: { kind: 'letter', required: true } } },
  LetterLink: { attributes: { letter: { kind: 'letter', required: true } } },
  LanguageList: { attributes: {} },
};

export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement;

/** A component with what it is told. */
export interface Component {
  /** One of `pageComponents`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A component in the text of a file. */
export interface PlacedComponent extends Component {
  /** Between passages; else it stands within one. */
  readonly isAlone: boolean;
  /** Offset in the file’s source. */
  readonly at: number;
}

/** As a page has it: `<SignatoryCount letter="a" />`. */
export function writtenComponent({ name, attributes }: Component): string {
  const pairs = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return `<${[name, ...pairs.map(([key, value]) => `${key}="${value}"`)].join(' ')} />`;
}

/** Undefined for what is no component that exists, and where one of its attributes is code. */
export function componentOf({ name, attributes: given }: ComponentNode): Component | undefined {
  if (name === null || !Object.hasOwn(pageComponents, name)) return undefined;
  const attributes: Record<string, string> = {};
  for (const attribute of given) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value !== null && typeof attribute.value === 'object')) return undefined;
    attributes[attribute.name] = attribute.value ?? '';
  }
  return { name, attributes };
}

export function isComponentNode(node: { readonly type: string }): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

const tag = /^<([A-Z][A-Za-z]{0,40})((?:\s{1,100}[A-Za-z][A-Za-z-]{0,40}=(?:"[^"<>&{}]{0,200}"|'[^'<>&{}]{0,200}')){0,8})\s{0,100}\/>$/;
const pair = /([A-Za-z][A-Za-z-]{0,40})=("[^"<>&{}]{0,200}"|'[^'<>&{}]{0,200}')/g;

/** A tag as the node that MDX would make of it; undefined for what is none of a component, closed in itself, with values in quotes. */
function readTag(value: string, isAlone: boolean): ComponentNode | undefined {
  const [, name = '', given = ''] = tag.exec(value) ?? [];
  if (!Object.hasOwn(pageComponents, name)) return undefined;
  const attributes = [...given.matchAll(pair)].map(([, key = '', text = '']) => ({
    type: 'mdxJsxAttribute' as const,
    name: key,
    value: text.slice(1, -1),
  }));
  return { type: isAlone ? 'mdxJsxFlowElement' : 'mdxJsxTextElement', name, attributes, children: [] } as ComponentNode;
}

/** Whether a line of a file is a component and nothing else. */
export function isComponentLine(line: string): boolean {
  return readTag(line.trim(), true) !== undefined;
}

const flow: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Puts nodes of components in the place of HTML that is written as one. Other HTML stays what it is, and is refused. */
export function readComponents(tree: Root): void {
  visit(tree, 'html', (node: Html, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const isAlone = flow.has(parent.type);
    // Lines that follow each other without a blank one between them are one piece of HTML.
    const lines = isAlone ? node.value.split('\n') : [node.value];
    const found = lines.map((line) => readTag(line.trim(), isAlone));
    if (!found.every((one) => one !== undefined)) return undefined;
    let offset = node.position?.start.offset ?? 0;
    for (const [place, one] of found.entries()) {
      if (node.position) one.position = { ...node.position, start: { ...node.position.start, offset } };
      offset += (lines[place]?.length ?? 0) + 1;
    }
    parent.children.splice(index, 1, ...(found as never[]));
    return index + found.length;
  });
}

/** A paragraph that holds components alone is none: they stand between passages, as MDX has it. */
export function unravelComponents(tree: Root): void {
  const unravel = (parent: Parent): void => {
    const children = parent.children as RootContent[];
    for (let index = children.length - 1; index >= 0; index--) {
      const node = children[index];
      if (node?.type !== 'paragraph') {
        if (node && 'children' in node) unravel(node as Parent);
        continue;
      }
      const inner = node.children as Nodes[];
      if (!inner.some(isComponentNode) || !inner.every((one) => isComponentNode(one) || isBlank(one))) continue;
      const alone = inner.filter(isComponentNode).map((one) => ({ ...one, type: 'mdxJsxFlowElement' }));
      children.splice(index, 1, ...(alone as RootContent[]));
    }
  };
  unravel(tree);
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
