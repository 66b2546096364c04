// Writes the documents of every edition of the published letters into a built site: letter.pdf and card.png.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { Campaign, Letter, LetterEdition } from '../core/model.ts';
import { publishedLetters } from '../site/editions.ts';
import { Urls } from '../site/urls.ts';
import { FileCache } from './cache/file-cache.ts';
import { DocumentMaker } from './document-maker.ts';
import { PdfsBeside } from './pdfs-beside.ts';

/** Paths below the base path, which the folder of a built site does not have. */
const siteUrls = new Urls({ origin: '', basePath: '' });

export interface DocumentOptions {
  /** Folder of the built site. */
  readonly site: string;
  /** Folder that keeps documents from build to build. */
  readonly cache: string;
  /** How many are set at the same time; one, where it is left out. The bytes are the same. */
  readonly jobs?: number | undefined;
  /** Ends it, where the build ends meanwhile. */
  readonly signal?: AbortSignal;
  /** Told after each edition. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Throws DocumentFailure, which names the file, where a document cannot be set, and whatever `signal` was aborted with. */
export async function writeDocuments(campaign: Campaign, options: DocumentOptions): Promise<void> {
  const { site, cache: folder, jobs = 1, signal, onProgress } = options;
  const cache = new FileCache(folder);
  const maker = new DocumentMaker(campaign, cache);
  const pdfs = new PdfsBeside(maker, cache, jobs);
  const editions = documentsOf(campaign);
  let done = 0;
  const put = (path: string, bytes: Buffer): void => {
    const target = join(site, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes, { flag: 'wx' });
  };
  const writeEdition = async ({ letter, edition }: EditionOfLetter): Promise<void> => {
    put(siteUrls.card(edition.language, letter.id), maker.card(letter, edition));
    const pdf = await pdfs.take(letter, edition);
    signal?.throwIfAborted();
    put(siteUrls.pdf(edition.language, letter.id), pdf);
    onProgress?.(++done, editions.length);
  };
  const end = (): void => void pdfs.close();
  signal?.addEventListener('abort', end);
  try {
    const writing: Promise<void>[] = [];
    let hasFailed = false;
    for (const one of editions) {
      if (hasFailed) break;
      const edition = writeEdition(one);
      edition.catch(() => {
        hasFailed = true;
      });
      writing.push(edition);
      // The terminal gets its turn, and whatever else is made meanwhile.
      await pause();
      signal?.throwIfAborted();
    }
    await Promise.all(writing);
  } finally {
    signal?.removeEventListener('abort', end);
    await pdfs.close();
  }
  cache.prune(Date.now());
}

interface EditionOfLetter {
  readonly letter: Letter;
  readonly edition: LetterEdition;
}

/** Every edition that has documents. */
export function documentsOf(campaign: Campaign): EditionOfLetter[] {
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
