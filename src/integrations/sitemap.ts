// The sitemap: pages that search engines may show. Which languages belong together is in each page's head.

import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Campaign } from '../core/model.ts';
import { indexableUrls } from '../site/indexable.ts';
import { takeCampaign } from './service.ts';

export function sitemapIntegration(): AstroIntegration {
  let urls: ReadonlyMap<string, string | undefined> | undefined;
  return sitemap({
    filter: (page) => {
      const { campaign } = takeCampaign();
      if (!campaign) return false;
      urls ??= indexableUrls(campaign);
      return urls.has(page);
    },
    // From the campaign's files and not from the clock: another build of the same says the same.
    serialize: (item) => {
      const day = urls?.get(item.url);
      return day === undefined ? item : { ...item, lastmod: day };
    },
  });
}

/** Writes the sitemap of a site that was rendered without Astro. `pages` are their paths, in Astro's form: `en/a/`. */
export async function writeSitemap({ origin, basePath }: Campaign, site: string, pages: readonly string[]): Promise<void> {
  const { hooks } = sitemapIntegration();
  const logger = { info: () => undefined, warn: () => undefined, error: fail } as unknown as AstroIntegrationLogger;
  const config = { site: origin, base: basePath || '/', trailingSlash: 'always', build: { format: 'directory' } } as AstroConfig;
  // It takes no more than these from what Astro hands to a hook.
  const step = <Options>(hook: ((options: Options) => void | Promise<void>) | undefined, options: unknown) => hook?.(options as Options);
  await step(hooks['astro:routes:resolved'], { routes: [], logger });
  await step(hooks['astro:config:done'], { config, logger });
  const dir = pathToFileURL(`${site}/`);
  await step(hooks['astro:build:done'], { dir, pages: pages.map((pathname) => ({ pathname })), logger });
}

function fail(message: string): never {
  throw new Error(message);
}
