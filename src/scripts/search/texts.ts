// The texts in which something was found: asks Pagefind, and makes the list of results longer on demand.

import { searchForm } from '../../core/text/search-form.ts';
import { ownSpace, separateWords } from '../../core/text/word-separation.ts';
import { foundText } from './found-text.ts';
import { type Fragment, loadPagefind, type Pagefind } from './pagefind.ts';
import { type KnownText, textItem } from './show.ts';

export interface TextSettings {
  /** Folder of the index, and root of the site. */
  readonly bundle: string;
  readonly base: string;
  readonly locale: string;
  /** Whether the index holds words that the language itself writes without spaces. */
  readonly isSeparated: boolean;
}

export interface Finding {
  readonly count: number;
  /** The next results as items of a list; none when all were given. */
  next(): Promise<HTMLLIElement[]>;
}

const perPage = 6;

export class Texts {
  readonly #settings: TextSettings;
  readonly #known: (url: string) => KnownText | undefined;
  #pagefind: Promise<Pagefind> | undefined;

  constructor(settings: TextSettings, known: (url: string) => KnownText | undefined) {
    this.#settings = settings;
    this.#known = known;
  }

  load(): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind(this.#settings.bundle, this.#settings.base).catch((error: unknown) => {
      this.#pagefind = undefined;
      throw error;
    });
    return this.#pagefind;
  }

  /** Throws where the index cannot be had. */
  async find(query: string): Promise<Finding> {
    const { search } = await this.load();
    let hits: readonly { data(): Promise<Fragment> }[] = [];
    try {
      for (const form of this.#forms(query)) if (hits.length === 0) hits = (await search(form)).results;
    } catch (error) {
      this.#pagefind = undefined;
      throw error;
    }
    // Parts of an index that cannot be had are found empty.
    if (hits.length === 0 && !navigator.onLine) throw new Error('offline');
    const { isSeparated, locale } = this.#settings;
    let given = 0;
    return {
      count: hits.length,
      next: async () => {
        const batch = hits.slice(given, given + perPage);
        given += batch.length;
        const fragments = await Promise.all(batch.map((hit) => hit.data()));
        return fragments.map((fragment) => {
          const text = foundText(fragment, isSeparated ? locale : undefined);
          return textItem(text, this.#known(text.url));
        });
      },
    };
  }

  /** Where the language writes no spaces, words are told apart as the build did; the query as it is comes second. */
  #forms(query: string): string[] {
    const form = searchForm(query);
    const { isSeparated, locale } = this.#settings;
    return isSeparated && 'Segmenter' in Intl ? [spaced(form, locale), form] : [form];
  }
}

function spaced(text: string, locale: string): string {
  return separateWords(text, locale).replaceAll(ownSpace, ' ').replace(/ {2,}/g, ' ').trim();
}
