// translations/<lang>/<letter>.lock.yaml: which passage of a translation follows which passage of the original, and in which state of it.
// Written by `undersigned align` and `confirm`.

import { z } from 'zod';
import { date, text, wholeNumber } from './fields.ts';
import { blockId, hash } from './revisions.ts';
import { waivers } from './waivers.ts';

export { type Waivable, waivable } from './waivers.ts';

/** Of one translation: the older ones say nothing any more. */
export const maxReviews = 50;
/** A translation with more passages has no record. */
export const maxReviewPassages = 10_000;

export const lockSchema = z
  .strictObject({
    blocks: z
      .array(
        z.strictObject({
          original: z
            .array(blockId('A passage of the original.'))
            .max(50)
            .meta({ description: 'The passages of the original that are said here. None for a note.' })
            .optional(),
          translation: z
            .array(hash('Hash of a passage of the translation.'))
            .max(50)
            .meta({ description: 'The passages of the translation that say it. None for an omission.' })
            .optional(),
          revision: wholeNumber('The revision of the original that these passages follow.').optional(),
          guessed: z
            .enum(['true'])
            .transform(() => true)
            .meta({
              description: 'Whether the pairing is by position alone, and nobody has looked at it.',
              enum: [true],
              type: ['boolean', 'string'],
            })
            .optional(),
          confirmed: z
            .strictObject({ by: text(200, 'Who said that no change is needed.').optional(), date: date('When.') })
            .meta({ description: 'For a passage that stays right although the original changed.' })
            .optional(),
          note: text(600, 'For a passage that the original does not have: why it is there.').optional(),
          omitted: text(600, 'For a passage of the original that the translation leaves out: why.').optional(),
          remark: z
            .string()
            .min(1)
            .max(2000)
            .meta({ description: 'What its translators write to each other; from a comment in a PO file.' })
            .optional(),
          waived: waivers('Warnings that do not apply to this passage.').optional(),
        }),
      )
      .max(10_000)
      .meta({ description: 'Pairs of passages, in the order of the translation.' }),
    reviews: z
      .array(
        z.strictObject({
          name: text(200, 'A reviewer, as the translation names them.'),
          date: date('The day of the review, as the translation has it.'),
          passages: z
            .array(hash('Hash of a passage of the translation.'))
            .max(maxReviewPassages)
            .meta({ description: 'The passages of the translation that they had before them. All others are newer than the review.' }),
        }),
      )
      .max(maxReviews)
      .meta({ description: 'What each review has read. Written when a review is recorded, and when a reviewed translation is changed.' })
      .optional(),
  })
  .meta({ title: 'Lock of a translation', description: 'Which passage of a translation follows which passage of the original.' });

export type LockFacts = z.output<typeof lockSchema>;
/** What a review has read. */
export type ReviewRecord = NonNullable<LockFacts['reviews']>[number];
