// A letter as data: what its pages say about it, for machines.

import { createHash } from 'node:crypto';
import { languageOf } from '../../core/languages/language.ts';
import type { Campaign, Letter, LetterEdition } from '../../core/model.ts';
import { listFiles } from '../../site/data-parts.ts';
import { publishedLetters } from '../../site/editions.ts';
import { hasList, numberOf } from '../../site/signatories.ts';
import { Urls } from '../../site/urls.ts';
import { numbersOf } from './numbers.ts';
import { dataVersion, type LetterData } from './schema.ts';

export function letterData(campaign: Campaign, letter: Letter): LetterData {
  const urls = new Urls(campaign);
  const { id, facts, original } = letter;
  const address = (path: string): string => urls.absolute(path);
  const published = new Set(publishedLetters(campaign).map((other) => other.id));
  const isListed = hasList(letter);
  const csv = isListed ? listFiles(letter, 'csv').map((file) => address(urls.data(id, file))) : [];
  const others = [...letter.editions.values()].filter((edition) => edition !== original);
  return {
    $schema: address(urls.dataSchema('letter')),
    version: dataVersion,
    id,
    url: address(urls.entry(original.language, id)),
    status: facts.status,
    example: facts.example,
    date: facts.date,
    originalLanguage: original.language,
    ...numbersOf(letter),
    hashtags: facts.hashtags,
    topics: facts.topics,
    initiators: facts.initiators,
    drafters: facts.drafters,
    facilitator: facts.facilitator,
    publishedElsewhere: facts.original && {
      url: facts.original.url,
      title: facts.original.title,
      publisher: facts.original.publisher,
      date: facts.original.date,
      pdf: facts.original.pdf,
    },
    milestones: facts.milestones,
    // A draft is on no page, and so its id is in no data.
    related: facts.related?.map((related) => ({
      ...related,
      letter: related.letter && published.has(related.letter) ? related.letter : undefined,
    })),
    sources: facts.sources,
    editions: [original, ...others].map((edition) => editionData(edition, address(urls.entry(edition.language, id)))),
    files: {
      count: address(urls.data(id, 'count.json')),
      signatories: isListed ? address(urls.data(id, 'signatories.json')) : undefined,
      csv: csv.length === 1 ? csv[0] : undefined,
      csvParts: csv.length > 1 ? csv : undefined,
      badge: numberOf(letter) ? address(urls.badge(id)) : undefined,
    },
  };
}

function editionData(edition: LetterEdition, url: string): LetterData['editions'][number] {
  const { language, state, revision, title, summary, demands, provenance } = edition;
  return {
    language,
    direction: languageOf(language).direction,
    state,
    revision,
    title,
    summary,
    url,
    textSha256: createHash('sha256').update(edition.text.plain).digest('hex'),
    demands,
    machineDate: provenance.machine?.date,
    reviewed: provenance.reviewed?.map(({ name, date }) => ({ name, date })),
    translators: provenance.translators,
  };
}
