// Renders the pages of the campaign that is shared in memory, by a bundle.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Campaign } from '../../core/model.ts';
import type { Share } from '../parts/share.ts';
import type { PathWithRoute } from './entry.ts';
import { writeFiles } from './files.ts';
import type { OpenBundle } from './open.ts';

export interface Rendered {
  /** Their paths in Astro's form: `en/a/`. */
  readonly pages: readonly string[];
  /** What Astro found worth a warning. */
  readonly warnings: readonly string[];
}

/** Writes the pages of a share, and the styles and scripts that pages load where they belong to it. The paths are those of all pages. */
export async function renderPages(
  { bundle, entry: { app } }: OpenBundle,
  campaign: Campaign,
  site: string,
  share: Share,
): Promise<Rendered> {
  const warnings: string[] = [];
  // The code may have rendered another campaign before: Astro remembers which pages there are.
  app.routeCache.clearAll();
  app.setInternals({ pagesByKeys: new Map(bundle.styles.map(([page, styles]) => [page, { styles }])) });
  app.setOptions({
    settings: { scripts: [] },
    logger: {
      options: { destination: { write: ({ level, message }) => level === 'debug' || level === 'info' || warnings.push(message) } },
    },
  });
  writeFiles(new Map([...bundle.assets].filter(([path]) => share(path))), site);
  const pages: string[] = [];
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const isPage = route.type === 'page';
    const path = pathname.replace(/^\//, '');
    if (isPage) pages.push(path.replace(/[^/]$/, '$&/'));
    const file = fileOf(path, route);
    if (!share(file)) continue;
    const request = new Request(new URL(`${campaign.basePath}/${isPage ? path.replace(/[^/]$/, '$&/') : path}`, campaign.origin));
    const response = await app.render(request, { routeData: route });
    const isExpected = response.status === (route.route === '/404' ? 404 : 200);
    if (!isExpected) throw new Error(`The page /${path} was not rendered: ${[`status ${response.status}`, ...warnings].join('\n')}`);
    const target = join(site, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, Buffer.from(await response.arrayBuffer()), { flag: 'wx' });
    // What other processes make meanwhile gets its turn.
    await pause();
  }
  return { pages, warnings };
}

/** The file of a page, which is a folder’s index but for the page that hosts show where there is none. */
function fileOf(path: string, { type, route }: PathWithRoute['route']): string {
  if (type !== 'page') return path;
  return route === '/404' ? `${path}.html` : posix.join(path, 'index.html');
}
