// Serves a campaign while it is edited: Astro's development server, with a root of its own.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { engineRoot } from '../core/interface/reference.ts';
import { makeAstroRoot } from './astro-root.ts';
import { removeLeftBehind, WorkFolders } from './work-folders.ts';

const prefix = 'dev-';

/** Serves the campaign that was loaded last. Gives what ends it. */
export async function serveEdited(port: number): Promise<() => Promise<void>> {
  // Vite does not watch what lies in a folder called node_modules, and those who work on the engine want to see their changes.
  const parent = join(engineRoot, '.astro');
  mkdirSync(parent, { recursive: true });
  removeLeftBehind(parent, prefix);
  const folders = new WorkFolders();
  const work = folders.make(parent, prefix);
  const { vite, ...linked } = makeAstroRoot(join(work, 'root'));
  const server = await dev({ ...linked, cacheDir: join(work, 'cache'), server: { port }, vite: { ...vite, cacheDir: join(work, 'vite') } });
  return async () => {
    await server.stop();
    folders.remove();
  };
}
