// Rules about the campaign as a whole: what only shows when its files are looked at together.

import type { Documents } from '../assemble.ts';
import type { Report } from '../report.ts';
import type { CampaignRule } from './campaign-rule.ts';
import { checkConfusableSignatories } from './confusable-signatory.ts';
import { checkFolderLanguages } from './folder-languages.ts';
import { checkSignedRevisions } from './known-revision.ts';
import { checkKnownSignatories } from './known-signatories.ts';
import { checkLocks } from './locks.ts';
import { checkLook } from './look-contrast.ts';
import { checkSignatureGlyphs, checkTextGlyphs } from './no-glyph.ts';
import { checkPublicAddresses } from './public-address.ts';
import { checkReferences } from './references.ts';
import { checkRevisions } from './revisions.ts';
import { checkReservedNames } from './reserved-name.ts';
import { checkSameSignatories } from './same-signatory.ts';
import { checkSignatureIds } from './signature-ids.ts';
import { checkSite } from './site-missing.ts';
import { checkPassages } from './translation-passages.ts';
import { checkTranslations } from './translations.ts';
import { checkWithdrawnSignatories } from './withdrawn-signatory.ts';

/** Rules about which files there are, and what they refer to. */
const pathRules: readonly CampaignRule[] = [checkSite, checkReservedNames, checkPublicAddresses, checkFolderLanguages, checkReferences];

/** Rules about texts: the site, letters, their revisions and their translations. */
const textRules: readonly CampaignRule[] = [checkLook, checkRevisions, checkLocks, checkTranslations, checkPassages, checkTextGlyphs];

/** Rules about signatures. They look at the files, signatures and decisions, and at letters for their revisions. */
const signatureRules: readonly CampaignRule[] = [
  checkSignedRevisions,
  checkSignatureIds,
  checkSameSignatories,
  checkConfusableSignatories,
  checkWithdrawnSignatories,
  checkKnownSignatories,
];

/** What is said once of a whole campaign. A change of it says nothing of this: its author could do nothing about it. */
export function checkWhole(documents: Documents, report: Report): void {
  checkCampaign(documents, report);
  checkSignatureGlyphs(documents, report);
}

export function checkCampaign(documents: Documents, report: Report): void {
  for (const check of [...pathRules, ...textRules, ...signatureRules]) check(documents, report);
}

/** The same without what concerns texts alone, for documents of which the texts are known already. */
export function checkSignatures(documents: Documents, report: Report): void {
  for (const check of [...pathRules, ...signatureRules]) check(documents, report);
}
