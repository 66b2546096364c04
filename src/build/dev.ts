// Serves a campaign while it is edited: Astro's development server, with a root of its own.

import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dev } from 'astro';
import { engineRoot, isInstalled } from '../core/engine.ts';
import type { Campaign } from '../core/model.ts';
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

/** Serves the campaign, which was loaded last. Gives what ends it. */
export async function serveEdited(campaign: Campaign, port: number): Promise<() => Promise<void>> {
  const parent = parentFolder();
  removeLeftBehind(parent, prefix);
  const folders = new WorkFolders();
  const work = folders.make(parent, prefix);
  const { vite, ...linked } = makeAstroRoot(join(work, 'root'), campaign, { isEdited: true });
  const server = await dev({ ...linked, cacheDir: join(work, 'cache'), server: { port }, vite: { ...vite, cacheDir: join(work, 'vite') } });
  return async () => {
    await server.stop();
    folders.remove();
  };
}
