// What a campaign or a letter says of itself, in another language: each text beside its translation, so that their order means nothing.

import { z } from 'zod';
import { field, text } from './fields.ts';
import { typographicLine } from './readings.ts';
import { waivers } from './waivers.ts';

/** In UTF-16 code units: the longest fact of an original. */
export const maxFactLength = 600;

export const factTranslations = z
  .array(
    z.strictObject({
      original: text(maxFactLength, 'The text, letter by letter as the original has it. Where the original is changed, so is this.'),
      translation: field(typographicLine(1000), {
        description: 'The same in this language. Blank where nobody has translated it yet.',
      }).optional(),
      waived: waivers('Warnings that do not apply to this text.').optional(),
    }),
  )
  .max(1000)
  .meta({ description: 'Texts of the original and their translations, in any order.' });

export type FactTranslation = z.output<typeof factTranslations>[number];
