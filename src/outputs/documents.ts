// Writes the documents of every edition of the published letters into a built site: letter.pdf and card.png.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { Campaign, Letter, LetterEdition } from '../core/model.ts';
import { publishedLetters } from '../site/editions.ts';
import { Urls } from '../site/urls.ts';
import { FileCache } from './cache/file-cache.ts';
import { DocumentMaker } from './document-maker.ts';

/** Paths below the base path, which the folder of a built site does not have. */
const siteUrls = new Urls({ origin: '', basePath: '' });

export interface DocumentOptions {
  /** Folder of the built site. */
  readonly site: string;
  /** Folder that keeps documents from build to build. */
  readonly cache: string;
  /** Told after each edition. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Throws DocumentFailure, which names the file, where a document cannot be set. */
export async function writeDocuments(campaign: Campaign, { site, cache: folder, onProgress }: DocumentOptions): Promise<void> {
  const cache = new FileCache(folder);
  const maker = new DocumentMaker(campaign, cache);
  const editions = documentsOf(campaign);
  for (const [index, { letter, edition }] of editions.entries()) {
    const put = (path: string, bytes: Buffer): void => {
      const target = join(site, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes, { flag: 'wx' });
    };
    put(siteUrls.pdf(edition.language, letter.id), maker.pdf(letter, edition));
    put(siteUrls.card(edition.language, letter.id), maker.card(letter, edition));
    onProgress?.(index + 1, editions.length);
    // The terminal gets its turn.
    await pause();
  }
  cache.prune(Date.now());
}

/** Every edition that has documents. */
export function documentsOf(campaign: Campaign): { letter: Letter; edition: LetterEdition }[] {
  return publishedLetters(campaign).flatMap((letter) => [...letter.editions.values()].map((edition) => ({ letter, edition })));
}

const makers = new WeakMap<Campaign, DocumentMaker>();

/** The document at a path of the site, such as `/en/a/letter.pdf`, made now or taken from the cache; undefined where there is none. */
export function documentAt(campaign: Campaign, path: string, cache: string): Buffer | undefined {
  const maker = makers.get(campaign) ?? new DocumentMaker(campaign, new FileCache(cache));
  makers.set(campaign, maker);
  for (const { letter, edition } of documentsOf(campaign)) {
    if (siteUrls.pdf(edition.language, letter.id) === path) return maker.pdf(letter, edition);
    if (siteUrls.card(edition.language, letter.id) === path) return maker.card(letter, edition);
  }
  return undefined;
}
