// The field `verified` of a signature: what was verified, by whom, and when. No signature needs it.

import { z } from 'zod';
import { date, refuse } from './fields.ts';
import { words } from './signed-fields.ts';

/** What can be verified, in the order in which pages explain it. */
export const verificationKinds = ['account', 'commit', 'email', 'organisation'] as const;

export const verification = z
  .strictObject({
    by: words(200, 'Who made sure that the signature is real.'),
    kind: z
      .enum(verificationKinds)
      .meta({
        description:
          'What they made sure of. account: the pull request came from the account that “handle” names. commit: the commit was signed with a key of the signatory. email: the signatory confirmed it to a maintainer by e-mail. organisation: the organisation gave proof that it signs. Left out for anything else.',
      })
      .optional(),
    how: words(200, 'How they did, in their own words: by a call, from an official address, in person.').optional(),
    date: date('When. Required together with “kind”.').optional(),
  })
  .superRefine(({ kind, date: day }, context) => {
    if (kind !== undefined && day === undefined)
      refuse(context, 'missing-key', '“date” is missing: pages say when it was verified.', 'Add a line “date: …” below “verified”.');
  })
  .meta({
    description: 'How the signature was verified. Filled in by maintainers, shown with the name, never required.',
    dependentRequired: { kind: ['date'] },
  });

export type Verification = z.output<typeof verification>;
export type VerificationKind = (typeof verificationKinds)[number];
