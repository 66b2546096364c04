// The beginning of the data of a site: which letters there are, in which languages, and where everything about them is.

import { rootPaths } from '../../core/addresses/paths.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Campaign } from '../../core/model.ts';
import { siteAsOf } from '../../site/as-of.ts';
import { publishedLetters } from '../../site/editions.ts';
import { hasFeed } from '../../site/feeds.ts';
import { siteLanguages } from '../../site/languages.ts';
import { campaignDescription, campaignName, type Said } from '../../site/said.ts';
import { Urls } from '../../site/urls.ts';
import { textIs } from './edition.ts';
import { numbersOf } from './numbers.ts';
import { dataVersion, type SiteData } from './schema.ts';
import { licenceOf, peopleNotice } from './terms.ts';

export const filesList = 'files.json';

export function siteData(campaign: Campaign): SiteData {
  const urls = new Urls(campaign);
  const address = (path: string): string => urls.absolute(path);
  const { site } = campaign;
  return {
    $schema: address(urls.dataSchema('index')),
    version: dataVersion,
    name: site.name,
    url: address(urls.chooser()),
    asOf: siteAsOf(campaign),
    defaultLanguage: site.defaultLanguage,
    licence: licenceOf(campaign),
    notice: peopleNotice,
    letters: publishedLetters(campaign).map((letter) => ({
      id: letter.id,
      title: letter.original.title,
      url: address(urls.entry(letter.original.language, letter.id)),
      data: address(urls.data(letter.id, 'letter.json')),
      status: letter.facts.status,
      example: letter.facts.example,
      textIs: textIs(letter),
      originalLanguage: letter.original.language,
      languages: [...letter.editions.keys()],
      ...numbersOf(letter),
    })),
    languages: siteLanguages(campaign).map((language) => ({
      language: language.tag,
      direction: language.direction,
      name: language.autonym,
      siteName: inLanguage(campaignName(campaign, language), language, site.defaultLanguage),
      siteDescription: inLanguage(campaignDescription(campaign, language), language, site.defaultLanguage),
      url: address(urls.home(language.tag)),
      atom: hasFeed(campaign, language) ? address(urls.feed(language.tag, 'xml')) : undefined,
      jsonFeed: hasFeed(campaign, language) ? address(urls.feed(language.tag, 'json')) : undefined,
    })),
    files: address(urls.file(`${rootPaths.data}${filesList}`)),
    checksums: address(urls.file(rootPaths.checksums)),
  };
}

/** Only where it is a translation, and into this very language. */
function inLanguage(said: Said | undefined, page: Language, original: string): string | undefined {
  return said && page.tag !== original && said.language.tag === page.tag ? said.text : undefined;
}
