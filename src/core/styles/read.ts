// content/look.css: read by a CSS parser, held against what it may name and load, and written anew from what was understood.

import { createRequire } from 'node:module';
import type * as CssTree from 'css-tree';
import type { ReadingContext } from '../facts.ts';
import { decode } from '../files/read.ts';
import type { CampaignFile } from '../files/tree.ts';
import type { RuleId } from '../rules.ts';
import type { Source } from '../source.ts';
import { faultOfNode, faultOfPicture, type Fault } from './faults.ts';
import { pathOfPicture } from './pictures.ts';

export interface OwnStyles {
  readonly file: CampaignFile;
  readonly source: Source;
  readonly tree: CssTree.StyleSheet;
  /** Pictures of public/ that they show: by path from there. */
  readonly pictures: readonly { readonly path: string; readonly offset: number }[];
  /** As the site has them, for the path that the site lies below: addresses of pictures begin with it. */
  readonly css: (basePath: string) => string;
}

/** Only where a campaign has such a file: most have none. */
let loaded: typeof CssTree | undefined;
export const cssTree = (): typeof CssTree => (loaded ??= createRequire(import.meta.url)('css-tree') as typeof CssTree);

/** The parser calls itself for each level. */
const maxDepth = 32;

export function readOwnStyles(file: CampaignFile, bytes: Buffer, { report, publicFiles }: ReadingContext): OwnStyles | undefined {
  const source = decode(file.path, bytes, report);
  if (!source) return undefined;
  const { parse, walk, generate, clone } = cssTree();
  let isSound = true;
  const add = (offset: number, { rule = 'look-styles', message, hint }: Fault & { readonly rule?: RuleId }): void => {
    if (rule === 'look-styles') isSound = false;
    report.add(rule, source.at(offset), { message, hint });
  };
  const early = unreadable(source.text);
  if (early) {
    add(early.offset, early);
    return undefined;
  }
  const tree = parse(source.text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ offset }) => add(offset, { message: 'This is not CSS.', hint: 'Look for a missing brace, colon or semicolon.' }),
  }) as CssTree.StyleSheet;
  // What could not be parsed is named once.
  if (!isSound) return undefined;
  const pictures: { path: string; offset: number }[] = [];
  walk(tree, function (this: CssTree.WalkContext, node) {
    const offset = node.loc?.start.offset ?? 0;
    const fault = faultOfNode(node, this, cssTree());
    if (fault) add(offset, fault);
    // What lies in a rule that is refused goes with it.
    if (fault && node.type === 'Atrule') return this.skip;
    if (node.type !== 'Url') return undefined;
    const path = pathOfPicture(node.value);
    const wrong = faultOfPicture(path, publicFiles);
    if (wrong) add(offset, wrong);
    else if (path !== undefined) pictures.push({ path, offset });
    return undefined;
  });
  if (!isSound) return undefined;
  const css = (basePath: string): string => {
    const copy = clone(tree);
    walk(copy, (node, item, list) => {
      if (node.type === 'Comment') list?.remove(item);
      if (node.type === 'Url') node.value = `${basePath}${node.value}`;
    });
    return `${generate(copy)}\n`;
  };
  return { file, source, tree, pictures, css };
}

/** What is refused before it is parsed: levels that exhaust the parser, and signs by which something may be written that reads as something else. */
function unreadable(text: string): (Fault & { readonly offset: number }) | undefined {
  const { tokenize, tokenTypes } = cssTree();
  let depth = 0;
  let found: (Fault & { offset: number }) | undefined;
  tokenize(text, (type, start) => {
    const { Function: call, LeftParenthesis, LeftSquareBracket, LeftCurlyBracket } = tokenTypes as unknown as Record<string, number>;
    const { RightParenthesis, RightSquareBracket, RightCurlyBracket } = tokenTypes as unknown as Record<string, number>;
    if (type === call || type === LeftParenthesis || type === LeftSquareBracket || type === LeftCurlyBracket) depth++;
    if (type === RightParenthesis || type === RightSquareBracket || type === RightCurlyBracket) depth--;
    if (depth > maxDepth) found ??= { offset: start, message: `This is nested deeper than ${maxDepth} levels.`, hint: 'Use fewer levels.' };
  });
  if (found) return found;
  const backslash = text.indexOf('\\');
  if (backslash !== -1)
    return { offset: backslash, message: 'Styles hold no backslashes.', hint: 'Write the characters themselves; the file is UTF-8.' };
  return undefined;
}
