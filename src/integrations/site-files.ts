// What a site gets when all its pages are there: the files that hosts and robots read, and the campaign's public files.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rootPaths } from '../core/addresses/paths.ts';
import type { Campaign } from '../core/model.ts';
import { redirectLines } from '../site/former.ts';
import { hostHeaders, robots } from './host-files.ts';
import { copyPublicFiles, publicFilesOf } from './public-folder.ts';
import { takeCampaign } from './service.ts';

/** Comes last among the integrations, so that what the others write is there before. */
export function siteFiles(): AstroIntegration {
  return {
    name: 'undersigned:site-files',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        // Astro makes no page for which a public file has the address, and its bundler writes over what is there. So a build shows it none.
        if (command === 'build') updateConfig({ publicDir: new URL('no-public-folder/', config.cacheDir) });
      },
      'astro:build:done': ({ dir }) => {
        const { campaign } = takeCampaign();
        if (campaign) writeSiteFiles(campaign, fileURLToPath(dir));
      },
    },
  };
}

export function writeSiteFiles(campaign: Campaign, site: string): void {
  const { joined, copied } = publicFilesOf(campaign.root);
  const ownOf = (name: string): string => (joined.has(name) ? readFileSync(join(campaign.root, 'public', name), 'utf8') : '');
  const headers = ownOf(rootPaths.headers);
  write(site, rootPaths.headers, hostHeaders(campaign) + (headers && `\n${headers}`));
  // Of two lines for one address hosts take the first.
  const ownRedirects = ownOf(rootPaths.redirects);
  const redirects = (ownRedirects && `${ownRedirects.trimEnd()}\n`) + redirectLines(campaign, copied);
  // The campaign's own is there as it is, also where it is empty.
  if (redirects !== '' || joined.has(rootPaths.redirects)) write(site, rootPaths.redirects, redirects);
  const robotsFile = join(campaign.root, 'public', rootPaths.robots);
  write(site, rootPaths.robots, joined.has(rootPaths.robots) ? readFileSync(robotsFile) : robots(campaign));
  copyPublicFiles(campaign.root, site);
}

function write(folder: string, name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content, { flag: 'wx' });
}
