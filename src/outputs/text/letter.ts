// What a letter says as a file without a layout of ours, as plain text and for word processors: what its PDF says above the names.

import type { Faces } from '../../core/fonts/faces.ts';
import type { Campaign, Letter, LetterEdition } from '../../core/model.ts';
import { type LetterDocument, letterDocument } from '../pdf/document.ts';

/** Such files bring no font, so every letter is theirs to ask for. */
const anyFaces: Pick<Faces, 'orderFor' | 'choose' | 'settable'> = {
  orderFor: () => [],
  choose: () => ({ families: [], missing: [] }),
  settable: (text) => text,
};

/** The last one that was asked for: both files of an edition follow each other. */
let last: { readonly campaign: Campaign; readonly edition: LetterEdition; readonly document: LetterDocument } | undefined;

export function plainDocument(campaign: Campaign, letter: Letter, edition: LetterEdition): LetterDocument {
  if (last?.campaign === campaign && last.edition === edition) return last.document;
  const document = letterDocument(campaign, letter, edition, anyFaces, { isBare: true });
  last = { campaign, edition, document };
  return document;
}

/** A name without the number of the face it would be set with. */
export function plainPassage(passage: LetterDocument['campaign']): string {
  return typeof passage === 'string' ? passage : passage[0];
}
