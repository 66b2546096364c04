// content/signatories/<letter>.yaml: what maintainers decided about a letter's list, and what tools have to remember.

import { z } from 'zod';
import { date, text } from './fields.ts';

export const decisionsSchema = z
  .strictObject({
    distinct: z
      .array(
        z.strictObject({
          signatories: z.array(text(120, 'The name of a signature’s file, without its ending.')).min(2).max(50),
          by: text(200, 'Who decided it.').optional(),
          date: date('When.').optional(),
          note: text(400, 'Why.').optional(),
        }),
      )
      .max(10_000)
      .meta({ description: 'Signatories that look alike and are different people or organisations. Nobody is asked about them again.' })
      .optional(),
    withdrawn: z
      .strictObject({
        salt: z
          .string()
          .regex(/^[0-9a-f]{32}$/, { error: '32 hexadecimal digits are expected.' })
          .meta({ description: 'Random digits that are hashed with each entry. Never changed.' }),
        entries: z
          .array(z.string().regex(/^[0-9a-f]{64}$/, { error: '64 hexadecimal digits are expected.' }))
          .max(100_000)
          .meta({
            description:
              'Salted SHA-256 hashes of those who withdrew, so that no import brings them back. Nobody can be read from them without being guessed first.',
          }),
      })
      .meta({ description: 'Who has withdrawn. Written by a tool.' })
      .optional(),
  })
  .meta({ title: 'Decisions', description: 'What maintainers decided about the signatories of a letter.' });

export type Decisions = z.output<typeof decisionsSchema>;
