// What signers say about themselves: the fields of a signature that the form on the site asks for. Runs in browsers too, so that the
// form and the check hold them against the same shapes.

import { z } from 'zod';
import { country, type IssueParams, link, text, withoutEmail, withoutPrivate, yesNo } from './fields.ts';

/** What stands before the @ of an address with credentials is for the check of links to refuse. */
export const page = (description: string) =>
  withoutEmail(link(description), (value) => value.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/i, ''));

export const words = (longest: number, description: string) => withoutPrivate(text(longest, description));

const nameDescription = 'The name as it shall be shown, in any script. It is never translated.';
/** Joiners, marks and the blank of Braille leave nothing to see when they stand alone. */
const nameSchema = words(200, nameDescription)
  .superRefine((name, context) => {
    if (/(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u.test(name)) return;
    const params: IssueParams = { rule: 'text-invisible-character', hint: 'Write the name in letters.' };
    context.addIssue({ code: 'custom', message: 'Nobody could see this name.', params });
  })
  .meta({ description: nameDescription });

export const signedFields = {
  name: nameSchema,
  kind: z.enum(['person', 'organisation']).meta({ description: 'Who signs. “person” where it is left out.' }).optional(),
  role: words(200, 'What the person does: Professor, Co-founder.').optional(),
  affiliation: words(200, 'Where the person works or what they belong to.').optional(),
  personalCapacity: yesNo('Whether the person signs for themselves and not for the affiliation.').optional(),
  country: country('ISO 3166-1 alpha-2: two capital letters.').optional(),
  link: page('A page of the signatory.').optional(),
  statement: words(500, 'A short statement, shown with the name.').optional(),
};

export type SignedField = keyof typeof signedFields;
