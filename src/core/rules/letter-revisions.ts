// The revisions of each letter, for the rules that need them: read once per check.

import { blocksOf, type Documents } from '../assemble.ts';
import { readRevisions, type RevisionFault, type Revisions, unrecorded } from '../translation/revisions.ts';

export interface LetterRevisions {
  readonly revisions: Revisions;
  /** Whether there is a file of them. */
  readonly isRecorded: boolean;
  readonly faults: readonly RevisionFault[];
}

const known = new WeakMap<Documents, ReadonlyMap<string, LetterRevisions>>();

/** By the id of the letter. */
export function revisionsOf(documents: Documents): ReadonlyMap<string, LetterRevisions> {
  const before = known.get(documents);
  if (before) return before;
  const files = new Map(documents.revisions.map((document) => [document.file.place.id, document]));
  const found = new Map(
    documents.letters.map((letter): [string, LetterRevisions] => {
      const file = files.get(letter.file.place.id);
      return [
        letter.file.place.id,
        file
          ? { ...readRevisions(file.facts), isRecorded: true }
          : { revisions: unrecorded(blocksOf(letter)), isRecorded: false, faults: [] },
      ];
    }),
  );
  known.set(documents, found);
  return found;
}
