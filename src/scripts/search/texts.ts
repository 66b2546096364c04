// The texts in which something was found, as Pagefind knows them.

import { withoutMarks } from '../../core/text/language-marks.ts';
import { isAlike, isMeant, queryForms } from '../../core/text/query-forms.ts';
import { ownTextFilter } from '../../core/text/search-form.ts';
import { ownSpace, separateWords } from '../../core/text/word-separation.ts';
import { type Finder, type Finding, inSteps } from './finding.ts';
import { foundText } from './found-text.ts';
import { type Filter, type Fragment, type Hit, loadPagefind, type Pagefind } from './pagefind.ts';
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
const [filter = '', value = ''] = ownTextFilter.split(':');
const own = { [filter]: value };
/** What comes first, and what comes after it: texts in other languages, and facts, whose labels say what they all say. */
const ranks = [own, { not: own }] as const;

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
    let hits: readonly Hit[] = [];
    try {
      hits = await this.#hits(queryForms(query, this.#settings.locale));
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
    return textItem(foundText(page, isSeparated ? locale : undefined, locale), this.#known(page.url));
  }

  /** By rank what is as it was typed. Texts in the reader's language may have it in another form; the others only where nothing else is found. */
  async #hits([typed, ...others]: readonly [string, ...string[]]): Promise<readonly Hit[]> {
    const exact = await this.#inRanks([typed]);
    if (exact[0]?.length === 0) exact[0] = (await this.#inRanks(others, [own]))[0] ?? [];
    const found = exact.flat();
    if (found.length > 0) return found;
    const alike = (await this.#inRanks(others)).flat();
    // What begins as what was typed, but for an ending, is better than nothing.
    return alike.length > 0 ? alike : (await this.#inRanks([typed], ranks, isAlike)).flat();
  }

  /** For each rank what is found of the first form of which something is found. */
  #inRanks(forms: readonly string[], filters: readonly Filter[] = ranks, isRight = isMeant): Promise<(readonly Hit[])[]> {
    return Promise.all(
      filters.map(async (filters) => {
        const { search } = await this.#load();
        for (const form of forms.flatMap((form) => this.#separated(form))) {
          const { results } = await search(form, { filters });
          const [first] = results;
          if (first && isRight(form, wordsFound(await first.data()))) return results;
        }
        return [];
      }),
    );
  }

  /** Where the language writes no spaces, words are distinguished as the build did; the query as it is comes second. */
  #separated(form: string): string[] {
    const { isSeparated, locale } = this.#settings;
    return isSeparated && 'Segmenter' in Intl ? [spaced(form, locale), form] : [form];
  }
}

function wordsFound({ content, weighted_locations }: Fragment): string[] {
  const words = content.split(/\s+/u);
  return weighted_locations.map(({ location }) => withoutMarks(words[location] ?? ''));
}

function spaced(text: string, locale: string): string {
  return separateWords(text, locale).replaceAll(ownSpace, ' ').replace(/ {2,}/g, ' ').trim();
}
