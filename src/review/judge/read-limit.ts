// How much of a file is read to judge it: no more than a file of its place may have.

import { placeOf, sizeLimits } from '../../core/files/kinds.ts';
import { isInCampaign } from '../../core/files/listed.ts';

/** In bytes; 0 for what is not read at all: pictures, and everything outside the campaign. */
export function readLimit(path: string): number {
  if (!isInCampaign(path) || path.startsWith('public/')) return 0;
  const place = placeOf(path);
  if (!('rule' in place)) return sizeLimits[place.kind];
  // What its right name would be is found out from what is in it.
  return path.startsWith('signatories/') ? sizeLimits.signature : sizeLimits.letter;
}
