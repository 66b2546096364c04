// What of a signature is remembered when it goes.

import type { SignatureFacts } from '../../core/schema/signature.ts';
import type { Withdrawer } from '../../core/withdrawn.ts';

/** With the rows that it was made from: what was corrected in the file since has another spelling in the list that it came from. */
export function withdrawerOf({ name, link, handle, source }: Pick<SignatureFacts, 'name' | 'link' | 'handle' | 'source'>): Withdrawer {
  return { name, link, handle, rows: source?.row?.split(' ') };
}
