// The addresses of the site. Paths begin with the base path and end with a slash; `absolute` adds the origin.

import { languageOf } from '../core/languages/language.ts';
import type { Campaign } from '../core/model.ts';

export type SignatoryKind = 'all' | 'people' | 'organisations';

export class Urls {
  readonly #origin: string;
  readonly #base: string;

  constructor(campaign: Pick<Campaign, 'origin' | 'basePath'>) {
    this.#origin = campaign.origin;
    this.#base = campaign.basePath;
  }

  /** A file or folder below the site’s root, given without a leading slash. */
  file(path: string): string {
    return `${this.#base}/${path}`;
  }

  chooser(): string {
    return `${this.#base}/`;
  }

  home(tag: string): string {
    return `${this.#base}/${languageOf(tag).slug}/`;
  }

  /** A letter, or a page of the campaign: both lie directly below the language. */
  entry(tag: string, id: string): string {
    return `${this.home(tag)}${id}/`;
  }

  signatories(tag: string, letter: string, kind: SignatoryKind = 'all', page = 1): string {
    const kindPart = kind === 'all' ? '' : `${kind}/`;
    return `${this.entry(tag, letter)}signatories/${kindPart}${page === 1 ? '' : `${page}/`}`;
  }

  /** Where a letter is signed, and where it says how to withdraw. */
  sign(tag: string, letter: string): string {
    return `${this.entry(tag, letter)}sign/`;
  }

  /** The facts of a letter: dates, numbers, relations, sources. */
  facts(tag: string, letter: string): string {
    return `${this.entry(tag, letter)}about/`;
  }

  /** The PDF of an edition; `tag` is the language of an edition that exists. */
  pdf(tag: string, letter: string): string {
    return `${this.entry(tag, letter)}letter.pdf`;
  }

  /** The picture that services show with a shared link; `tag` as above. */
  card(tag: string, letter: string): string {
    return `${this.entry(tag, letter)}card.png`;
  }

  update(tag: string, id: string): string {
    return `${this.home(tag)}updates/${id}/`;
  }

  /** How the translations stand, and what is to be done in this language. */
  translations(tag: string): string {
    return `${this.home(tag)}translations/`;
  }

  search(tag: string): string {
    return `${this.home(tag)}search/`;
  }

  feed(tag: string, format: 'xml' | 'json'): string {
    return `${this.home(tag)}feed.${format}`;
  }

  /** A small page about a letter that other sites put into a frame. */
  embed(tag: string, letter: string): string {
    return `${this.entry(tag, letter)}embed/`;
  }

  /** The pages of a language as an archive that opens from a disk. */
  offlineCopy(tag: string): string {
    return `${this.home(tag)}offline.zip`;
  }

  data(letter: string, file: 'letter.json' | 'count.json' | 'signatories.json' | 'signatories.csv'): string {
    return this.file(`api/${letter}/${file}`);
  }

  dataSchema(name: 'letter' | 'count' | 'signatories'): string {
    return this.file(`api/${name}.schema.json`);
  }

  /** A picture of how many signed. */
  badge(letter: string): string {
    return this.file(`badge/${letter}.svg`);
  }

  absolute(path: string): string {
    return this.#origin + path;
  }
}

/** Anchor of a signatory on the page that lists them. */
export function signatoryAnchor(id: string): string {
  return `s-${id}`;
}
