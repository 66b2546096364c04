// signatories/<letter>/**/<id>.yaml: one signature. Only the name is required.

import { z } from 'zod';
import { country, date, type IssueParams, language, link, region, text, wholeNumber, withoutEmail, yesNo } from './fields.ts';

/** What stands before the @ of an address with credentials is for the check of links to refuse. */
const page = (description: string) => withoutEmail(link(description), (value) => value.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/i, ''));

const words = (longest: number, description: string) => withoutEmail(text(longest, description));

const nameDescription = 'The name as it shall be shown, in any script. It is never translated.';
/** Joiners, marks and the blank of Braille leave nothing to see when they stand alone. */
const nameSchema = words(200, nameDescription)
  .superRefine((name, context) => {
    if (/(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u.test(name)) return;
    const params: IssueParams = { rule: 'text-invisible-character', hint: 'Write the name in letters.' };
    context.addIssue({ code: 'custom', message: 'Nobody could see this name.', params });
  })
  .meta({ description: nameDescription });

export const signatureSchema = z
  .strictObject({
    name: nameSchema,
    kind: z.enum(['person', 'organisation']).meta({ description: 'Who signs. “person” where it is left out.' }).optional(),
    role: words(200, 'What the person does: Professor, Co-founder.').optional(),
    affiliation: words(200, 'Where the person works or what they belong to.').optional(),
    personalCapacity: yesNo('Whether the person signs for themselves and not for the affiliation.').optional(),
    country: country('ISO 3166-1 alpha-2: two capital letters.').optional(),
    region: region('Instead of a country, for those who work in many.').optional(),
    link: page('A page of the signatory.').optional(),
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
        url: page('Its address.').optional(),
        checked: date('When somebody looked at it.').optional(),
      })
      .meta({ description: 'Where the signature was imported from, for one that did not arrive as a pull request.' })
      .optional(),
    note: words(600, 'What the editors changed or left open. Public like the rest.').optional(),
  })
  .meta({ title: 'Signature', description: 'One signature under an open letter.' });

export type SignatureFacts = z.output<typeof signatureSchema>;
