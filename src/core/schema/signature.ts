// signatories/<letter>/**/<id>.yaml: one signature. Only the name is required.

import { z } from 'zod';
import { country, date, findEmail, type IssueParams, language, link, region, text, wholeNumber, yesNo } from './fields.ts';

/** Every text of a signature is public for good, so none may hold an e-mail address. */
function withoutEmail<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
  return z
    .string()
    .superRefine((value, context) => {
      const found = findEmail(value);
      if (found)
        context.addIssue({
          code: 'custom',
          message: `“${found}” is an e-mail address. Everything in a signature is public, and git keeps it for good.`,
          params: { rule: 'email-address', hint: 'Remove it.' } satisfies IssueParams,
        });
    })
    .pipe(schema)
    .meta(schema.meta() ?? {});
}

const words = (longest: number, description: string) => withoutEmail(text(longest, description));

export const signatureSchema = z
  .strictObject({
    name: words(200, 'The name as it shall be shown, in any script. It is never translated.'),
    kind: z.enum(['person', 'organisation']).meta({ description: 'Who signs. “person” where it is left out.' }).optional(),
    role: words(200, 'What the person does: Professor, Co-founder.').optional(),
    affiliation: words(200, 'Where the person works or what they belong to.').optional(),
    personalCapacity: yesNo('Whether the person signs for themselves and not for the affiliation.').optional(),
    country: country('ISO 3166-1 alpha-2: two capital letters.').optional(),
    region: region('Instead of a country, for those who work in many.').optional(),
    link: withoutEmail(link('A page of the signatory.')).optional(),
    handle: z
      .string()
      .regex(/^@?[\w.-]{1,60}$/, { error: 'A handle is a user name: letters, digits, hyphens, dots and underscores.' })
      .meta({ description: 'User name on the forge where the signature was proposed.' })
      .optional(),
    date: date('When they signed.').optional(),
    language: language('The language of the name, where it differs from what one would expect. BCP 47.').optional(),
    sortName: words(200, 'What the name is sorted by: “Hora, Ana Carolina da”, or a name without its article.').optional(),
    statement: words(500, 'A short statement, shown with the name.').optional(),
    statementLanguage: language('The language of the statement. BCP 47.').optional(),
    initiator: yesNo('Whether they are among those who began the letter.').optional(),
    revision: wholeNumber('The revision of the letter that was signed.').optional(),
    verified: z
      .strictObject({
        by: words(200, 'Who made sure that the signature is real.'),
        how: words(200, 'How they did: by a call, from an official address, in person.').optional(),
        date: date('When.').optional(),
      })
      .meta({ description: 'How the signature was verified.' })
      .optional(),
    source: z
      .strictObject({
        title: words(200, 'What the signature was imported from.'),
        url: link('Its address.').optional(),
        checked: date('When somebody looked at it.').optional(),
      })
      .meta({ description: 'Where the signature was imported from, for one that did not arrive as a pull request.' })
      .optional(),
    note: words(600, 'What the editors changed or left open. Public like the rest.').optional(),
  })
  .meta({ title: 'Signature', description: 'One signature under an open letter.' });

export type SignatureFacts = z.output<typeof signatureSchema>;
