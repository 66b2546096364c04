// The revisions of each letter, for the rules that need them: read once per check.

import { blocksOf, type Documents } from '../assemble.ts';
import type { TextDocument } from '../documents.ts';
import type { FactsDocument } from '../facts.ts';
import type { LetterFacts } from '../schema/letter.ts';
import type { RevisionsFacts } from '../schema/revisions.ts';
import { type RevisionFault, type Revisions, readRevisions, unrecorded } from '../translation/revisions.ts';

export interface LetterRevisions {
  readonly revisions: Revisions;
  /** Whether there is a file of them. */
  readonly isRecorded: boolean;
  readonly faults: readonly RevisionFault[];
}

const known = new WeakMap<TextDocument<LetterFacts>, { file: FactsDocument<RevisionsFacts> | undefined; found: LetterRevisions }>();

/** By the id of the letter. */
export function revisionsOf(documents: Pick<Documents, 'letters' | 'revisions'>): ReadonlyMap<string, LetterRevisions> {
  const files = new Map(documents.revisions.map((document) => [document.file.place.id, document]));
  return new Map(
    documents.letters.map((letter): [string, LetterRevisions] => {
      const file = files.get(letter.file.place.id);
      const before = known.get(letter);
      if (before && before.file === file) return [letter.file.place.id, before.found];
      const found = file
        ? { ...readRevisions(file.facts), isRecorded: true }
        : { revisions: unrecorded(blocksOf(letter)), isRecorded: false, faults: [] };
      known.set(letter, { file, found });
      return [letter.file.place.id, found];
    }),
  );
}
