// Makes the documents of a campaign, or takes them from the cache: PDF, card and prints of one edition at a time.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Faces, installedFaces } from '../core/fonts/faces.ts';
import type { FontFamily } from '../core/fonts/installed.ts';
import type { Campaign, Letter, LetterEdition } from '../core/model.ts';
import type { Print } from '../site/prints.ts';
import { type FileCache, keyOf } from './cache/file-cache.ts';
import { type CardDocument, cardDocument } from './card/document.ts';
import { type LetterDocument, letterDocument } from './pdf/document.ts';
import { cardFailure, pdfFailure, printFailure } from './document-failure.ts';
import { type PosterDocument, posterDocument } from './print/poster.ts';
import { type SheetDocument, sheetDocument } from './print/sheet.ts';
import { type Template, templateFolder, type Typesetter, typesetterWith } from './typst/compiler.ts';
import { setDocument } from './set-document.ts';

export class DocumentMaker {
  readonly #campaign: Campaign;
  readonly #cache: FileCache;
  readonly #faces: Faces;
  /** Everything beside the data that decides the bytes. */
  readonly #tools: string;
  #typesetter: Typesetter | undefined;

  constructor(campaign: Campaign, cache: FileCache) {
    this.#campaign = campaign;
    this.#cache = cache;
    this.#faces = installedFaces(campaign.root);
    this.#tools = toolsOf(this.#faces.families);
  }

  pdf(letter: Letter, edition: LetterEdition, wanted = this.wantedPdf(letter, edition)): Buffer {
    try {
      return this.#take(wanted);
    } catch (error) {
      throw pdfFailure(error, edition, JSON.parse(wanted.data), (part) => this.#sets(part));
    }
  }

  card(letter: Letter, edition: LetterEdition): Buffer {
    try {
      return this.#take(this.#wanted('card/card.typ', cardDocument(this.#campaign, letter, edition, this.#faces)));
    } catch (error) {
      throw cardFailure(error, edition);
    }
  }

  print(letter: Letter, edition: LetterEdition, print: Print, wanted = this.wantedPrint(letter, edition, print)): Buffer {
    try {
      return this.#take(wanted);
    } catch (error) {
      throw printFailure(error, edition, print.kind);
    }
  }

  /** As `wantedPdf`. */
  wantedPrint(letter: Letter, edition: LetterEdition, { kind, paper }: Print): WantedDocument {
    const print = { campaign: this.#campaign, letter, edition, paper, faces: this.#faces };
    return kind === 'poster'
      ? this.#wanted('print/poster.typ', posterDocument(print))
      : this.#wanted('print/sheet.typ', sheetDocument(print));
  }

  /** What the PDF of an edition is made of, for a typesetter elsewhere. Where that fails, `pdf` says why. */
  wantedPdf(letter: Letter, edition: LetterEdition): WantedDocument {
    return this.#wanted('pdf/letter.typ', letterDocument(this.#campaign, letter, edition, this.#faces));
  }

  /** The files of all faces that documents of this campaign may need. */
  get fontPaths(): readonly string[] {
    return this.#faces.families.flatMap(({ files }) => files);
  }

  #wanted(template: Template, document: LetterDocument | CardDocument | PosterDocument | SheetDocument): WantedDocument {
    const data = JSON.stringify(document);
    return { template, data, key: keyOf([this.#tools, template, data]) };
  }

  #take({ key, template, data }: WantedDocument): Buffer {
    return this.#cache.take(key, () => setDocument(this.#own(), template, data));
  }

  /** Begun only for a document that is not in the cache. */
  #own(): Typesetter {
    this.#typesetter ??= typesetterWith(this.fontPaths);
    return this.#typesetter;
  }

  #sets(document: LetterDocument): boolean {
    try {
      this.#own().pdf('pdf/letter.typ', JSON.stringify(document));
      return true;
    } catch {
      return false;
    }
  }
}

export interface WantedDocument {
  readonly template: Template;
  readonly data: string;
  /** In the cache. */
  readonly key: string;
}

/** Versions of the programs and fonts, and the templates themselves. */
function toolsOf(families: readonly FontFamily[]): string {
  const require = createRequire(import.meta.url);
  const versionIn = (path: string): string => (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  const programs = ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js'].map((name) =>
    versionIn(require.resolve(`${name}/package.json`)),
  );
  // A font's file lies in a folder of its style, and that in its package.
  const fonts = families.map(({ name, files }) => `${name} ${versionIn(join(dirname(dirname(files[0] ?? '')), 'package.json'))}`);
  const templates = readdirSync(templateFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.typ'))
    .sort()
    .map((path) => readFileSync(join(templateFolder, path), 'utf8'));
  return keyOf([...programs, ...fonts, ...templates]);
}
