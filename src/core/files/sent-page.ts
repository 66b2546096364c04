// Of which page or piece of news a document is the translation: by its name and its folders.

import { sentPlace } from './sent-place.ts';

export interface MeantPage {
  readonly kind: 'page' | 'update';
  readonly id: string;
  /** Tags; several where the path may mean each of them, none where it says nothing. */
  readonly languages: readonly string[];
}

interface Texts {
  readonly letterIds: ReadonlySet<string>;
  /** As links name them: letters and pages by their ids, news below `updates/`. */
  readonly ownPages?: ReadonlySet<string> | undefined;
}

/** Undefined where the path names none, or several, or a letter. `sample`: words of the text, where they are known. */
export function pageMeant(path: string, { letterIds, ownPages = new Set() }: Texts, sample = ''): MeantPage | undefined {
  const [, folder] = /^translations\/[^/]+\/(pages|updates)\/[^/]+$/.exec(path) ?? [];
  const named = new Map<string, Pick<MeantPage, 'kind' | 'id'>>();
  for (const page of ownPages) {
    const [, id, slug] = /^updates\/(\d{4}-\d\d-\d\d-(.+))$/.exec(page) ?? [];
    if (id !== undefined && slug !== undefined && folder !== 'pages')
      for (const name of [id, slug]) if (!named.has(name)) named.set(name, { kind: 'update', id });
    if (id === undefined && !letterIds.has(page) && folder !== 'updates') named.set(page, { kind: 'page', id: page });
  }
  const others = folder === undefined ? letterIds : [];
  const { letters: ids, isLetterNamed, languages } = sentPlace(path, new Set([...named.keys(), ...others]), sample);
  const [id, another] = ids;
  const page = id === undefined || another !== undefined || !isLetterNamed || letterIds.has(id) ? undefined : named.get(id);
  return page && { ...page, languages };
}

/** The language of a PO file with the words of the site, such as `ui.fr.po`; undefined where its path says something else, or does not say it. */
export function wordsMeant(path: string): string | undefined {
  const { languages, isLetterNamed } = sentPlace(path, new Set(['ui']));
  const [language, another] = languages;
  return /\.po$/i.test(path) && isLetterNamed && another === undefined ? language : undefined;
}

/** As commands name it: `page:about`, `news:2026-11-22-first-thousand`. */
export function pageName({ kind, id }: Pick<MeantPage, 'kind' | 'id'>): string {
  return `${kind === 'page' ? 'page' : 'news'}:${id}`;
}
