// Checks of a translation that a person can say do not apply to one of its texts, and how that is written.

import { z } from 'zod';
import { text } from './fields.ts';

/** Checks that a passage can be exempted from. */
export const waivable = [
  'translation-structure',
  'translation-links',
  'translation-numbers',
  'translation-identical',
  'translation-script',
  'translation-emphasis',
  'translation-doubled-word',
  'translation-length',
] as const;
export type Waivable = (typeof waivable)[number];

export const waivers = (description: string) =>
  z
    .array(
      z.strictObject({
        rule: z.enum(waivable).meta({ description: 'The check.' }),
        reason: text(600, 'Why it does not apply here.'),
      }),
    )
    .max(10)
    .meta({ description });
