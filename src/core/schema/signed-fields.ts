// What signers say about themselves: the fields of a signature that the form on the site asks for, as parts of its schema.

import { countryExamples, field, linkFormat, yesOrNoValues } from './fields.ts';
import { publicLine, publicLink, signedReadings as read } from './signed-readings.ts';

export const page = (description: string) => field(publicLink, { description, ...linkFormat });

export const words = (maxLength: number, description: string) => field(publicLine(maxLength), { description });

export const signedFields = {
  name: field(read.name, { description: 'The name as it shall be shown, in any script. It is never translated.' }),
  kind: field(read.kind, {
    description: 'Who signs. “person” where it is left out.',
    enum: ['person', 'organisation'],
    type: 'string',
  }).optional(),
  role: field(read.role, { description: 'What the person does: Professor, Co-founder.' }).optional(),
  affiliation: field(read.affiliation, { description: 'Where the person works or what they belong to.' }).optional(),
  personalCapacity: field(read.personalCapacity, {
    description: 'Whether the person signs for themselves and not for the affiliation.',
    ...yesOrNoValues,
  }).optional(),
  country: field(read.country, { description: 'ISO 3166-1 alpha-2: two capital letters.', ...countryExamples }).optional(),
  link: field(read.link, { description: 'A page of the signatory.', ...linkFormat }).optional(),
  statement: field(read.statement, { description: 'A short statement, shown with the name.' }).optional(),
};
