// The front matter of a campaign's own pages and news, and of their translations.

import { z } from 'zod';
import { text, wholeNumber } from './fields.ts';
import { language } from './language-field.ts';
import { provenance } from './translation.ts';

const title = text(200, 'The title.');
const summary = text(600, 'One or two sentences about it.').optional();
const ownLanguage = language('Its language. The site’s default language where it is left out.').optional();

export const pageSchema = z
  .strictObject({
    title,
    summary,
    language: ownLanguage,
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
