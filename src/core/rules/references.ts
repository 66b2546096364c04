// What a file refers to exists: letters, pages, news, sources.

import { formerNames, presentPath } from '../addresses/former.ts';
import type { CampaignFile } from '../files/tree.ts';
import { nearestKey } from '../schema/validate.ts';
import type { FilePlace } from '../source.ts';
import type { CampaignRule } from './campaign-rule.ts';

function suggest(id: string, ids: Iterable<string>, what: string): string {
  const known = [...ids];
  const nearest = nearestKey(id, known);
  if (nearest) return `Did you mean “${nearest}”?`;
  return known.length > 0 ? `There are: ${known.slice(0, 10).join(', ')}${known.length > 10 ? ', …' : ''}.` : `There is no ${what} yet.`;
}

export const checkReferences: CampaignRule = (documents, report) => {
  const { files } = documents;
  const idsOf = (kind: CampaignFile['place']['kind']): ReadonlySet<string> =>
    new Set(files.filter(({ place }) => place.kind === kind).map(({ place }) => place.id));
  const known = { letter: idsOf('letter'), page: idsOf('page'), news: idsOf('update') };
  const folders = { letter: 'letters', page: 'content/pages', news: 'content/updates' };
  const isThere = (what: keyof typeof known, id: string): boolean =>
    known[what].has(id) || ['', `/${id}.md`, `/${id}.mdx`].some((end) => report.concerns(folders[what] + end));
  const missing = (at: string | FilePlace, what: keyof typeof known, id: string, role = ''): void =>
    report.add(what === 'letter' ? 'unknown-letter' : 'unknown-page', at, {
      message: `There is no ${what} “${id}”${role}.`,
      hint: (what === 'letter' && hintForFormer(at, id)) || suggest(id, known[what], what),
    });
  const former = formerNames(
    documents.letters.map(({ file, facts }) => ({ id: file.place.id, facts })),
    undefined,
  );
  const hintForFormer = (at: string | FilePlace, id: string): string | undefined => {
    const now = former.letters.get(id);
    const present = typeof at === 'string' ? presentPath(at, former) : undefined;
    return now && `This letter is called “${now}” now: ${present === undefined ? `write “${now}”` : `move the file to ${present}`}.`;
  };

  const reportedFolders = new Set<string>();
  for (const { path, place } of files) {
    const { kind, id, letter } = place;
    if (kind === 'translation' && !isThere('letter', id)) missing(path, 'letter', id, ' that this could be a translation of');
    else if (letter !== undefined && !isThere('letter', letter) && !reportedFolders.has(letter)) {
      reportedFolders.add(letter);
      missing(path, 'letter', letter, ' that these signatures could belong to');
    } else if ((kind === 'decisions' || kind === 'revisions') && !isThere('letter', id))
      missing(path, 'letter', id, ' that this could be about');
    else if (kind === 'translated-page' && !isThere('page', id)) missing(path, 'page', id, ' that this could be a translation of');
    else if (kind === 'translated-update' && !isThere('news', id)) missing(path, 'news', id, ' that this could be a translation of');
  }

  for (const document of documents.letters) {
    for (const [index, { letter, title }] of (document.facts.related ?? []).entries()) {
      if (letter && !isThere('letter', letter)) missing(document.yaml.at(['related', index, 'letter']), 'letter', letter);
      if (title === undefined && letter === undefined)
        report.add('missing-key', document.yaml.at(['related', index]), {
          message: '“title” is missing.',
          hint: 'Add a line “title: …”. Only a letter of this campaign, named with “letter: …”, has its title already.',
        });
    }
    const sources = (document.facts.sources ?? []).flatMap(({ id }) => (id ? [id] : []));
    for (const list of ['milestones', 'unlisted', 'outcome'] as const)
      for (const [index, { source }] of (document.facts[list] ?? []).entries())
        if (source && !sources.includes(source))
          report.add('unknown-source', document.yaml.at([list, index, 'source']), {
            message: `No source of this letter has the id “${source}”.`,
            hint: suggest(source, sources, 'source with an id'),
          });
  }
  for (const document of [...documents.updates, ...documents.pages]) {
    const { letter } = document.facts;
    if (letter && !isThere('letter', letter)) missing(document.yaml.at(['letter']), 'letter', letter);
  }
  const drafts = new Set(documents.letters.flatMap(({ file, facts }) => (facts.status === 'draft' ? [file.place.id] : [])));
  for (const { source, components } of documents.pages)
    for (const { attributes, at: offset } of components) {
      const { letter } = attributes;
      if (letter !== undefined && drafts.has(letter))
        report.add('mdx-component', source.at(offset), {
          message: `The letter “${letter}” is a draft, so it has no page yet.`,
          hint: `Leave the component out until the letter is published, or make it public in letters/${letter}.md: “status: open”.`,
        });
    }
};
