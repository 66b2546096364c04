// Pictures, files and other texts that MDX pages name which are compiled: the way to them below the site’s base path, and sizes, as all other texts have them.

import { basename, extname } from 'node:path';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { pictureSize } from '../core/files/picture-size.ts';
import { type OwnPages, ownPath, pathIn } from '../core/markdown/page-links.ts';
import { fix } from '../core/markdown/render.ts';
import type { Campaign } from '../core/model.ts';
import { takeCampaign } from './service.ts';

/** A plugin of the processor that runs on MDX pages only. What they may hold, src/core/markdown has checked. */
export function publicFiles() {
  return (tree: Root, file: { readonly path?: string | undefined }): void => {
    const { campaign } = takeCampaign();
    if (!campaign) return;
    const { root, basePath } = campaign;
    const own = ownPagesIn(campaign);
    const language = languageAt(file.path ?? '', campaign);
    const pageAt = (url: string): string | undefined => {
      const path = pictureSize(root, `public/${url.replace(/^\//, '')}`) ? undefined : ownPath(url, own);
      return path === undefined ? undefined : pathIn(language, path);
    };
    visit(tree, 'element', (node) => {
      // Links to headings have been led to their ids.
      const href = String(node.properties.href ?? '');
      const isWithin = node.tagName === 'img' || /^\/(?!\/)/.test(href) || (node.tagName === 'a' && pageAt(href) !== undefined);
      if (isWithin) fix(node, { basePath, sizeOf: (path) => pictureSize(root, `public/${path}`), pageAt });
      delete node.properties.dataOwnPage;
    });
  };
}

function ownPagesIn({ letters, pages, updates }: Campaign): OwnPages {
  return new Set([
    ...letters.flatMap(({ id, facts }) => [id, ...(facts.aliases ?? [])]),
    ...pages.map(({ id }) => id),
    ...updates.map(({ id }) => `updates/${id}`),
  ]);
}

/** Of a page by its place: translations lie below their language. */
function languageAt(path: string, { pages, site }: Campaign): string {
  const [, translated] = /\/translations\/([^/]+)\/pages\//.exec(path) ?? [];
  const id = basename(path, extname(path));
  return translated ?? pages.find((page) => page.id === id)?.original.language ?? site.defaultLanguage;
}
