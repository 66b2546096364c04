// Builds a campaign as the command does, in a process of its own, with caches of its own: node build.ts ROOT OUT CACHES [no-documents] [force]

import { join } from 'node:path';
import { buildSite } from '../../src/build/site.ts';

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
