// translations/<lang>/ui.yaml: the words of the site itself. Which strings there are is decided by the English file.

import { z } from 'zod';
import { provenance } from './translation.ts';

export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralCategory = (typeof pluralCategories)[number];

/** Groups of strings; a string that counts is a mapping of plural categories (CLDR). */
export const interfaceSchema = z
  .strictObject({
    ...provenance,
    strings: z
      .record(z.string(), z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])))
      .meta({ description: 'The strings, in groups, under the keys of src/words/en.yaml, Undersigned’s own.' }),
  })
  .meta({ title: 'Interface', description: 'The words of the site in one language.' });

export type InterfaceFacts = z.output<typeof interfaceSchema>;
