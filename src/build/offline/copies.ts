// One ZIP archive per language: its pages, with all they need, as they open from a disk without a server.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import type { Language } from '../../core/languages/language.ts';
import type { Campaign } from '../../core/model.ts';
import { publishedLetters } from '../../site/editions.ts';
import { siteLanguages } from '../../site/languages.ts';
import { offlineCopyName } from '../../site/offline-copy.ts';
import { Urls } from '../../site/urls.ts';
import { noticeOf, onlineMark } from './notice.ts';
import { pageForDisk } from './page.ts';
import { Places } from './places.ts';
import { copyStyle, styleForDisk } from './style.ts';
import { ZipFile } from './zip.ts';

/** The style sheet that only copies have, as if it lay so in the site. No public file can be called so. */
const copyStylePath = '__offline.css';

export interface OfflineCopiesOptions {
  /** Folder of the built site, documents included. */
  readonly site: string;
  /** Told after each language. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export async function writeOfflineCopies(campaign: Campaign, { site, onProgress }: OfflineCopiesOptions): Promise<void> {
  const files = filesIn(site);
  const languages = siteLanguages(campaign);
  for (const [index, language] of languages.entries()) {
    await writeCopy(campaign, language, site, files);
    onProgress?.(index + 1, languages.length);
  }
}

async function writeCopy(campaign: Campaign, language: Language, site: string, files: ReadonlyMap<string, number>): Promise<void> {
  const { origin, basePath } = campaign;
  const { slug } = language;
  const pages = pagesOf(campaign, language, files);
  const places = new Places({ origin, basePath, slug, files: new Map([...files, [copyStylePath, 0]]), pages });
  const name = offlineCopyName(campaign, language);
  const zip = new ZipFile(join(site, new Urls({ origin: '', basePath: '' }).offlineCopy(language.tag)));
  const add = (path: string, bytes: Uint8Array): void => zip.add(`${name}/${places.placeOf(path)}`, bytes);
  const { notice, onlineWords } = noticeOf(campaign, language);

  for (const path of pages) {
    const html = readFileSync(join(site, path), 'utf8');
    const style = places.rewrite(`${basePath}/${copyStylePath}`, path, 'part');
    add(path, Buffer.from(await pageForDisk({ path, html, places, style, notice })));
  }
  add(copyStylePath, Buffer.from(copyStyle(onlineMark(language), onlineWords)));
  addFiles(site, places, add);
  zip.end();
}

/** Style sheets may ask for further files, which are added in their turn. */
function addFiles(site: string, places: Places, add: (path: string, bytes: Uint8Array) => void): void {
  const added = new Set([copyStylePath]);
  for (;;) {
    const next = [...places.wanted].filter((path) => !added.has(path)).sort();
    if (next.length === 0) return;
    for (const path of next) {
      const bytes = readFileSync(join(site, path));
      add(path, path.endsWith('.css') ? Buffer.from(styleForDisk(bytes.toString('utf8'), path, places)) : bytes);
      added.add(path);
    }
  }
}

/** The pages of a language but those that do nothing without a server: the first page first, the rest by their paths. */
function pagesOf(campaign: Campaign, { tag, slug }: Language, files: ReadonlyMap<string, number>): ReadonlySet<string> {
  const urls = new Urls({ origin: '', basePath: '' });
  const left = new Set(
    [
      urls.search(tag),
      urls.translations(tag),
      ...publishedLetters(campaign).flatMap(({ id }) => [urls.sign(tag, id), urls.signed(tag, id), urls.embed(tag, id)]),
    ].map((path) => `${path.slice(1)}index.html`),
  );
  const first = `${slug}/index.html`;
  const pages = [...files.keys()].filter((path) => path.startsWith(`${slug}/`) && path.endsWith('.html') && !left.has(path)).sort();
  return new Set([first, ...pages]);
}

function filesIn(site: string): Map<string, number> {
  const entries = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return new Map(
    entries.flatMap((entry) => {
      const stats = statSync(join(site, entry));
      return stats.isFile() ? [[entry.split(sep).join(posix.sep), stats.size] as const] : [];
    }),
  );
}
