// The front matter of a campaign's own pages and news, and of their translations.

import { z } from 'zod';
import { field, text, wholeNumber } from './fields.ts';
import { language } from './language-field.ts';
import { countryCode } from './readings.ts';
import { machineSchema, provenance } from './translation.ts';

const title = text(200, 'The title.');
const summary = text(600, 'One or two sentences about it.').optional();
const ownLanguage = language('Its language. The site’s default language where it is left out.').optional();

const everywhere = 'all';

/** A country, or everywhere. */
const actionPlace = field((typed) => (typed === everywhere ? { value: everywhere } : countryCode(typed)), {
  description: 'all, or a country, ISO 3166-1 alpha-2.',
  examples: [everywhere, 'DE', 'IN'],
});

const actions = z
  .union([z.array(actionPlace).min(1).max(100), actionPlace])
  .transform((value) => (typeof value === 'string' ? [value] : value))
  .meta({
    description:
      'For a page that says what else readers can do: where, as “all”, a country or a list of countries. Letters list such pages, and the links at the foot of every page do not.',
  });

export const pageSchema = z
  .strictObject({
    title,
    summary,
    language: ownLanguage,
    action: actions.optional(),
    letter: text(60, 'The id of the letter that it is an action of; of all letters where it is left out.').optional(),
    machine: machineSchema
      .meta({
        description:
          'For a page that a machine wrote in its own language, as init does, until somebody whose language it is has read it. The page says so and is kept out of search engines.',
      })
      .optional(),
    order: wholeNumber('Its place among the links at the foot of every page; the smallest first.').optional(),
  })
  .meta({ title: 'Page', description: 'The facts above a page of the campaign.' });

export const updateSchema = z
  .strictObject({ title, summary, language: ownLanguage, letter: text(60, 'The id of the letter it is about.').optional() })
  .meta({ title: 'News', description: 'The facts above a piece of news. Its date is the beginning of its file name.' });

export const translatedPageSchema = z
  .strictObject({ title, summary, ...provenance })
  .meta({ title: 'Translated page', description: 'The facts above a page or a piece of news in another language.' });

export type PageFacts = z.output<typeof pageSchema>;
export type UpdateFacts = z.output<typeof updateSchema>;
export type TranslatedPageFacts = z.output<typeof translatedPageSchema>;
