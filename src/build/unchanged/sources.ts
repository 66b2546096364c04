// The sources of an engine, as parts of a hash.

import { basename, join } from 'node:path';
import { engineSources, shippedBundle } from '../../core/engine.ts';
import { rememberedContent } from './remembered.ts';
import { type Entry, entriesBelow } from './tree.ts';

/** Without the bundle that a package has of them: it says the same once more. */
export function sourcesOf(engine: string): Entry[] {
  const entries = entriesBelow(join(engine, basename(engineSources)), rememberedContent);
  return entries.filter(({ path }) => path !== shippedBundle && !path.startsWith(`${shippedBundle}/`));
}
