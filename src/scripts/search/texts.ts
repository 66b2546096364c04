// The texts in which something was found, as Pagefind knows them.

import { withoutMarks } from '../../core/text/language-marks.ts';
import { alikeIn, beginningsOf, isMeant, queryForms } from '../../core/text/query-forms.ts';
import { isRespelled, ownTextFilter, type Respelling } from '../../core/text/search-form.ts';
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
/** How many texts are looked at whether they have what was typed, where the index answers with what begins alike. */
const mostLookedAt = 40;
const [filter = '', value = ''] = ownTextFilter.split(':');
const own = { [filter]: value };
/** What comes first, and what comes after it: texts in other languages, and facts, whose labels say what they all say. */
const ranks = [own, { not: own }] as const;

export class Texts implements Finder {
  readonly #settings: TextSettings;
  readonly #known: (url: string) => KnownText | undefined;
  #pagefind: Promise<Pagefind> | undefined;
  /** Undefined where the language has one spelling. */
  #respelling: Promise<Respelling> | undefined;

  constructor(settings: TextSettings, known: (url: string) => KnownText | undefined) {
    this.#settings = settings;
    this.#known = known;
  }

  prepare(): void {
    this.#load().catch(() => undefined);
  }

  async find(query: string): Promise<Finding> {
    let hits: readonly Hit[] = [];
    const respell = await this.#respell();
    try {
      hits = await this.#hits(queryForms(query, this.#settings.locale, respell));
    } catch (error) {
      this.#pagefind = undefined;
      throw error;
    }
    // Parts of an index that cannot be had are found empty.
    if (hits.length === 0 && !navigator.onLine) throw new Error('offline');
    const next = inSteps(hits, perStep, async (batch) =>
      (await Promise.all(batch.map((hit) => hit.data()))).map((page) => this.#item(page, respell)),
    );
    return { count: hits.length, isPart: false, next };
  }

  #load(): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind(this.#settings.bundle, this.#settings.base);
    return this.#pagefind;
  }

  /** Loaded for Chinese alone. Without it, or where it cannot be had, words are found as they are written. */
  #respell(): Promise<Respelling | undefined> {
    if (!isRespelled(this.#settings.locale)) return Promise.resolve(undefined);
    this.#respelling ??= import('../../core/text/chinese.ts').then(({ inSimplified }) => inSimplified);
    return this.#respelling.catch(() => {
      this.#respelling = undefined;
      return undefined;
    });
  }

  #item(page: Fragment, respell: Respelling | undefined): HTMLLIElement {
    const { isSeparated, locale } = this.#settings;
    return textItem(foundText(page, isSeparated ? locale : undefined, locale, respell), this.#known(page.url));
  }

  /** By rank what is as it was typed. Texts in the reader's language may have it in another form; the others only where nothing else is found. */
  async #hits([typed, ...others]: readonly [string, ...string[]]): Promise<readonly Hit[]> {
    const exact = await this.#inRanks([typed], ranks, true);
    if (exact[0]?.length === 0) exact[0] = (await this.#inRanks(others, [own]))[0] ?? [];
    const found = exact.flat();
    if (found.length > 0) return found;
    const alike = (await this.#inRanks(others)).flat();
    // What is nearly what was typed is better than nothing.
    return alike.length > 0 ? alike : this.#nearly(typed);
  }

  /** For each rank what is found of the first form of which something is found. */
  #inRanks(forms: readonly string[], filters: readonly Filter[] = ranks, isTyped = false): Promise<(readonly Hit[])[]> {
    return Promise.all(
      filters.map(async (filters) => {
        const { search } = await this.#load();
        for (const form of forms.flatMap((form) => this.#separated(form))) {
          const { results } = await search(form, { filters });
          const right = await rightOf(results, form, isTyped);
          if (right.length > 0) return right;
        }
        return [];
      }),
    );
  }

  /** What was typed may be spelled otherwise. Of each text no more is marked as found than what is nearly that. */
  async #nearly(typed: string): Promise<readonly Hit[]> {
    const { search } = await this.#load();
    for (const beginning of this.#separated(typed).flatMap(beginningsOf)) {
      const found = await Promise.all(ranks.map(async (filters) => (await search(beginning, { filters })).results));
      const pages = await Promise.all(
        found
          .flat()
          .slice(0, mostLookedAt)
          .map((hit) => hit.data()),
      );
      const hits = pages.flatMap((page): Hit[] => {
        const words = alikeIn(typed, wordsFound(page));
        const all = page.content.split(/\s+/u);
        const places = page.weighted_locations.filter(({ location }) => words.has(withoutMarks(all[location] ?? '')));
        return places.length > 0 ? [{ data: () => Promise.resolve({ ...page, weighted_locations: places }) }] : [];
      });
      if (hits.length > 0) return hits;
    }
    return [];
  }

  /** Where the language writes no spaces, words are distinguished as the build did; the query as it is comes second. */
  #separated(form: string): string[] {
    const { isSeparated, locale } = this.#settings;
    return isSeparated && 'Segmenter' in Intl ? [spaced(form, locale), form] : [form];
  }
}

/**
 * The results that have what was asked for. Each is a file to load, those that are shown first are needed anyway: where none of these is right, nor
 * are the others, and where all of many are, so are those behind them.
 */
async function rightOf(hits: readonly Hit[], form: string, isTyped: boolean): Promise<readonly Hit[]> {
  const look = async (some: readonly Hit[]): Promise<readonly Hit[]> => {
    const pages = await Promise.all(some.map((hit) => hit.data()));
    return some.filter((_, at) => pages[at] && isMeant(form, wordsFound(pages[at]), isTyped));
  };
  const first = await look(hits.slice(0, perStep));
  if (first.length === 0) return [];
  const right = [...first, ...(await look(hits.slice(perStep, mostLookedAt)))];
  const rest = hits.slice(mostLookedAt);
  return [...right, ...(right.length === Math.min(hits.length, mostLookedAt) ? rest : await look(rest))];
}

function wordsFound({ content, weighted_locations }: Fragment): string[] {
  const words = content.split(/\s+/u);
  return weighted_locations.map(({ location }) => withoutMarks(words[location] ?? ''));
}

function spaced(text: string, locale: string): string {
  return separateWords(text, locale).replaceAll(ownSpace, ' ').replace(/ {2,}/g, ' ').trim();
}
