// MDX pages of a campaign: Markdown with the engine's components, and nothing that runs.
// Whatever passes here renders, so that a page can be checked without building it.

import type { Node, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { InspectContext } from './inspect.ts';

/** What an attribute takes: the id of a letter, or one of some words. */
export type AttributeKind = 'letter' | readonly string[];

export interface ComponentSpec {
  readonly attributes: Readonly<Record<string, { readonly kind: AttributeKind; readonly required: boolean }>>;
}

/** The components that pages may use; src/components/mdx has one file for each. */
export const mdxComponents: Readonly<Record<string, ComponentSpec>> = {
  LetterList: { attributes: {} },
  SignatoryCount: { attributes: { letter: { kind: 'letter', required: true } } },
  LetterLink: { attributes: { letter: { kind: 'letter', required: true } } },
  LanguageList: { attributes: {} },
};

/** A letter that a component of a page is about. */
export interface Mention {
  readonly letter: string;
  /** Offset of the component in the file’s source. */
  readonly at: number;
}

/** Gives what the page says of letters: whether they are published, another file says. */
export function inspectMdx(tree: Root, context: InspectContext, letters: ReadonlySet<string>): Mention[] {
  const { source, report } = context;
  const mentions: Mention[] = [];
  const at = (node: Node): number => context.offset + (node.position?.start.offset ?? 0);
  visit(tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm':
        report.add('mdx-code', source.at(at(node)), {
          message: 'Pages import and export nothing.',
          hint: `Remove the line. The components ${Object.keys(mdxComponents).join(', ')} are there without it.`,
        });
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^(?:\/\*(?:(?!\*\/)[\s\S])*\*\/)?$/.test(node.value.trim()))
          report.add('mdx-code', source.at(at(node)), {
            message: `“{${node.value.slice(0, 40)}}” is code, which a page does not run.`,
            hint: 'Write the text itself. A brace as such is written \\{.',
          });
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        mentions.push(...inspectElement(node, context, letters, at(node)).map((letter) => ({ letter, at: at(node) })));
    }
  });
  return mentions;
}

/** The letters that it names, where they exist. */
function inspectElement(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  context: InspectContext,
  letters: ReadonlySet<string>,
  at: number,
): string[] {
  const { source, report } = context;
  const refuse = (message: string, hint: string): void => report.add('mdx-component', source.at(at), { message, hint });
  const spec = node.name && Object.hasOwn(mdxComponents, node.name) ? mdxComponents[node.name] : undefined;
  if (!spec) {
    refuse(
      `There is no component <${node.name ?? ''}>.`,
      `The components are ${Object.keys(mdxComponents).join(', ')}. HTML is written as Markdown.`,
    );
    return [];
  }
  if (node.children.length > 0) refuse(`<${node.name}> takes no text inside it.`, `Write <${node.name} />.`);
  const given = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value !== null && typeof attribute.value === 'object'))
      refuse(`<${node.name}> takes attributes in quotes only, not code.`, 'Write name="value".');
    else if (!Object.hasOwn(spec.attributes, attribute.name))
      refuse(`<${node.name}> takes no attribute “${attribute.name}”.`, `It takes: ${Object.keys(spec.attributes).join(', ') || 'none'}.`);
    else given.set(attribute.name, attribute.value ?? '');
  }
  const named: string[] = [];
  for (const [name, { kind, required }] of Object.entries(spec.attributes)) {
    const value = given.get(name);
    if (value === undefined) {
      if (required) refuse(`<${node.name}> needs the attribute “${name}”.`, `Write <${node.name} ${name}="…" />.`);
      continue;
    }
    const choices = kind === 'letter' ? [...letters] : kind;
    if (!choices.includes(value)) refuse(`“${value}” is no value for “${name}”.`, `Write one of: ${choices.join(', ')}.`);
    else if (kind === 'letter') named.push(value);
  }
  return named;
}
