// What a file refers to exists: letters, pages, news, sources.

import type { CampaignFile } from '../files/tree.ts';
import type { FactsDocument } from '../documents.ts';
import { nearestKey } from '../schema/validate.ts';
import type { FieldPath } from '../yaml/read.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkReferences: CampaignRule = (documents, report) => {
  const { files } = documents;
  const idsOf = (kind: CampaignFile['place']['kind']): ReadonlySet<string> =>
    new Set(files.filter(({ place }) => place.kind === kind).map(({ place }) => place.id));
  const isThere = (id: string, ids: ReadonlySet<string>, folder: string): boolean =>
    ids.has(id) || ['', `/${id}.md`, `/${id}.mdx`].some((end) => report.concerns(folder + end));
  const letters = idsOf('letter');
  const pages = idsOf('page');
  const updates = idsOf('update');

  const suggest = (id: string, ids: Iterable<string>, what: string): string => {
    const known = [...ids];
    const nearest = nearestKey(id, known);
    if (nearest) return `Did you mean “${nearest}”?`;
    return known.length > 0 ? `There are: ${known.slice(0, 10).join(', ')}${known.length > 10 ? ', …' : ''}.` : `There is no ${what} yet.`;
  };

  const reportedFolders = new Set<string>();
  for (const { path, place } of files) {
    if (place.kind === 'translation' && !isThere(place.id, letters, 'letters'))
      report.add(
        'unknown-letter',
        path,
        undefined,
        `There is no letter “${place.id}” that this could be a translation of.`,
        suggest(place.id, letters, 'letter'),
      );
    else if (place.letter !== undefined && !isThere(place.letter, letters, 'letters') && !reportedFolders.has(place.letter)) {
      reportedFolders.add(place.letter);
      report.add(
        'unknown-letter',
        path,
        undefined,
        `There is no letter “${place.letter}” that these signatures could belong to.`,
        suggest(place.letter, letters, 'letter'),
      );
    } else if ((place.kind === 'decisions' || place.kind === 'revisions') && !isThere(place.id, letters, 'letters'))
      report.add(
        'unknown-letter',
        path,
        undefined,
        `There is no letter “${place.id}” that this could be about.`,
        suggest(place.id, letters, 'letter'),
      );
    else if (place.kind === 'translated-page' && !isThere(place.id, pages, 'content/pages'))
      report.add(
        'unknown-page',
        path,
        undefined,
        `There is no page “${place.id}” that this could be a translation of.`,
        suggest(place.id, pages, 'page'),
      );
    else if (place.kind === 'translated-update' && !isThere(place.id, updates, 'content/updates'))
      report.add(
        'unknown-page',
        path,
        undefined,
        `There is no news “${place.id}” that this could be a translation of.`,
        suggest(place.id, updates, 'news'),
      );
  }

  const at = (document: FactsDocument<unknown>, path: FieldPath): [string, { line: number; column: number }] => [
    document.file.path,
    document.source.positionAt(document.yaml.locate(path, 'value')),
  ];
  for (const document of documents.letters) {
    for (const [index, { letter }] of (document.facts.related ?? []).entries())
      if (letter && !isThere(letter, letters, 'letters'))
        report.add(
          'unknown-letter',
          ...at(document, ['related', index, 'letter']),
          `There is no letter “${letter}”.`,
          suggest(letter, letters, 'letter'),
        );
    const sources = (document.facts.sources ?? []).flatMap(({ id }) => (id ? [id] : []));
    for (const [index, { source }] of (document.facts.milestones ?? []).entries())
      if (source && !sources.includes(source))
        report.add(
          'unknown-source',
          ...at(document, ['milestones', index, 'source']),
          `No source of this letter has the id “${source}”.`,
          suggest(source, sources, 'source with an id'),
        );
  }
  for (const document of documents.updates) {
    const { letter } = document.facts;
    if (letter && !isThere(letter, letters, 'letters'))
      report.add('unknown-letter', ...at(document, ['letter']), `There is no letter “${letter}”.`, suggest(letter, letters, 'letter'));
  }
  const drafts = new Set(documents.letters.flatMap(({ file, facts }) => (facts.status === 'draft' ? [file.place.id] : [])));
  for (const { source, mentions } of documents.pages)
    for (const { letter, at: offset } of mentions)
      if (drafts.has(letter))
        report.addAt(
          'mdx-component',
          source,
          offset,
          `The letter “${letter}” is a draft, so it has no page yet.`,
          `Leave the component out until the letter is published, or make it public in letters/${letter}.md: “status: open”.`,
        );
};
