// The fingerprints of a site's documents, data and texts: SHA256SUMS in the format of `sha256sum --check`, and the same as data.

import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { languagePaths, letterPaths, rootPaths } from '../core/addresses/paths.ts';
import type { Campaign } from '../core/model.ts';
import { dataVersion, type FilesData } from '../outputs/data/schema.ts';
import { filesList } from '../outputs/data/site.ts';
import { contentTypeOf, matcher, outputKindOf } from '../outputs/kinds.ts';
import { Urls } from '../site/urls.ts';

/** Over the files as they are in the folder. Comes last, when nothing in it changes any more. */
export async function writeChecksums(campaign: Pick<Campaign, 'origin' | 'basePath'>, site: string): Promise<void> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(site.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => outputKindOf(path)?.isListed || isText(path));
  const files: FilesData['files'] = [];
  for (const path of paths.sort(byCodePoint)) files.push(await fileOf(site, path));
  const list = `${rootPaths.data}${filesList}`;
  mkdirSync(dirname(join(site, list)), { recursive: true });
  writeFileSync(join(site, list), listText(new Urls(campaign), files), { flag: 'wx' });
  const all = [...files, await fileOf(site, list)].sort((a, b) => byCodePoint(a.path, b.path));
  writeFileSync(join(site, rootPaths.checksums), all.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''), { flag: 'wx' });
}

/** Letters and their facts, and the campaign's own pages, for archives. Lists of names are in the data. */
const isText = ((): ((path: string) => boolean) => {
  const matchers = ['', letterPaths.facts].map((page) => matcher(`:lang/:letter/${page}index.html`));
  const others = [languagePaths.search, languagePaths.translations].map((page) => matcher(`:lang/${page}index.html`));
  return (path) => matchers.some((matches) => matches(path)) && !others.some((matches) => matches(path));
})();

async function fileOf(site: string, path: string): Promise<FilesData['files'][number]> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(site, path)), hash);
  return { path, type: contentTypeOf(path), bytes: statSync(join(site, path)).size, sha256: hash.digest('hex') };
}

/** A file a line, so that what changed between two builds is a difference of lines. */
function listText(urls: Urls, files: FilesData['files']): string {
  const head = JSON.stringify({ $schema: urls.absolute(urls.dataSchema('files')), version: dataVersion }).slice(0, -1);
  return `${head},"files":[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;
}

/** As bytes of UTF-8, which is the order of code points and that of `LC_ALL=C sort`. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
