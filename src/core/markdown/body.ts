// The tree of a file's text, by what the file is: MDX only where maintainers write, components as marks that are copied in translated pages,
// and Markdown everywhere else.

import type { Root } from 'mdast';
import type { CampaignFile } from '../files/tree.ts';
import { readComponents, unravelComponents } from './components.ts';
import { parseMarkdown, parseMdx } from './parse.ts';

/** Throws a VFileMessage with a place where an MDX page is no MDX. */
export function parseBody({ path, place }: Pick<CampaignFile, 'path' | 'place'>, body: string): Root {
  if (path.endsWith('.mdx')) {
    const tree = parseMdx(body);
    unravelComponents(tree);
    return tree;
  }
  const tree = parseMarkdown(body);
  if (place.kind !== 'translated-page' || !body.includes('/>')) return tree;
  readComponents(tree);
  unravelComponents(tree);
  return tree;
}
