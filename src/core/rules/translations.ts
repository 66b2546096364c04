// A translation belongs to another language than its original, to a revision that exists, and asks the same.

import type { FactsDocument } from '../documents.ts';
import type { FieldPath } from '../yaml/read.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkTranslations: CampaignRule = (documents, report) => {
  const place = (document: FactsDocument<unknown>, path: FieldPath): [string, { line: number; column: number }] => [
    document.file.path,
    document.source.positionAt(document.yaml.locate(path, 'value')),
  ];
  const letters = new Map(documents.letters.map((letter) => [letter.file.place.id, letter.facts]));
  const defaultLanguage = documents.site?.facts.defaultLanguage;

  for (const document of documents.translations) {
    const { id, language } = document.file.place;
    const original = letters.get(id);
    if (!original) continue;
    if (original.language === language)
      report.add(
        'translation-of-original',
        document.file.path,
        undefined,
        `The letter “${id}” is written in ${language}, so this would be a second original.`,
        `Edit letters/${id}.md instead, and remove this file.`,
      );
    checkRevision(document.facts.revision, document, ['revision']);
    const wanted = (original.demands ?? []).map(({ asks }) => asks.length);
    const given = document.facts.demands?.map(({ asks }) => asks.length);
    if (given && given.join() !== wanted.join())
      report.add(
        'translation-demands',
        ...place(document, ['demands']),
        `The original asks ${describe(wanted)}, this translation ${describe(given)}.`,
        'Translate every demand, in the same order. Left out as a whole, “demands” are shown in the original’s language.',
      );
  }

  for (const { facts, ...document } of documents.signatures)
    if (facts.revision !== undefined) checkRevision(facts.revision, { ...document, facts }, [...document.path, 'revision']);

  for (const [translated, originals] of [
    [documents.translatedPages, documents.pages],
    [documents.translatedUpdates, documents.updates],
  ] as const)
    for (const document of translated) {
      const original = originals.find(({ file }) => file.place.id === document.file.place.id);
      if (original && (original.facts.language ?? defaultLanguage) === document.file.place.language)
        report.add(
          'translation-of-original',
          document.file.path,
          undefined,
          'This text is already written in that language.',
          `Edit ${original.file.path} instead, and remove this file.`,
        );
    }

  /** Until a letter’s text is recorded in revisions, it has one: the first. */
  function checkRevision(revision: number, document: FactsDocument<unknown>, path: FieldPath): void {
    if (revision !== 1)
      report.add('unknown-revision', ...place(document, path), `There is no revision ${revision} of this letter.`, 'The revisions are: 1.');
  }
};

function describe(asks: readonly number[]): string {
  return asks.length === 0 ? 'nothing' : `${asks.join(' + ')} things of ${asks.length} addressee${asks.length === 1 ? '' : 's'}`;
}
