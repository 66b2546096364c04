// How Astro bundles and serves a campaign's pages.

import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import { headingAnchors } from './heading-anchors.ts';
import { softBreaks } from './soft-breaks.ts';
import { publicFiles } from './public-files.ts';
import { undersigned } from './undersigned.ts';

/** Without the address and the public folder of the campaign: what Astro makes of the pages' sources does not depend on them. */
export function astroConfig(): AstroUserConfig & { integrations: NonNullable<AstroUserConfig['integrations']> } {
  return {
    output: 'static',
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
    compressHTML: true,
    devToolbar: { enabled: false },
    // The unified processor runs remark and rehype. Only MDX pages with comments go through it; src/core/markdown has checked them.
    markdown: {
      processor: unified({
        smartypants: false,
        remarkPlugins: [remarkCjkFriendly, remarkCjkFriendlyStrikethrough, softBreaks, headingAnchors],
        rehypePlugins: [publicFiles],
      }),
      syntaxHighlight: false,
    },
    integrations: [undersigned(), mdx()],
    vite: {
      build: {
        assetsInlineLimit: 0,
        rolldownOptions: {
          // Astro marks the modules of MDX pages with a directive that Rolldown does not know and need not keep.
          onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
        },
      },
    },
  };
}
