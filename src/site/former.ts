// Former addresses of letters and languages: which there are, and where each leads.

import { formerNames, type FormerNames } from '../core/addresses/former.ts';
import { letterPaths, rootPaths } from '../core/addresses/paths.ts';
import { type Language, languageOf } from '../core/languages/language.ts';
import type { Campaign, Letter } from '../core/model.ts';
import { publishedLetters } from './editions.ts';
import { siteLanguages } from './languages.ts';
import { hasList } from './signatories.ts';
import { Urls } from './urls.ts';

export interface FormerPage {
  /** Below the root of the site, ended by a slash. */
  readonly path: string;
  /** Where it leads, likewise. */
  readonly to: string;
  readonly language: Language;
  /** Undefined for pages that are about no letter. */
  readonly letter: Letter | undefined;
}

/** Each page that a former address had, but for the further pages of lists, which only a host can lead on. */
export function formerPages(campaign: Campaign): FormerPage[] {
  const { letters, languages } = formerOf(campaign);
  if (letters.size === 0 && languages.size === 0) return [];
  const urls = new Urls({ origin: '', basePath: '' });
  const published = publishedLetters(campaign);
  return siteLanguages(campaign).flatMap((language) => {
    const { tag } = language;
    const before = [...languages].flatMap(([former, now]) => (now === tag ? [former] : []));
    const found: FormerPage[] = [];
    const add = (from: string, to: string, letter?: Letter): unknown =>
      found.push({ path: from.slice(1), to: to.slice(1), language, letter });
    for (const letter of published)
      for (const id of [letter.id, ...(letter.facts.aliases ?? [])])
        for (const part of partsOf(letter))
          for (const old of id === letter.id ? before : [tag, ...before])
            add(urls.entry(old, id) + part, urls.entry(tag, letter.id) + part, letter);
    for (const old of before) {
      for (const page of ['home', 'search', 'translations'] as const) add(urls[page](old), urls[page](tag));
      for (const { id } of campaign.pages) add(urls.entry(old, id), urls.entry(tag, id));
      for (const { id } of campaign.updates) add(urls.update(old, id), urls.update(tag, id));
    }
    return found;
  });
}

/** Former ids of a letter with the folders of languages in which something lay below them: `en/old/`, and where it is now. */
export function formerFolders(campaign: Campaign, language: Language, letter: Letter | undefined): { from: string; to: string }[] {
  const { languages } = formerOf(campaign);
  const urls = new Urls({ origin: '', basePath: '' });
  const before = [...languages].flatMap(([former, now]) => (now === language.tag ? [former] : []));
  const at = (tag: string, id: string | undefined): string => (id === undefined ? urls.home(tag) : urls.entry(tag, id)).slice(1);
  const to = at(language.tag, letter?.id);
  return [language.tag, ...before]
    .flatMap((tag) => (letter ? [letter.id, ...(letter.facts.aliases ?? [])] : [undefined]).map((id) => ({ from: at(tag, id), to })))
    .filter(({ from }) => from !== to);
}

export function formerOf({ letters, site }: Campaign): FormerNames {
  return formerNames(letters, site);
}

/**
 * Lines of `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read them; empty where nothing was renamed. A former id costs one line
 * with a star or a placeholder, for all languages and the data, and a former language two: Cloudflare reads a hundred of these, and others
 * only before them.
 * `publicPaths` are files of the campaign’s own below the root of the site.
 */
export function redirectLines(campaign: Campaign, publicPaths: readonly string[] = []): string {
  const { basePath } = campaign;
  const line = (from: string, to: string): string => `${basePath}/${from} ${basePath}/${to} 301\n`;
  const languages = siteLanguages(campaign);
  const renamed = publishedLetters(campaign).flatMap((letter) => (letter.facts.aliases ?? []).map((alias) => ({ alias, letter })));
  const ofLetters = renamed.flatMap(({ alias, letter }) => {
    // A folder of the campaign’s own that is called like the alias is led nowhere.
    const isFree = !publicPaths.some((path) => path.split('/')[1] === alias);
    const tops = isFree ? [':folder/'] : [...languages.map(({ slug }) => `${slug}/`), rootPaths.data];
    return tops.map((top) => line(`${top}${alias}/*`, `${top}${letter.id}/:splat`));
  });
  const badges = renamed.map(({ alias, letter }) => line(`${rootPaths.badges}${alias}.svg`, `${rootPaths.badges}${letter.id}.svg`));
  const ofLanguages = languages.flatMap((language) =>
    formerFolders(campaign, language, undefined).flatMap(({ from, to }) => {
      const text = (folder: string): string => `${rootPaths.data}:letter/text-${folder.slice(0, -1)}.json`;
      return [line(text(from), text(to)), line(`${from}*`, `${to}:splat`)];
    }),
  );
  return [...badges, ...ofLetters, ...ofLanguages].join('');
}

/** The letter itself, and its parts that have a page. */
function partsOf(letter: Letter): string[] {
  const { facts, sign, embed, signatories } = letterPaths;
  return ['', facts, sign, embed, ...(hasList(letter) ? [signatories] : [])];
}

/** The tag that a language had first, and the id of a letter: by these its entries in feeds are known. */
export function firstTag(campaign: Campaign, tag: string): string {
  const [first] = (campaign.site.languageAliases ?? []).filter(({ now, dropped }) => now === tag && !dropped);
  return first ? languageOf(first.former).tag : tag;
}

export function firstId(letter: Letter): string {
  return letter.facts.aliases?.[0] ?? letter.id;
}
