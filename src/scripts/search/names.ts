// The signatories of all letters by name, as the index of each letter knows them.

import { type FoundName, NameFinder } from '../find-name.ts';
import { foundNameItem } from '../found-name.ts';
import { NamesFiles } from '../names-index.ts';
import { addressOf, type ListAddress } from '../signatory-address.ts';
import { type Finder, type Finding, inSteps } from './finding.ts';

export interface NameSettings {
  readonly locale: string;
  /** The word that distinguishes organisations from people. */
  readonly organisation: string;
  /** What is said of a former name, with {name} in it. */
  readonly formerly: string;
  /** What is said of signatories for each number in their marks. */
  readonly marks: readonly string[];
  readonly regions: Readonly<Record<string, string>>;
  readonly lists: readonly List[];
}

/** The list of a letter. */
interface List extends ListAddress {
  /** Folder of its index. */
  readonly names: string;
  /** Title of the letter. Left out where there is no other. */
  readonly title?: string;
  readonly lang?: string;
}

const perStep = 5;

interface Source {
  readonly list: List;
  readonly files: NamesFiles;
  readonly finder: NameFinder;
}

export class Names implements Finder {
  readonly #settings: NameSettings;
  readonly #sources: readonly Source[];

  constructor(settings: NameSettings) {
    this.#settings = settings;
    this.#sources = settings.lists.map((list) => {
      const files = new NamesFiles(list.names);
      return { list, files, finder: new NameFinder(files) };
    });
  }

  prepare(): void {
    for (const { finder } of this.#sources) finder.prepare().catch(() => undefined);
  }

  async find(query: string): Promise<Finding> {
    const answers = await Promise.all(this.#sources.map(async (source) => ({ source, answer: await source.finder.find(query) })));
    const found = answers.flatMap(({ source, answer }) => (answer?.names ?? []).map((name) => ({ source, name })));
    return {
      count: found.length,
      isPart: answers.some(({ answer }) => answer?.isComplete === false),
      next: inSteps(found, perStep, async (batch) => batch.map(({ source, name }) => this.#item(source, name, query))),
    };
  }

  #item({ list, files }: Source, name: FoundName, query: string): HTMLLIElement {
    const { locale, regions, organisation, formerly, marks } = this.#settings;
    const item = foundNameItem(name, { query, list: list.list, locale, regions, organisation, formerly, marks });
    if (list.title) item.append(letterOf(list.title, list.lang));
    const link = item.querySelector('a');
    // The address of a signatory leads through the first page of the list; this goes straight to the page where they are.
    link?.addEventListener('click', (event) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const go = (address: string | undefined): void => location.assign(address ?? link.href);
      addressOf(name.id, files, list).then(go, () => go(undefined));
    });
    return item;
  }
}

function letterOf(title: string, lang: string | undefined): HTMLElement {
  const letter = document.createElement('small');
  const text = document.createElement('bdi');
  text.textContent = title;
  if (lang) text.lang = lang;
  letter.append(text);
  return letter;
}
