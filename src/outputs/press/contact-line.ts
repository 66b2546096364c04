// Whom to ask, in a line.

import type { LetterFacts } from '../../core/schema/letter.ts';

export function contactLine({ name, email, link }: NonNullable<LetterFacts['press']>): string {
  return [name, email, link].filter((part) => part !== undefined).join(' · ');
}
