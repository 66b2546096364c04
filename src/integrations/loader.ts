// The content loader of Astro: the same core, the same report. MDX pages with comments enter the content store; whatever `check` refuses stops here.

import type { Loader } from 'astro/loaders';
import type { Edition } from '../core/model.ts';

/** What the integration offers to the loader, which Astro bundles apart from it. */
export interface LoaderService {
  /** The pages of a sound campaign that are compiled, with their files as seen from Astro's root. Throws the report of a campaign that is not sound. */
  mdxPages(reload: boolean): readonly { id: string; edition: Edition; file: string }[];
  readonly folders: readonly string[];
  /** Called when the campaign has been read again. */
  onChange(): void;
  /** What is said of a campaign that is shown as it is now, although not everything is done; undefined where there is nothing. */
  note(): string | undefined;
  /** What keeps the campaign from being shown as it is now. */
  readonly onProblem: (message: string) => void;
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
        const pages = service.mdxPages(reload);
        store.clear();
        for (const { id, edition, file } of pages) {
          const { title, language, state, text } = edition;
          store.set({ id, data: { title, language, state }, filePath: file, deferredRender: true, digest: generateDigest(text.plain) });
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
            service.onChange();
            logger.info('The campaign was read again.');
            const note = service.note();
            if (note !== undefined) logger.warn(note);
          } catch (error) {
            const message = `${(error as Error).message}\nThe site shows the last state without problems.`;
            logger.error(message);
            service.onProblem(message);
          }
        }, 150);
      });
    },
  };
}
