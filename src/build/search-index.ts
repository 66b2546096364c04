// The search index: Pagefind over the texts of the built site, one index for each `html lang`.

import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { rootPaths } from '../core/addresses/paths.ts';
import type { Campaign } from '../core/model.ts';
import { compareText } from '../core/problem.ts';
import { searchedPages } from '../site/search.ts';
import { waitForIndex } from './written-index.ts';
import { searchablePage, separatedPrefix } from './searchable-page.ts';

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

/** Indexes the texts of a built site in place. Returns how many pages were indexed. */
export async function writeSearchIndex(campaign: Campaign, site: string): Promise<number> {
  // Pagefind works in a process of its own, and gives no answer any more when that dies: then nothing is left that this one waits for.
  let giveUp: () => void = () => undefined;
  const helperDied = new Promise<never>((_, reject) => {
    giveUp = () => reject(new Error('The helper program that makes the search index ended before it was done. Build again.'));
  });
  process.once('beforeExit', giveUp);
  try {
    return await Promise.race([indexTexts(campaign, site), helperDied]);
  } finally {
    process.off('beforeExit', giveUp);
  }
}

async function indexTexts(campaign: Campaign, site: string): Promise<number> {
  const folder = join(site, rootPaths.search);
  // Pagefind writes over what is there, and dies where a file is in the place of a folder.
  if (existsSync(folder)) throw new Error(`${folder} is there before the search index is.`);
  const { index, errors } = await pagefind.createIndex({ verbose: false });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  let count = 0;
  for (const { path, language, kind } of searchedPages(campaign)) {
    const file = `${path}index.html`;
    const content = searchablePage(readFileSync(join(site, file), 'utf8'), language, kind);
    if (content === undefined) continue;
    const added = await index.addHTMLFile({ sourcePath: file, content });
    if (added.errors.length > 0) throw new Error(`The search index could not read ${file}: ${added.errors.join('; ')}`);
    count++;
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  await waitForIndex(folder);
  // Its script and its program go out with every site, and its licence asks to go with them.
  copyFileSync(new URL('../LICENSE/LICENSE', import.meta.resolve('pagefind')), join(folder, 'LICENSE.txt'));
  for (const file of unused) rmSync(join(folder, file), { force: true });
  nameLanguages(join(folder, 'pagefind-entry.json'));
  return count;
}

/** Pagefind lists the languages in an order of chance, and the same site should have the same bytes. Pages ask by their own language. */
function nameLanguages(path: string): void {
  const entry = JSON.parse(readFileSync(path, 'utf8')) as { languages: Record<string, unknown> };
  const named = Object.entries(entry.languages).map(([name, index]) => [withoutPrefix(name), index] as const);
  const languages = Object.fromEntries(named.sort(([a], [b]) => compareText(a, b)));
  writeFileSync(path, JSON.stringify({ ...entry, languages }));
}

function withoutPrefix(name: string): string {
  return name.startsWith(separatedPrefix) ? name.slice(separatedPrefix.length) : name;
}

/** Ends Pagefind's helper process, which would keep this one alive. */
export async function closeSearch(): Promise<void> {
  await pagefind.close();
}
