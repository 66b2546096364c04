// translations/<lang>/site.yaml: what the campaign says of itself (its name and its description), in another language.

import { z } from 'zod';
import { factTranslations } from './fact-translations.ts';
import { provenance } from './translation.ts';

export const translatedSiteSchema = z
  .strictObject({ facts: factTranslations, ...provenance })
  .meta({ title: 'Translated site', description: 'The name and the description of the campaign in another language.' });

export type TranslatedSiteFacts = z.output<typeof translatedSiteSchema>;
