// How Astro builds a campaign. The campaign's own address and files come from its content/site.yaml (src/integrations).
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { headingAnchors } from './src/integrations/heading-anchors.ts';
import { publicFiles } from './src/integrations/public-files.ts';
import { publicFolder } from './src/integrations/public-folder.ts';
import { sitemapOptions } from './src/integrations/sitemap.ts';
import { campaignConfig, undersigned } from './src/integrations/undersigned.ts';

export default defineConfig({
  ...campaignConfig(),
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
  compressHTML: true,
  devToolbar: { enabled: false },
  // The unified processor runs remark and rehype. Only MDX pages of the campaign go through it; src/core/markdown has checked them.
  markdown: {
    processor: unified({ smartypants: false, remarkPlugins: [headingAnchors], rehypePlugins: [publicFiles] }),
    syntaxHighlight: false,
  },
  // The public folder comes last: it is copied to what the others left free.
  integrations: [undersigned(), mdx(), sitemap(sitemapOptions()), publicFolder()],
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks the modules of MDX pages with a directive that Rolldown does not know and need not keep.
        onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
      },
    },
  },
});
