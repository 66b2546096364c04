// The front matter of translations: who made them, from which revision, and who has read them.

import { z } from 'zod';
import { factTranslations } from './fact-translations.ts';
import { date, field, link, text, wholeNumber } from './fields.ts';
import { demandsSchema } from './letter.ts';
import { videoSchema } from './video.ts';
import { line, withoutEmail } from './readings.ts';

const translatorName = (description: string) => field(withoutEmail(line(200)), { description });

export const machineSchema = z
  .strictObject({
    date: date('The day the draft was made.'),
    engine: text(100, 'What made it. May be left out.').optional(),
  })
  .meta({ description: 'For a machine draft that no native speaker has read. Pages say so and are kept out of search engines.' });

export const reviewsSchema = z
  .array(
    z.strictObject({
      name: translatorName('Who read it against the original.'),
      date: date('When.'),
      link: link('Their page.').optional(),
    }),
  )
  .max(50)
  .meta({ description: 'Who has reviewed the translation. With one entry it counts as reviewed.' });

/** Fields that every translated text carries. */
export const provenance = {
  machine: machineSchema.optional(),
  reviewed: reviewsSchema.optional(),
  translators: z.array(translatorName('A translator’s name.')).max(50).meta({ description: 'Who translated the text.' }).optional(),
};

const texts = (description: string, max: number, of: string) => z.array(text(max, of)).min(1).max(200).meta({ description });

export const translationSchema = z
  .strictObject({
    title: text(200, 'The letter’s title in this language.'),
    revision: wholeNumber('The revision of the original that this translation follows. The first is 1.'),
    summary: text(600, 'The letter’s summary in this language.').optional(),
    demands: demandsSchema.optional(),
    to: texts(
      'Those whom the letter is addressed to, in the order of the original: of each the office, or the name where it has none.',
      200,
      'An office, or a name.',
    ).optional(),
    cc: texts('Those who get a copy, in the same way.', 200, 'An office, or a name.').optional(),
    outcome: texts(
      'The texts of what came of the letter, in the order of the original. Days, kinds and sources are the original’s.',
      600,
      'What happened, in this language.',
    ).optional(),
    video: videoSchema.optional(),
    facts: factTranslations
      .meta({
        description:
          'The other texts of the letter’s facts, in any order: topics, what sources are called and back, related campaigns and places, and what revisions say of themselves. Names may stay as they are.',
      })
      .optional(),
    ...provenance,
  })
  .meta({ title: 'Translation', description: 'The facts above a letter’s text in another language.' });

export type TranslationFacts = z.output<typeof translationSchema>;

export interface Provenance {
  readonly machine?: z.output<typeof machineSchema> | undefined;
  readonly reviewed?: z.output<typeof reviewsSchema> | undefined;
  readonly translators?: string[] | undefined;
}
