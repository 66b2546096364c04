// How Astro by itself builds or serves a campaign. The campaign's own address and files come from its content/site.yaml (src/integrations).
import { defineConfig } from 'astro/config';
import { astroConfig } from './src/integrations/astro-config.ts';
import { siteFiles } from './src/integrations/site-files.ts';
import { sitemapIntegration } from './src/integrations/sitemap.ts';
import { campaignConfig } from './src/integrations/undersigned.ts';

const config = astroConfig();

export default defineConfig({
  ...config,
  ...campaignConfig(),
  // The files of the campaign come last: they are copied to what the others left free.
  integrations: [...config.integrations, sitemapIntegration(), siteFiles()],
});
