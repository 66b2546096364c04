// The documents of docs/ as a small site of pages that are read in a browser and searched. `npm run docs` builds it.
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { ownLinks, wideParts } from './src/markdown.ts';

export default defineConfig({
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  markdown: {
    processor: unified({ smartypants: false, remarkPlugins: [ownLinks], rehypePlugins: [wideParts] }),
    syntaxHighlight: false,
  },
});
