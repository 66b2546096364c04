// What `sign` says of a value that will not do, behind “That” or the name of the field. The sign page has words of its own, in many languages.

import { linkWords } from '../core/schema/link-words.ts';
import type { TypedFault } from '../signatories/signed-values.ts';

export function faultWords({ field, kind, maxLength, refused, link }: TypedFault): { message: string; hint?: string | undefined } {
  const said = link ? linkWords(link) : refused;
  if (said) return { message: `cannot be taken: ${said.message}`, hint: said.hint };
  if (kind === 'long') return { message: `is longer than ${maxLength} characters.`, hint: 'Shorten it.' };
  if (kind === 'characters') return { message: 'holds characters that cannot be shown.', hint: 'Type it again.' };
  if (kind === 'missing') return { message: 'is missing.' };
  return { message: field === 'kind' ? 'is neither “person” nor “organisation”.' : 'has a value that it does not know.' };
}
