// A letter in one language as data: what letter.json says of it, and the file with its whole text.

import { createHash } from 'node:crypto';
import { languageOf } from '../../core/languages/language.ts';
import type { Campaign, Letter, LetterEdition } from '../../core/model.ts';
import { outcomeOf } from '../../site/outcome.ts';
import type { Demands } from '../../core/schema/letter.ts';
import { letterFreeFacts } from '../../core/translation/free-facts.ts';
import { isElsewhere } from '../../core/schema/video.ts';
import { onlyLetter } from '../../site/editions.ts';
import { hasFeed } from '../../site/feeds.ts';
import { marksOf } from '../../site/passage-marks.ts';
import { recipientsOf } from '../../site/recipients.ts';
import { hasPressKit, printsOf } from '../../site/prints.ts';
import { numberOf } from '../../site/signatories.ts';
import { Urls } from '../../site/urls.ts';
import { absoluteHtml } from '../feed/html.ts';
import { dataVersion, type EditionData, type TextData } from './schema.ts';
import { licenceOf, summaryNotice } from './terms.ts';

export function editionData(campaign: Campaign, letter: Letter, edition: LetterEdition): EditionData {
  const { language, state, revision, title, summary, demands, provenance } = edition;
  const urls = new Urls(campaign);
  const address = (path: string): string => urls.absolute(path);
  // Of the only letter the feed of the language says what is new.
  const own = onlyLetter(campaign) ? undefined : letter;
  const isInFeed = hasFeed(campaign, languageOf(language), own);
  const prints = printsOf(letter);
  return {
    language,
    direction: languageOf(language).direction,
    state,
    isAuthoritative: isAuthoritative(letter, edition),
    revision,
    passages: edition === letter.original ? undefined : passagesOf(letter, edition),
    title,
    summary,
    url: address(urls.entry(language, letter.id)),
    textSha256: createHash('sha256').update(edition.text.plain).digest('hex'),
    to: offices(letter, edition, 'to'),
    cc: offices(letter, edition, 'cc'),
    demands: demands?.map(demandData),
    outcome:
      letter.facts.outcome &&
      outcomeOf(letter, edition).map(({ date, kind, text, isOriginal }) => ({ date, kind, text: isOriginal ? undefined : text })),
    factTranslations: factsData(letter, edition),
    machineDate: provenance.machine?.date,
    reviewed: provenance.reviewed?.map(({ name, date, link }) => ({ name, date, link })),
    translators: provenance.translators,
    files: {
      text: address(urls.data(letter.id, textFile(language))),
      facts: address(urls.facts(language, letter.id)),
      pdf: address(urls.pdf(language, letter.id)),
      card: address(urls.card(language, letter.id)),
      plainText: address(urls.text(language, letter.id)),
      word: address(urls.word(language, letter.id)),
      prints:
        prints.length > 0
          ? prints.map(({ kind, paper }) => ({ kind, paper, url: address(urls.print(language, letter.id, kind, paper)) }))
          : undefined,
      pressKit: hasPressKit(letter) ? address(urls.pressKit(language, letter.id)) : undefined,
      badge: numberOf(letter) ? address(urls.badge(letter.id, language)) : undefined,
      video: edition.video && (isElsewhere(edition.video.file) ? edition.video.file : address(urls.file(edition.video.file))),
      captions: edition.video?.captions && address(urls.file(edition.video.captions)),
      embed: address(urls.embed(language, letter.id)),
      atom: isInFeed ? address(urls.feed(language, 'xml', own?.id)) : undefined,
      jsonFeed: isInFeed ? address(urls.feed(language, 'json', own?.id)) : undefined,
    },
  };
}

/** Only what the letter says now, and what is on its pages. */
function factsData({ facts, revisions }: Letter, edition: LetterEdition): EditionData['factTranslations'] {
  const found = letterFreeFacts(facts, revisions).flatMap(({ text }) => {
    const translation = edition.facts.get(text);
    return translation === undefined ? [] : [{ original: text, translation }];
  });
  return found.length === 0 ? undefined : found;
}

/** `asks` are texts, as they were before asks could be below asks. */
function demandData({ asks, ...demand }: Demands[number]): NonNullable<EditionData['demands']>[number] {
  const below = asks.map((ask) => (typeof ask === 'string' ? [] : ask.asks));
  return {
    ...demand,
    asks: asks.map((ask) => (typeof ask === 'string' ? ask : ask.ask)),
    ...(below.some(({ length }) => length > 0) && { asksBelow: below }),
  };
}

/** As its page says it. */
function passagesOf(letter: Letter, edition: LetterEdition): EditionData['passages'] {
  const { missing, changes } = marksOf(letter, edition);
  return { all: letter.original.blocks.length, missing, changed: changes };
}

/** In the language of the edition; undefined where one of them is not translated. */
function offices(letter: Letter, edition: LetterEdition, kind: 'to' | 'cc'): string[] | undefined {
  const recipients = recipientsOf(letter, edition, kind);
  return recipients.length === 0 || recipients.some(({ isOriginal }) => isOriginal) ? undefined : recipients.map(({ text }) => text);
}

/** The whole text of an edition, in a file of its own: all of them together are the most of a site's words. */
export function textData(campaign: Campaign, letter: Letter, edition: LetterEdition): TextData {
  const urls = new Urls(campaign);
  const {
    files: _,
    reviewed: _reviewed,
    translators: _translators,
    machineDate: _date,
    textSha256,
    url,
    ...data
  } = editionData(campaign, letter, edition);
  return {
    $schema: urls.absolute(urls.dataSchema('text')),
    version: dataVersion,
    letter: letter.id,
    url,
    textIs: textIs(letter),
    licence: licenceOf(campaign),
    notice: letter.facts.original && summaryNotice,
    ...data,
    html: absoluteHtml(edition.text.html, url, languageOf(edition.language), []),
    text: edition.text.plain,
    textSha256,
  };
}

export function textFile(language: string): `text-${string}.json` {
  return `text-${language.toLowerCase()}.json`;
}

/** A record is a summary in the site's own words. */
export function textIs({ facts }: Letter): 'letter' | 'summary' {
  return facts.original ? 'summary' : 'letter';
}

function isAuthoritative(letter: Letter, edition: LetterEdition): boolean {
  return edition === letter.original && textIs(letter) === 'letter';
}
