// The feed of a language: what is new, whatever format it is written in.

import { type Language, languageOf } from '../../core/languages/language.ts';
import { compareText } from '../../core/problem.ts';
import { publishedLetters } from '../../site/editions.ts';
import type { PageContext } from '../../site/page.ts';
import { type FeedEntry, isDay } from './entry.ts';
import { newsEntries } from './news.ts';
import { signatureEntries } from './signatures.ts';
import { translationEntries } from './translations.ts';

export interface Feed {
  readonly title: string;
  /** In the site's default language, which `descriptionLanguage` is. */
  readonly description: string | undefined;
  readonly descriptionLanguage: Language;
  readonly language: Language;
  readonly home: string;
  readonly addresses: { readonly xml: string; readonly json: string };
  readonly rights: string | undefined;
  /** The day of the newest change: from the campaign's files, never from the clock. */
  readonly updated: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

export function feedOf(context: PageContext): Feed {
  const { campaign, language, urls } = context;
  const { site } = campaign;
  const entries = [...newsEntries(context), ...translationEntries(context), ...signatureEntries(context)].sort(
    (a, b) => compareText(b.updated, a.updated) || compareText(b.published, a.published) || compareText(a.url, b.url),
  );
  // A feed must say when it changed. Where nothing is dated, that is the date of a letter, or the beginning of time.
  const dates =
    entries.length > 0
      ? entries.map(({ updated }) => updated)
      : publishedLetters(campaign)
          .map(({ facts }) => facts.date)
          .filter(isDay);
  return {
    title: site.name,
    description: site.description,
    descriptionLanguage: languageOf(site.defaultLanguage),
    language,
    home: urls.absolute(urls.home(language.tag)),
    addresses: { xml: urls.absolute(urls.feed(language.tag, 'xml')), json: urls.absolute(urls.feed(language.tag, 'json')) },
    rights: site.licence?.name,
    updated: dates.toSorted().at(-1) ?? '1970-01-01',
    entries,
  };
}
