// How much of a file is read to judge it: no more than a file of its place may have.

import { sizeLimits } from '../core/files/kinds.ts';
import { isInCampaign } from '../core/files/listed.ts';
import { isDocumentPath } from '../core/files/sent-documents.ts';
import { mayBeTranslation } from '../core/files/misplaced.ts';
import { mayBeSignature } from '../core/files/misplaced-signature.ts';
import { maxBytes } from '../fix/names.ts';

/** Of a document that may be a translation. Pictures make it large, and are none of it. In bytes. */
export const maxDocument = 4 * 1024 * 1024;

/** In bytes; 0 for what is not read at all: pictures, and what outside the campaign can be no translation and no signature in a wrong place. */
export function readLimit(path: string): number {
  if (isDocumentPath(path)) return maxDocument;
  if (!isInCampaign(path)) return mayBeTranslation(path) ? sizeLimits.translation : mayBeSignature(path) ? sizeLimits.signature : 0;
  if (path.startsWith('public/')) return 0;
  return maxBytes(path) ?? sizeLimits.signature;
}
