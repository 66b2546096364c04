// What is wrong with a piece of content/look.css: names that are not ours to keep, and whatever could load something.

import type * as CssTree from 'css-tree';
import type { RuleId } from '../rules.ts';
import { nearestKey } from '../schema/validate.ts';
import { attributes, elements, functions, pseudos, stableClasses, stableTokens } from './stable.ts';

export interface Fault {
  /** `look-styles` where it is left out. */
  readonly rule?: RuleId;
  readonly message: string;
  readonly hint: string;
}

const classes: readonly string[] = Object.values(stableClasses).flat();
const tokens = new Set(stableTokens);

const listed = 'docs/design.md lists what is stable.';

/** Undefined where nothing is wrong with the node itself; those in it are looked at by themselves. */
export function faultOfNode(node: CssTree.CssNode, { rule }: CssTree.WalkContext, css: typeof CssTree): Fault | undefined {
  switch (node.type) {
    case 'Raw':
      return { message: 'This is a rule within a rule, or no CSS.', hint: 'Write each rule by itself, with its whole selector.' };
    case 'CDO':
    case 'CDC':
      return { message: 'This is a comment of HTML.', hint: 'Comments of CSS are /* so */.' };
    case 'Atrule':
      return faultOfAtRule(node.name);
    case 'Rule':
      return rule && rule !== node ? { message: 'This is a rule within a rule.', hint: 'Write each rule by itself.' } : undefined;
    case 'ClassSelector':
      return classes.includes(node.name) ? undefined : unknown(`The class “.${node.name}”`, nearestKey(node.name, classes), '.');
    case 'TypeSelector':
      return elements.has(node.name.toLowerCase())
        ? undefined
        : unknown(`The element “${node.name}”`, nearestKey(node.name, [...elements]), '');
    case 'IdSelector':
    case 'NestingSelector':
      return unknown(node.type === 'IdSelector' ? `The id “#${node.name}”` : 'The sign &', undefined, '');
    case 'AttributeSelector':
      return attributes.has(node.name.name) ? undefined : unknown(`The attribute “${node.name.name}”`, undefined, '');
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return pseudos.has(node.name.toLowerCase()) ? undefined : unknown(`“:${node.name}”`, nearestKey(node.name, [...pseudos]), ':');
    case 'Function':
      return functions.has(node.name.toLowerCase())
        ? undefined
        : { message: `The function ${node.name}() is none of those that styles may use.`, hint: `Leave it out. ${listed}` };
    case 'Identifier':
      return node.name.startsWith('--') ? faultOfToken(node.name) : undefined;
    case 'String':
      return /[<>&]/.test(node.value) ? { message: 'Names hold no signs of markup.', hint: 'Leave them out.' } : undefined;
    case 'Declaration':
      return faultOfDeclaration(node, css);
    default:
      return undefined;
  }
}

/** `path` is undefined where an address is none of a picture in public/. */
export function faultOfPicture(path: string | undefined, publicFiles: ReadonlySet<string>): Fault | undefined {
  if (path === undefined || !/\.(?:svg|png|jpe?g|webp|avif|gif)$/i.test(path))
    return {
      message: 'Styles load nothing but pictures of public/.',
      hint: 'Put the picture into public/ and write its path from there, with a slash before it: url(/picture.svg).',
    };
  if (publicFiles.has(path)) return undefined;
  const nearest = nearestKey(path, [...publicFiles]);
  return { message: `There is no public/${path}.`, hint: nearest === undefined ? 'Add the picture.' : `Did you mean /${nearest}?` };
}

function faultOfAtRule(name: string): Fault | undefined {
  if (name.toLowerCase() === 'media') return undefined;
  const why: Record<string, string> = {
    import: 'Write the rules into this file.',
    'font-face': 'Pages load no fonts. “look: face” in content/site.yaml and --face choose among those that readers have.',
    keyframes: 'Nothing moves on these pages.',
  };
  return { message: `@${name} is not used here; only @media is.`, hint: why[name.toLowerCase()] ?? 'Leave it out.' };
}

function faultOfToken(name: string): Fault | undefined {
  return tokens.has(name.slice(2)) ? undefined : unknown(`The custom property “${name}”`, nearestKey(name.slice(2), stableTokens), '--');
}

function faultOfDeclaration({ property, value, important }: CssTree.Declaration, css: typeof CssTree): Fault | undefined {
  if (important) return { message: '“!important” is not needed: these styles come after those of Undersigned.', hint: 'Leave it out.' };
  if (property.startsWith('--')) return faultOfToken(property);
  if (property === 'content' && value.type === 'Value' && !isWithoutWords(value))
    return { message: 'Words in styles are in one language, and not everyone hears them.', hint: 'Write content: "" or none.' };
  const { error } = css.lexer.matchProperty(property, value) as { error: (Error & { rawMessage?: string }) | null };
  if (error?.name === 'SyntaxReferenceError') {
    const names = Object.keys((css.lexer as unknown as { properties: object }).properties);
    const nearest = nearestKey(property, names);
    return {
      rule: 'look-unknown',
      message: `The property “${property}” is not known.`,
      hint: nearest === undefined ? 'Browsers pass over what they do not know.' : `Did you mean “${nearest}”?`,
    };
  }
  // Of values with var() nothing can be said.
  if (error?.name === 'SyntaxMatchError' || error?.name === 'SyntaxError')
    return /var\(/.test(css.generate(value))
      ? undefined
      : {
          rule: 'look-unknown',
          message: `“${property}” cannot be ${css.generate(value)}.`,
          hint: 'Browsers pass over what they do not understand.',
        };
  return undefined;
}

function isWithoutWords({ children }: CssTree.Value): boolean {
  return [...children].every(
    (node) =>
      (node.type === 'String' && node.value.trim() === '') ||
      (node.type === 'Identifier' && ['none', 'normal'].includes(node.name)) ||
      (node.type === 'Function' && ['counter', 'counters'].includes(node.name)),
  );
}

function unknown(what: string, nearest: string | undefined, mark: string): Fault {
  return {
    message: `${what} may be another in the next release, or is not there.`,
    hint: `${nearest === undefined ? '' : `Did you mean ${mark}${nearest}? `}${listed}`,
  };
}
