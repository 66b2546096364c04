// The search index: Pagefind over the built pages, one index for each `html lang`.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { compareText } from '../core/problem.ts';

/** Interfaces that Pagefind ships and this site does not use. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Indexes a built site in place. Returns how many pages were indexed. */
export async function writeSearchIndex(site: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ verbose: false });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: site });
  if (added.errors.length > 0) throw new Error(`The search index could not read the pages: ${added.errors.join('; ')}`);
  const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  for (const file of unused) rmSync(join(site, 'pagefind', file), { force: true });
  sortEntry(join(site, 'pagefind', 'pagefind-entry.json'));
  return added.page_count;
}

/** Pagefind lists the languages in an order of chance, and the same site shall have the same bytes. */
function sortEntry(path: string): void {
  const entry = JSON.parse(readFileSync(path, 'utf8')) as { languages: Record<string, unknown> };
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(([a], [b]) => compareText(a, b)));
  writeFileSync(path, JSON.stringify({ ...entry, languages }));
}

/** Ends Pagefind's helper process, which would keep this one alive. */
export async function closeSearch(): Promise<void> {
  await pagefind.close();
}
