// What the sitemap lists: pages that search engines may show. Which languages belong together is in each page's head.

import type { SitemapOptions } from '@astrojs/sitemap';
import { indexableUrls } from '../site/indexable.ts';
import { takeCampaign } from './service.ts';

export function sitemapOptions(): SitemapOptions {
  let urls: ReadonlySet<string> | undefined;
  return {
    filter: (page) => {
      const { campaign } = takeCampaign();
      if (!campaign) return false;
      urls ??= indexableUrls(campaign);
      return urls.has(page);
    },
  };
}
