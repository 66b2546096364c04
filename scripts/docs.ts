// Builds the documents as a small site: docs/site/dist, or the folder that --out names.

import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { close, createIndex } from 'pagefind';
import { waitForIndex } from '../src/build/written-index.ts';

const root = join(import.meta.dirname, '../docs/site');
const { values } = parseArgs({ options: { out: { type: 'string' }, base: { type: 'string', default: '/' } } });
const out = resolve(values.out ?? join(root, 'dist'));
process.env.ASTRO_TELEMETRY_DISABLED = '1';

// What Astro keeps of the documents does not know when links to them are made otherwise.
for (const folder of [out, join(root, 'node_modules'), join(root, '.astro')]) rmSync(folder, { recursive: true, force: true });
process.chdir(root);
// Astro moves what it made into its place, which no file system does to another: so it is copied to where it is wanted.
const built = join(root, '.astro/built');
await build({ root, outDir: built, base: values.base, logLevel: 'warn' });
cpSync(built, out, { recursive: true });
// The README, the first page here, has them by their place in the repository.
cpSync(join(root, '../pictures'), join(out, 'docs/pictures'), { recursive: true });
const { index } = await createIndex();
const added = await index?.addDirectory({ path: out });
const written = await index?.writeFiles({ outputPath: join(out, 'pagefind') });
await waitForIndex(join(out, 'pagefind'));
await close();
const errors = [...(added?.errors ?? []), ...(written?.errors ?? [])];
if (!index || errors.length > 0) throw new Error(`The search could not be made: ${errors.join('; ')}`);
console.log(`${added?.page_count} documents in ${out}`);
process.exit();
