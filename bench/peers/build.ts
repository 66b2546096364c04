// Builds a campaign as the command does, with the engine in one piece where there is one, and with caches of its own:
// node build.ts ROOT OUT CACHES [no-documents] [force]

import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOf } from '../../src/build/engine/kept.js';
import { engineRoot } from '../../src/core/engine.ts';

const packages = join(engineRoot, 'node_modules');
const bundle = bundleOf(engineRoot, packages);
module.enableCompileCache(join(bundle ?? join(packages, '.undersigned'), 'compiled'));
const source = bundle === undefined ? new URL('../../src/build/site.ts', import.meta.url) : pathToFileURL(join(bundle, 'site.mjs'));
const { buildSite } = (await import(source.href)) as typeof import('../../src/build/site.ts');

const [root = '', out = '', caches = '', ...words] = process.argv.slice(2);
const { isBuilt } = await buildSite({
  root,
  out,
  documents: !words.includes('no-documents'),
  force: words.includes('force'),
  bundles: join(caches, 'bundles'),
  records: join(caches, 'records'),
  documentCache: join(caches, 'documents'),
});
if (!isBuilt) process.exitCode = 1;
