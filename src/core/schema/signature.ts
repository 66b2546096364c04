// signatories/<letter>/**/<id>.yaml: one signature. Only the name is required.

import { z } from 'zod';
import { rowKeyPattern } from '../row-keys.ts';
import { date, region, wholeNumber, yesNo } from './fields.ts';
import { identifierFields } from './identifier-fields.ts';
import { language } from './language-field.ts';
import { page, signedFields, words } from './signed-fields.ts';
import { verification } from './verification.ts';

/** As many statements as a letter's page shows. */
export const maxFeatured = 6;

export const signatureSchema = z
  .strictObject({
    name: signedFields.name,
    kind: signedFields.kind,
    role: signedFields.role,
    roleLanguage: language('The language of the role, where it is known. BCP 47.').optional(),
    affiliation: signedFields.affiliation,
    personalCapacity: signedFields.personalCapacity,
    country: signedFields.country,
    region: region('Instead of a country, for those who work in many.').optional(),
    link: signedFields.link,
    ...identifierFields,
    handle: z
      .string()
      .regex(/^@?[\w.-]{1,60}$/, { error: 'A handle is a user name: letters, digits, hyphens, dots and underscores.' })
      .meta({ description: 'User name on the forge where the signature was proposed.' })
      .optional(),
    date: date('When they signed.').optional(),
    received: date('The day on which it was merged; written by tools.').optional(),
    language: language('The language of the name, where it differs from what one would expect. BCP 47.').optional(),
    sortName: words(200, 'What the name is sorted by: “Hora, Ana Carolina da”, or a name without its article.').optional(),
    formerName: words(
      200,
      'A name that they had before, where they want it shown. Written by “undersigned rename … --show-former”.',
    ).optional(),
    died: yesNo('Whether they have died since, where those close to them want it said.').optional(),
    statement: signedFields.statement,
    statementLanguage: language('The language of the statement. BCP 47.').optional(),
    featured: yesNo('Whether what they say is shown on the letter’s page. For those who look after the letter to decide.').optional(),
    initiator: yesNo('Whether they are among those who began the letter.').optional(),
    revision: wholeNumber('The revision of the letter that was signed.').optional(),
    verified: verification.optional(),
    source: z
      .strictObject({
        title: words(200, 'What the signature was imported from.'),
        url: page('Its address.').optional(),
        checked: date('When somebody looked at it.').optional(),
        row: z
          .string()
          .regex(/^[0-9a-f]{16}(?: [0-9a-f]{16}){0,9}$/, { error: 'One to ten groups of 16 hexadecimal digits are expected.' })
          .meta({ description: 'Which rows of it the signature was made from, as fingerprints. Written by a tool; never published.' })
          .optional(),
      })
      .meta({ description: 'Where the signature was imported from, for one that did not arrive as a pull request.' })
      .optional(),
    note: words(600, 'What the editors changed or left open. Public like the rest.').optional(),
  })
  .meta({ title: 'Signature', description: 'One signature under an open letter.' });

/** A row of a list. */
export const listedSignatureSchema = z
  .strictObject({
    key: z
      .string()
      .regex(rowKeyPattern, { error: 'A key has small letters and digits, at most 40.' })
      .meta({ description: 'What the row is called by; unique in the list, and kept. Written by “check --fix”.' })
      .optional(),
    ...signatureSchema.shape,
  })
  .meta({ title: 'Signature in a list', description: 'One of many signatures under an open letter.' });

export type SignatureFacts = z.output<typeof signatureSchema>;
