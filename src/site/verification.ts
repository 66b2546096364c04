// What pages say about verified signatures: which kinds occur, and the words for each.

import type { Signatory } from '../core/model.ts';
import { type VerificationKind, verificationKinds } from '../core/schema/verification.ts';

/** `other` stands for a verification that is of none of the kinds. */
export type ShownVerification = VerificationKind | 'other';

export const labels = {
  account: 'verification.account',
  commit: 'verification.commit',
  email: 'verification.email',
  organisation: 'verification.organisation',
  other: 'verification.other',
} as const satisfies Record<ShownVerification, string>;

export const explanations = {
  account: 'verification.aboutAccount',
  commit: 'verification.aboutCommit',
  email: 'verification.aboutEmail',
  organisation: 'verification.aboutOrganisation',
  other: 'verification.aboutOther',
} as const satisfies Record<ShownVerification, string>;

export function shownVerification({ kind }: NonNullable<Signatory['verified']>): ShownVerification {
  return kind ?? 'other';
}

/** The kinds that occur among some signatories, in the order of the schema. */
export function verificationsAmong(signatories: readonly Signatory[]): ShownVerification[] {
  const found = new Set(signatories.flatMap(({ verified }) => (verified ? [shownVerification(verified)] : [])));
  return [...verificationKinds, 'other' as const].filter((kind) => found.has(kind));
}
