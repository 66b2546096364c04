// The schemas as JSON Schema (2020-12), for editors: they complete keys and explain fields while someone types.

import { z } from 'zod';
import { decisionsSchema } from './decisions.ts';
import { interfaceSchema } from './interface.ts';
import { letterSchema } from './letter.ts';
import { lockSchema } from './lock.ts';
import { pageSchema, translatedPageSchema, updateSchema } from './page.ts';
import { revisionsSchema } from './revisions.ts';
import { listedSignatureSchema, signatureSchema } from './signature.ts';
import { siteSchema } from './site.ts';
import { translatedSiteSchema } from './translated-site.ts';
import { translationSchema } from './translation.ts';

const schemas = {
  site: siteSchema,
  letter: letterSchema,
  revisions: revisionsSchema,
  translation: translationSchema,
  lock: lockSchema,
  signature: signatureSchema,
  'signature-list': z
    .array(listedSignatureSchema)
    .meta({ title: 'Signatures', description: 'Many signatures in one file that ends in .list.yaml.' }),
  decisions: decisionsSchema,
  interface: interfaceSchema,
  page: pageSchema,
  update: updateSchema,
  'translated-page': translatedPageSchema,
  'translated-site': translatedSiteSchema,
} as const;

/** File name below docs/schemas/ → its text. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(toJsonSchema(schema), null, 2)}\n`]),
  );
}

/**
 * Editors read YAML with types: to them `0491` is a number and `Null` is nothing. We take every scalar as text, so where the
 * schema says string, the editor must not complain about another scalar. Zod leaves out the examples of fields that are read by a
 * function, as it cannot know whether they are input or output; ours are input.
 */
function toJsonSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      const examples = z.globalRegistry.get(zodSchema)?.examples;
      if (examples) Object.assign(jsonSchema, { examples });
      if (jsonSchema.type === 'string' && !jsonSchema.enum) Object.assign(jsonSchema, { type: ['string', 'number', 'boolean', 'null'] });
    },
  });
}
