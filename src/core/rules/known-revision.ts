// The revision that a translation follows, or that someone signed, is one that the letter has had.

import type { FactsDocument } from '../facts.ts';
import type { Report } from '../report.ts';
import type { Revisions } from '../translation/revisions.ts';
import type { FieldPath } from '../yaml/read.ts';
import type { CampaignRule } from './campaign-rule.ts';
import { revisionsOf } from './letter-revisions.ts';

export const checkSignedRevisions: CampaignRule = (documents, report) => {
  const revisions = revisionsOf(documents);
  for (const document of documents.signatures) {
    const { revision } = document.facts;
    if (revision !== undefined)
      checkRevision(revisions.get(document.letter)?.revisions, revision, document, [...document.path, 'revision'], report);
  }
};

/** Of a letter that cannot be read no revision is known, and nothing is said. */
export function checkRevision(
  known: Revisions | undefined,
  number: number,
  document: FactsDocument<unknown>,
  path: FieldPath,
  report: Report,
): void {
  if (!known || known[number - 1]) return;
  report.add('unknown-revision', document.yaml.at(path), {
    message: `There is no revision ${number} of this letter.`,
    hint: `The revisions are: ${known.map((revision) => revision.number).join(', ')}.`,
  });
}
