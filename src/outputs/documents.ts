// Writes the documents of every edition of the published letters into a built site: letter.pdf and card.png, what to print where a letter
// wants it, and the archive for journalists.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { letterPaths, printPaths } from '../core/addresses/paths.ts';
import type { Campaign, Letter, LetterEdition } from '../core/model.ts';
import { publishedLetters } from '../site/editions.ts';
import { hasPressKit, printsOf } from '../site/prints.ts';
import { Urls } from '../site/urls.ts';
import { FileCache } from './cache/file-cache.ts';
import { DocumentMaker } from './document-maker.ts';
import { PdfsBeside } from './pdfs-beside.ts';
import { pressKit } from './press/kit.ts';

/** Paths below the base path, which the folder of a built site does not have. */
const siteUrls = new Urls({ origin: '', basePath: '' });

export interface DocumentOptions {
  /** Folder of the built site. */
  readonly site: string;
  /** Asked for a folder below the site whether its documents are made; all are, where it is left out. */
  readonly share?: ((folder: string) => boolean) | undefined;
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
  const { site, share, cache: folder, jobs = 1, signal, onProgress } = options;
  const cache = new FileCache(folder);
  const maker = new DocumentMaker(campaign, cache);
  const pdfs = new PdfsBeside(maker, cache, jobs);
  const editions = documentsOf(campaign).filter(({ letter, edition }) => share?.(folderOf(letter, edition)) ?? true);
  let done = 0;
  const put = (path: string, bytes: Buffer): void => {
    const target = join(site, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes, { flag: 'wx' });
  };
  const writeEdition = async ({ letter, edition }: EditionOfLetter): Promise<void> => {
    const folder = siteUrls.entry(edition.language, letter.id);
    const card = maker.card(letter, edition);
    put(folder + letterPaths.card, card);
    const wanted = maker.wantedPdf(letter, edition);
    const setting = [
      pdfs.take(wanted, () => maker.pdf(letter, edition, wanted)),
      ...printsOf(letter).map((print) => {
        const wantedPrint = maker.wantedPrint(letter, edition, print);
        return pdfs.take(wantedPrint, () => maker.print(letter, edition, print, wantedPrint));
      }),
    ];
    const made = await Promise.all(setting);
    signal?.throwIfAborted();
    const set = new Map([letterPaths.pdf, ...printNames(letter)].map((name, place) => [name, made[place] as Buffer]));
    for (const [name, bytes] of set) put(folder + name, bytes);
    if (hasPressKit(letter))
      put(folder + letterPaths.pressKit, pressKit(campaign, letter, edition, new Map([...set, [letterPaths.card, card]])));
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

function folderOf(letter: Letter, edition: LetterEdition): string {
  return siteUrls.entry(edition.language, letter.id).slice(1);
}

interface EditionOfLetter {
  readonly letter: Letter;
  readonly edition: LetterEdition;
}

/** Every edition that has documents. */
export function documentsOf(campaign: Campaign): EditionOfLetter[] {
  return publishedLetters(campaign).flatMap((letter) => [...letter.editions.values()].map((edition) => ({ letter, edition })));
}

/** Paths of all documents, such as `/en/a/letter.pdf`. */
export function documentPaths(campaign: Campaign): string[] {
  return documentsOf(campaign).flatMap(({ letter, edition }) =>
    namesOf(letter).map((name) => siteUrls.entry(edition.language, letter.id) + name),
  );
}

function namesOf(letter: Letter): string[] {
  return [letterPaths.pdf, letterPaths.card, ...printNames(letter), ...(hasPressKit(letter) ? [letterPaths.pressKit] : [])];
}

function printNames(letter: Letter): string[] {
  return printsOf(letter).map(({ kind, paper }) => printPaths[kind][paper]);
}

const makers = new WeakMap<Campaign, DocumentMaker>();

/** The document at a path of the site, such as `/en/a/letter.pdf`, made now or taken from the cache; undefined where there is none. */
export function documentAt(campaign: Campaign, path: string, cache: string): Buffer | undefined {
  const maker = makers.get(campaign) ?? new DocumentMaker(campaign, new FileCache(cache));
  makers.set(campaign, maker);
  for (const { letter, edition } of documentsOf(campaign)) {
    const folder = siteUrls.entry(edition.language, letter.id);
    const name = namesOf(letter).find((one) => folder + one === path);
    if (name !== undefined) return documentCalled(name, { campaign, letter, edition, maker });
  }
  return undefined;
}

interface Making extends EditionOfLetter {
  readonly campaign: Campaign;
  readonly maker: DocumentMaker;
}

function documentCalled(name: string, making: Making): Buffer {
  const { campaign, letter, edition, maker } = making;
  if (name === letterPaths.pdf) return maker.pdf(letter, edition);
  if (name === letterPaths.card) return maker.card(letter, edition);
  const print = printsOf(letter).find(({ kind, paper }) => printPaths[kind][paper] === name);
  if (print) return maker.print(letter, edition, print);
  const others = [letterPaths.pdf, ...printNames(letter), letterPaths.card];
  return pressKit(campaign, letter, edition, new Map(others.map((other) => [other, documentCalled(other, making)])));
}
