// The texts in which something was found, as Pagefind knows them.

import { searchForm } from '../../core/text/search-form.ts';
import { ownSpace, separateWords } from '../../core/text/word-separation.ts';
import { type Finder, type Finding, inSteps } from './finding.ts';
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

const perStep = 6;

export class Texts implements Finder {
  readonly #settings: TextSettings;
  readonly #known: (url: string) => KnownText | undefined;
  #pagefind: Promise<Pagefind> | undefined;

  constructor(settings: TextSettings, known: (url: string) => KnownText | undefined) {
    this.#settings = settings;
    this.#known = known;
  }

  prepare(): void {
    this.#load().catch(() => undefined);
  }

  async find(query: string): Promise<Finding> {
    let hits: readonly { data(): Promise<Fragment> }[] = [];
    try {
      const { search } = await this.#load();
      for (const form of this.#forms(query)) if (hits.length === 0) hits = (await search(form)).results;
    } catch (error) {
      this.#pagefind = undefined;
      throw error;
    }
    // Parts of an index that cannot be had are found empty.
    if (hits.length === 0 && !navigator.onLine) throw new Error('offline');
    const next = inSteps(hits, perStep, async (batch) =>
      (await Promise.all(batch.map((hit) => hit.data()))).map((page) => this.#item(page)),
    );
    return { count: hits.length, isPart: false, next };
  }

  #load(): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind(this.#settings.bundle, this.#settings.base);
    return this.#pagefind;
  }

  #item(page: Fragment): HTMLLIElement {
    const { isSeparated, locale } = this.#settings;
    return textItem(foundText(page, isSeparated ? locale : undefined), this.#known(page.url));
  }

  /** Where the language writes no spaces, words are distinguished as the build did; the query as it is comes second. */
  #forms(query: string): string[] {
    const form = searchForm(query);
    const { isSeparated, locale } = this.#settings;
    return isSeparated && 'Segmenter' in Intl ? [spaced(form, locale), form] : [form];
  }
}

function spaced(text: string, locale: string): string {
  return separateWords(text, locale).replaceAll(ownSpace, ' ').replace(/ {2,}/g, ' ').trim();
}
