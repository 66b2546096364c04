// The content loader of Astro: the same core, the same report. Texts enter the content store; whatever `check` refuses stops here.

import type { Loader } from 'astro/loaders';
import type { Edition } from '../core/model.ts';

/** What the integration offers to the loader, which Astro bundles apart from it. */
export interface LoaderService {
  /** The texts of a sound campaign. Throws the report of one that is not. */
  texts(reload: boolean): readonly { id: string; edition: Edition; mdxFile: string | undefined }[];
  readonly folders: readonly string[];
}

const key = Symbol.for('undersigned.loader');

export function offerLoaderService(service: LoaderService): void {
  (globalThis as unknown as Record<symbol, LoaderService>)[key] = service;
}

export function campaignLoader(): Loader {
  return {
    name: 'undersigned-campaign',
    load: async ({ store, watcher, generateDigest, refreshContextData, logger }) => {
      const service = (globalThis as unknown as Record<symbol, LoaderService | undefined>)[key];
      if (!service) throw new Error('The integration of src/integrations is missing from astro.config.mjs.');
      const fill = (reload: boolean): void => {
        const texts = service.texts(reload);
        store.clear();
        for (const { id, edition, mdxFile } of texts) {
          const { title, language, text } = edition;
          const data = { title, language, state: edition.state };
          if (mdxFile) store.set({ id, data, filePath: mdxFile, deferredRender: true, digest: generateDigest(text.plain) });
          else store.set({ id, data, rendered: { html: text.html }, digest: generateDigest(text.html + title) });
        }
      };
      fill(refreshContextData !== undefined);
      if (!watcher) return;
      watcher.add([...service.folders]);
      let timer: NodeJS.Timeout | undefined;
      watcher.on('all', (_event, path) => {
        if (!service.folders.some((folder) => path.startsWith(folder))) return;
        clearTimeout(timer);
        // Editors write a file in several steps, and git a hundred files at once.
        timer = setTimeout(() => {
          try {
            fill(true);
            logger.info('The campaign was read again.');
          } catch (error) {
            logger.error(`${(error as Error).message}\nThe site shows the last state without problems.`);
          }
        }, 150);
      });
    },
  };
}
