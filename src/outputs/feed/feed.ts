// The feed of a language: what is new, whatever format it is written in.

import type { Language } from '../../core/languages/language.ts';
import { compareText } from '../../core/problem.ts';
import type { Letter } from '../../core/model.ts';
import { editionFor } from '../../site/editions.ts';
import { lettersOfFeed } from '../../site/feeds.ts';
import type { PageContext } from '../../site/page.ts';
import { campaignDescription, campaignName } from '../../site/said.ts';
import type { FeedEntry } from './entry.ts';
import { FeedIds } from './ids.ts';
import { letterEntries } from './letters.ts';
import { newsEntries } from './news.ts';
import { outcomeEntries } from './outcome.ts';
import { signatureEntries } from './signatures.ts';
import { translationEntries } from './translations.ts';

export interface Feed {
  /** Stays the same when the letter, the language or the site gets another address. */
  readonly id: string;
  readonly title: string;
  readonly titleLanguage: Language;
  /** Who publishes it. */
  readonly author: string;
  readonly description: string | undefined;
  readonly descriptionLanguage: Language;
  readonly language: Language;
  readonly home: string;
  readonly addresses: { readonly xml: string; readonly json: string };
  readonly rights: string | undefined;
  readonly licence: string | undefined;
  /** The moment of the newest change: from the campaign's files, never from the clock. */
  readonly updated: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** The feed of a language, or that of one letter in it. There is something in it (site/feeds.ts). */
export function feedOf(context: PageContext, letter?: Letter): Feed {
  const { campaign, language, urls } = context;
  const { site } = campaign;
  const letters = lettersOfFeed(campaign, letter);
  const signatures = signatureEntries(context, letters);
  const entries = [
    ...newsEntries(context, letter),
    ...letterEntries(context, letters),
    ...translationEntries(context, letters),
    ...outcomeEntries(context, letters),
    ...signatures,
  ].sort((a, b) => compareText(b.updated, a.updated) || compareText(b.published, a.published) || compareText(a.id, b.id));
  const [newest] = entries;
  if (!newest) throw new Error('a feed without entries has no date');
  const shown = letter && editionFor(letter, language);
  const name = campaignName(campaign, language);
  const description = campaignDescription(campaign, language);
  const title = shown?.edition.title ?? name.text;
  return {
    id: new FeedIds(context).home(letter),
    title,
    titleLanguage: shown ? shown.own : name.language,
    author: name.text,
    description: shown ? shown.edition.summary : description?.text,
    descriptionLanguage: shown ? shown.own : (description ?? name).language,
    language,
    home: urls.absolute(letter ? urls.entry(language.tag, letter.id) : urls.home(language.tag)),
    addresses: {
      xml: urls.absolute(urls.feed(language.tag, 'xml', letter?.id)),
      json: urls.absolute(urls.feed(language.tag, 'json', letter?.id)),
    },
    rights: site.licence?.name,
    licence: site.licence?.url,
    updated: newest.updated,
    entries,
  };
}
