// A campaign in an Astro site of somebody else: read and checked before the pages are made, shared with them, and read again while they are edited.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { campaignFolders } from '../core/files/kinds.ts';
import { textReport } from '../report/text.ts';
import { campaignRoot, takeCampaign, useRoot } from './service.ts';

export interface OwnSiteOptions {
  /** The campaign's directory, as an absolute path or seen from the current directory. The root of the Astro site, where it is left out. */
  readonly root?: string;
}

/**
 * The integration for `astro.config.mjs`. Pages then get the campaign by `getCampaign()`. Throws the report of the check where the campaign has
 * errors, so that nothing is built of it. `site` and `base` of Astro follow from `url` in content/site.yaml where the configuration leaves them out.
 */
export function undersigned({ root }: OwnSiteOptions = {}): AstroIntegration {
  const read = (): NonNullable<ReturnType<typeof takeCampaign>['campaign']> => {
    const { campaign, problems } = takeCampaign({ reload: true });
    if (!campaign) throw new Error(`The campaign has problems, so nothing was built.\n\n${textReport(problems, { colour: false })}`);
    return campaign;
  };
  return {
    name: 'undersigned/integration',
    hooks: {
      'astro:config:setup': ({ config, updateConfig, logger }) => {
        useRoot(root ?? fileURLToPath(config.root));
        const { origin, basePath, languages, letters } = read();
        updateConfig({
          ...(config.site === undefined && { site: origin }),
          ...(config.base === '/' && basePath !== '' && { base: basePath }),
        });
        logger.info(`${letters.length} letters, ${languages.length} languages`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folders = campaignFolders.map((folder) => join(campaignRoot(), folder));
        server.watcher.add(folders);
        let timer: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!folders.some((folder) => path.startsWith(folder))) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            try {
              read();
              server.environments.client.hot.send({ type: 'full-reload' });
            } catch (error) {
              logger.error(`${(error as Error).message}\nThe site shows the last state without problems.`);
            }
          }, 150);
        });
      },
    },
  };
}
