// The addresses of the site. Paths begin with the base path and end with a slash; `absolute` adds the origin.

import { languagePaths, languageSlug, letterPaths, printPaths, rootPaths } from '../core/addresses/paths.ts';
import type { Campaign } from '../core/model.ts';

/** The lists of a letter’s signatories. `all` is in the order of the letter, `names` by name where that is another order. */
export type ListView = 'all' | 'organisations' | 'people' | 'names' | 'countries' | 'newest';

/** The data files of a letter; a long list is cut into numbered ones. */
export type DataFile = 'letter.json' | 'count.json' | `text-${string}.json` | `signatories${'' | `-${number}`}.${'json' | 'csv'}`;

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
    return this.file(rootPaths.chooser);
  }

  home(tag: string): string {
    return this.file(`${languageSlug(tag)}/${languagePaths.home}`);
  }

  /** A letter, or a page of the campaign: both lie directly below the language. */
  entry(tag: string, id: string): string {
    return this.home(tag) + languagePaths.entry(id);
  }

  signatories(tag: string, letter: string, view: ListView = 'all', page = 1): string {
    const viewPart = view === 'all' ? '' : `${view}/`;
    return `${this.entry(tag, letter)}${letterPaths.signatories}${viewPart}${page === 1 ? '' : `${page}/`}`;
  }

  /** A signatory, wherever in the list they are: a script on the first page goes on to the page with the name. */
  signatory(tag: string, letter: string, id: string): string {
    return `${this.signatories(tag, letter)}#${signatoryAnchor(id)}`;
  }

  /** Where a letter is signed, and where it says how to withdraw. */
  sign(tag: string, letter: string): string {
    return this.entry(tag, letter) + letterPaths.sign;
  }

  /** Where whoever has sent the form of a letter is led. */
  signed(tag: string, letter: string): string {
    return this.entry(tag, letter) + letterPaths.signed;
  }

  /** The facts of a letter: dates, numbers, relations, sources. */
  facts(tag: string, letter: string): string {
    return this.entry(tag, letter) + letterPaths.facts;
  }

  /** The PDF of an edition; `tag` is the language of an edition that exists. */
  pdf(tag: string, letter: string): string {
    return this.entry(tag, letter) + letterPaths.pdf;
  }

  /** An edition as plain text; `tag` as above. */
  text(tag: string, letter: string): string {
    return this.entry(tag, letter) + letterPaths.text;
  }

  /** An edition for word processors; `tag` as above. */
  word(tag: string, letter: string): string {
    return this.entry(tag, letter) + letterPaths.word;
  }

  /** A poster, or a sheet to sign by hand; `tag` as above. */
  print(tag: string, letter: string, kind: keyof typeof printPaths, paper: keyof (typeof printPaths)['poster']): string {
    return this.entry(tag, letter) + printPaths[kind][paper];
  }

  /** What journalists need; `tag` as above. */
  pressKit(tag: string, letter: string): string {
    return this.entry(tag, letter) + letterPaths.pressKit;
  }

  /** The picture that services show with a shared link; `tag` as above. */
  card(tag: string, letter: string): string {
    return this.entry(tag, letter) + letterPaths.card;
  }

  /** What a translator fills in: a document with two columns. */
  columns(tag: string, letter: string): string {
    return this.entry(tag, letter) + letterPaths.columns;
  }

  /** The same as a text, where there is no translation yet. */
  scaffold(tag: string, letter: string): string {
    return this.entry(tag, letter) + letterPaths.scaffold;
  }

  update(tag: string, id: string): string {
    return this.home(tag) + languagePaths.update(id);
  }

  /** How the translations are, and what is to be done in this language. */
  translations(tag: string): string {
    return this.home(tag) + languagePaths.translations;
  }

  search(tag: string): string {
    return this.home(tag) + languagePaths.search;
  }

  /** The feed of a language, or of a letter in it. */
  feed(tag: string, format: 'xml' | 'json', letter?: string): string {
    const paths = letter === undefined ? languagePaths : letterPaths;
    return (letter === undefined ? this.home(tag) : this.entry(tag, letter)) + (format === 'xml' ? paths.atomFeed : paths.jsonFeed);
  }

  /** A small page about a letter that other sites put into a frame. */
  embed(tag: string, letter: string): string {
    return this.entry(tag, letter) + letterPaths.embed;
  }

  /** The pages of a language as an archive that opens from a disk. */
  offlineCopy(tag: string): string {
    return this.home(tag) + languagePaths.offlineCopy;
  }

  data(letter: string, file: DataFile): string {
    return this.file(`${rootPaths.data}${letter}/${file}`);
  }

  /** The folder of the index by which names are found. */
  names(letter: string): string {
    return this.file(`${rootPaths.data}${letter}/names/`);
  }

  dataSchema(name: 'index' | 'letter' | 'text' | 'count' | 'signatories' | 'names' | 'files'): string {
    return this.file(`${rootPaths.data}${name}.schema.json`);
  }

  /** A picture of how many signed: in the site's default language, or in the language of a tag. */
  badge(letter: string, tag?: string): string {
    return this.file(`${rootPaths.badges}${tag ? `${languageSlug(tag)}/` : ''}${letter}.svg`);
  }

  absolute(path: string): string {
    return this.#origin + path;
  }
}

/** Anchor of a signatory on the page that lists them. */
export function signatoryAnchor(id: string): string {
  return `s-${id}`;
}

/** Anchor of a heading in a list. */
export function sectionAnchor(key: string): string {
  return `in-${key}`;
}
