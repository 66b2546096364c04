// A letter as data: what its pages say about it, for machines.

import type { Campaign, Letter } from '../../core/model.ts';
import { letterAsOf } from '../../site/as-of.ts';
import { listFiles } from '../../site/data-parts.ts';
import { publishedLetters } from '../../site/editions.ts';
import { countSignatories, hasList, numberOf } from '../../site/signatories.ts';
import { actionPages } from '../../site/actions.ts';
import type { Party } from '../../site/parties.ts';
import { Urls } from '../../site/urls.ts';
import { editionData, textIs } from './edition.ts';
import { numbersOf } from './numbers.ts';
import { dataVersion, type LetterData } from './schema.ts';
import { licenceOf, summaryNotice } from './terms.ts';

export function letterData(campaign: Campaign, letter: Letter): LetterData {
  const urls = new Urls(campaign);
  const { id, facts, original } = letter;
  const address = (path: string): string => urls.absolute(path);
  const published = new Map(publishedLetters(campaign).map((other) => [other.id, other]));
  const isListed = hasList(letter);
  const csv = isListed ? listFiles(letter, 'csv').map((file) => address(urls.data(id, file))) : [];
  const others = [...letter.editions.values()].filter((edition) => edition !== original);
  const party = ({ name, link, country, logo, orcid, ror, wikidata }: Party) => ({
    ...{ name, link, country, orcid, ror, wikidata },
    logo: logo === undefined ? undefined : address(urls.file(logo)),
  });
  return {
    $schema: address(urls.dataSchema('letter')),
    version: dataVersion,
    id,
    aliases: facts.aliases,
    url: address(urls.entry(original.language, id)),
    status: facts.status,
    example: facts.example,
    textIs: textIs(letter),
    notice: facts.original && summaryNotice,
    licence: licenceOf(campaign),
    asOf: letterAsOf(letter),
    date: facts.date,
    deadline: facts.deadline,
    originalLanguage: original.language,
    ...numbersOf(letter),
    to: facts.to,
    cc: facts.cc,
    hashtags: facts.hashtags,
    topics: facts.topics,
    initiators: facts.initiators?.map(party),
    drafters: facts.drafters?.map(party),
    facilitator: facts.facilitator && party(facts.facilitator),
    actions: actionData(campaign, letter, address, urls),
    publishedElsewhere: facts.original && {
      url: facts.original.url,
      title: facts.original.title,
      publisher: facts.original.publisher,
      date: facts.original.date,
      pdf: facts.original.pdf,
    },
    milestones: facts.milestones,
    outcome: facts.outcome,
    // A draft is on no page, and so its id is in no data.
    related: facts.related?.flatMap((related) => {
      const other = related.letter === undefined ? undefined : published.get(related.letter);
      const title = related.title ?? other?.original.title;
      return title === undefined ? [] : [{ ...related, title, letter: other?.id }];
    }),
    sources: facts.sources,
    editions: [original, ...others].map((edition) => editionData(campaign, letter, edition)),
    files: {
      count: address(urls.data(id, 'count.json')),
      signatories: isListed ? address(urls.data(id, 'signatories.json')) : undefined,
      csv: csv.length === 1 ? csv[0] : undefined,
      csvParts: csv.length > 1 ? csv : undefined,
      names: isListed && countSignatories(letter).all > 0 ? address(`${urls.names(id)}index.json`) : undefined,
      badge: numberOf(letter) ? address(urls.badge(id)) : undefined,
    },
  };
}

/** What else readers can do. */
function actionData({ pages }: Campaign, letter: Letter, address: (path: string) => string, urls: Urls): LetterData['actions'] {
  const own = actionPages({ pages }, letter);
  if (own.length === 0) return undefined;
  return own.map(({ id, facts, original }) => ({
    title: original.title,
    language: original.language,
    url: address(urls.entry(original.language, id)),
    where: [...(facts.action ?? [])],
  }));
}
