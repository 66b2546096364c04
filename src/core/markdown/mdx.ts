// MDX pages of a campaign: Markdown with the engine's components, and nothing that runs.
// Whatever passes here renders, so that a page can be checked without building it.

import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type ComponentNode, componentOf, isComponentNode, pageComponents, type PlacedComponent } from './components.ts';
import type { InspectContext } from './inspect.ts';

/** Gives the components that are as they should be: whether the letters that they are about are published, another file says. */
export function inspectMdx(tree: Root, context: InspectContext, letters: ReadonlySet<string>): PlacedComponent[] {
  const { source, report } = context;
  const components: PlacedComponent[] = [];
  const at = (node: Node): number => context.offset + (node.position?.start.offset ?? 0);
  visit(tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm':
        report.add('mdx-code', source.at(at(node)), {
          message: 'Pages import and export nothing.',
          hint: `Remove the line. The components ${Object.keys(pageComponents).join(', ')} are there without it.`,
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
      default: {
        if (!isComponentNode(node) || !inspectElement(node, context, letters, at(node))) return;
        const component = componentOf(node);
        if (component) components.push({ ...component, isAlone: node.type === 'mdxJsxFlowElement', at: at(node) });
      }
    }
  });
  return components;
}

/** Whether it exists and is told what it has to be told. */
function inspectElement(node: ComponentNode, context: InspectContext, letters: ReadonlySet<string>, at: number): boolean {
  const { source, report } = context;
  let isSound = true;
  const refuse = (message: string, hint: string): void => {
    isSound = false;
    report.add('mdx-component', source.at(at), { message, hint });
  };
  const spec = node.name && Object.hasOwn(pageComponents, node.name) ? pageComponents[node.name] : undefined;
  if (!spec) {
    refuse(
      `There is no component <${node.name ?? ''}>.`,
      `The components are ${Object.keys(pageComponents).join(', ')}. HTML is written as Markdown.`,
    );
    return false;
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
  for (const [name, { kind, required }] of Object.entries(spec.attributes)) {
    const value = given.get(name);
    if (value === undefined) {
      if (required) refuse(`<${node.name}> needs the attribute “${name}”.`, `Write <${node.name} ${name}="…" />.`);
      continue;
    }
    const choices = kind === 'letter' ? [...letters] : kind;
    if (!choices.includes(value)) refuse(`“${value}” is no value for “${name}”.`, `Write one of: ${choices.join(', ')}.`);
  }
  return isSound;
}
