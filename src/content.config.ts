// The texts of the campaign as an Astro collection: <kind>/<id>/<language>.
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { campaignLoader } from './integrations/loader.ts';

export const collections = {
  texts: defineCollection({
    loader: campaignLoader(),
    schema: z.object({ title: z.string(), language: z.string(), state: z.enum(['original', 'reviewed', 'unreviewed', 'machine']) }),
  }),
};
