// Pictures and files that MDX pages name: the way to them below the site’s base path, and sizes, as all other texts have them.

import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { pictureSize } from '../core/files/picture-size.ts';
import { fix } from '../core/markdown/render.ts';
import { takeCampaign } from './service.ts';

/** A plugin of the processor that runs on MDX pages only. What they may hold, src/core/markdown has checked. */
export function publicFiles() {
  return (tree: Root): void => {
    const { campaign } = takeCampaign();
    if (!campaign) return;
    const { root, basePath } = campaign;
    visit(tree, 'element', (node) => {
      // Links to headings have been led to their ids.
      const isPublic = node.tagName === 'img' || /^\/(?!\/)/.test(String(node.properties.href ?? ''));
      if (isPublic) fix(node, { basePath, sizeOf: (path) => pictureSize(root, `public/${path}`) });
    });
  };
}
