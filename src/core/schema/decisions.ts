// content/signatories/<letter>.yaml and the records in the folder of that name: what maintainers decided about a letter's list, and what
// tools have to remember.

import { z } from 'zod';
import { date, text } from './fields.ts';

const salt = z
  .string()
  .regex(/^[0-9a-f]{32}$/, { error: '32 hexadecimal digits are expected.' })
  .meta({ description: 'Random digits that are hashed with each entry. Never changed.' });
const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: '64 hexadecimal digits are expected.' });
const fingerprint = z.string().regex(/^[0-9a-f]{16}$/, { error: '16 hexadecimal digits are expected.' });
const id = (description: string) => text(120, description);
/** An answer of a form, or its header: anything that fits on a page, a blank answer included. */
const answer = z.string().max(1000);

const columnSchema = z.strictObject({
  header: text(1000, 'The column’s header.'),
  is: text(40, 'What it means: a field of a signature, public, anonymous, status, or skip.'),
  named: z.array(answer).max(100).meta({ description: 'Answers of those who signed and may be named.' }).optional(),
  unnamed: z.array(answer).max(100).meta({ description: 'Answers of those who are not to be named.' }).optional(),
  notSigned: z.array(answer).max(100).meta({ description: 'Answers that make it no valid signature.' }).optional(),
});

const rowSchema = z.strictObject({
  row: fingerprint.meta({ description: 'The fingerprint of the row.' }),
  as: z
    .enum(['person', 'organisation', 'nobody', 'unnamed', 'same'])
    .meta({ description: 'What it is. nobody: no signature. unnamed: signed, and is not to be named. same: the signatory “same”.' }),
  same: id('The name of that signature’s file, without its ending.').optional(),
});

export const decisionsSchema = z
  .strictObject({
    distinct: z
      .array(
        z.strictObject({
          signatories: z.array(id('The name of a signature’s file, without its ending.')).min(2).max(50),
          names: z
            .array(fingerprint)
            .max(50)
            .meta({ description: 'Fingerprints of their names, in the same order, by which they are found after a file was renamed.' })
            .optional(),
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
        salt,
        entries: z.array(hash).max(100_000).meta({
          description:
            'Salted SHA-256 hashes of those who withdrew, so that no import brings them back. Nobody can be read from them without being guessed first.',
        }),
      })
      .meta({ description: 'Who has withdrawn. Written by a tool.' })
      .optional(),
    same: z
      .array(
        z.strictObject({
          signatory: id('Who is meant: the name of the signature’s file, without its ending.'),
          name: fingerprint.meta({ description: 'The fingerprint of the present name.' }).optional(),
          salt,
          entries: z.array(hash).min(1).max(1000).meta({ description: 'Salted hashes of former and other names of the same signatory.' }),
          former: z
            .array(hash)
            .max(1000)
            .meta({ description: 'Salted hashes of the fingerprints of those names, by which decisions find who had them.' })
            .optional(),
        }),
      )
      .max(10_000)
      .meta({ description: 'Other names of a signatory: a former name, a spelling that was a duplicate. Written by a tool.' })
      .optional(),
    imports: z
      .array(
        z.strictObject({
          source: text(200, 'The title of the source.'),
          kind: z.enum(['person', 'organisation']).meta({ description: 'What all rows are.' }).optional(),
          columns: z.array(columnSchema).max(500).meta({ description: 'What columns mean.' }).optional(),
          rows: z.array(rowSchema).max(100_000).meta({ description: 'What single rows are.' }).optional(),
        }),
      )
      .max(1000)
      .meta({ description: 'What was decided about lists that were imported. Written by a tool.' })
      .optional(),
  })
  .meta({ title: 'Decisions', description: 'What maintainers decided about the signatories of a letter.' });

/** What one file holds. */
export type Decisions = z.output<typeof decisionsSchema>;
