// Serves a campaign while it is edited: Astro's development server, with a root of its own.

import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dev } from 'astro';
import { engineRoot, isInstalled } from '../core/engine.ts';
import type { Campaign } from '../core/model.ts';
import { formerBases } from '../integrations/lead-to-base.ts';
import { onCampaign } from '../integrations/service.ts';
import { makeAstroRoot } from './astro-root.ts';
import { removeLeftBehind, WorkFolders } from './work-folders.ts';

const prefix = 'undersigned-dev-';

/**
 * Vite neither watches what lies in a folder called node_modules nor takes it for a page, and those who work on the engine want to see their
 * changes.
 */
function parentFolder(): string {
  const beside = join(engineRoot, '.astro');
  const elsewhere = realpathSync(tmpdir());
  if (isInstalled) return elsewhere;
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    return elsewhere;
  }
}

/** Serves the campaign, which was loaded last, and again where its address gets another path. Gives what ends it. */
export async function serveEdited(campaign: Campaign, port: number, onMove: (path: string) => void): Promise<() => Promise<void>> {
  const parent = parentFolder();
  removeLeftBehind(parent, prefix);
  const folders = new WorkFolders();
  const work = folders.make(parent, prefix);
  const { vite, ...linked } = makeAstroRoot(join(work, 'root'), campaign, { isEdited: true });
  const start = ({ origin, basePath }: Campaign): ReturnType<typeof dev> =>
    dev({
      ...linked,
      site: origin,
      base: basePath || '/',
      cacheDir: join(work, 'cache'),
      server: { port },
      vite: { ...vite, cacheDir: join(work, 'vite') },
    });
  let present = campaign.basePath;
  let server = start(campaign);
  // Astro reads the path once, when it begins to serve.
  onCampaign(({ campaign: now }) => {
    if (!now || now.basePath === present) return;
    formerBases().add(present);
    present = now.basePath;
    server = server.then(async (before) => {
      await before.stop();
      onMove(now.basePath);
      return start(now);
    });
  });
  await server;
  return async () => {
    await (await server).stop();
    folders.remove();
  };
}
