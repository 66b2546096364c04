// Rules about the campaign as a whole: what only shows when its files are looked at together.

import type { Documents } from '../assemble.ts';
import type { Place } from '../files/kinds.ts';
import { findTagFault } from '../languages/tags.ts';
import type { Report } from '../report.ts';
import { checkFeatured } from './featured.ts';
import { checkDeadlines } from './deadline.ts';
import { checkConfusableSignatories } from './confusable-signatory.ts';
import { checkFactTranslations } from './fact-translations.ts';
import { checkFolderLanguages } from './folder-languages.ts';
import { checkSignedRevisions } from './known-revision.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkKnownSignatories } from './known-signatories.ts';
import { checkLocks } from './locks.ts';
import { checkLogoFiles, checkLogos } from './logos.ts';
import { checkVideoFiles } from './video-files.ts';
import { checkLook, checkOwnColours } from './look-contrast.ts';
import { checkSignatureGlyphs, checkTextGlyphs } from './no-glyph.ts';
import { checkPageComponents } from './page-components.ts';
import { checkPublicAddresses } from './public-address.ts';
import { checkReferences } from './references.ts';
import { checkRevisions } from './revisions.ts';
import { checkReservedNames } from './reserved-name.ts';
import { applyRule, type NamedRule } from './named-rules.ts';
import { withFiles } from './part.ts';
import { checkSameSignatories } from './same-signatory.ts';
import { checkSignatureIds } from './signature-ids.ts';
import { checkSite } from './site-missing.ts';
import { checkTakenDown } from './names-taken-down.ts';
import { checkPassages } from './translation-passages.ts';
import { checkTranslations } from './translations.ts';
import { checkWithdrawnSignatories } from './withdrawn-signatory.ts';

/** Rules about which files there are, and what they refer to. */
const pathRules: readonly NamedRule[] = [
  ['site', checkSite],
  ['reserved names', checkReservedNames],
  ['addresses of public files', checkPublicAddresses],
  ['languages of folders', checkFolderLanguages],
  ['references', checkReferences],
  ['files of logos', checkLogoFiles],
  ['files of videos', checkVideoFiles],
];

/** Rules about texts: the site, letters, their revisions and their translations. */
const textRules: readonly NamedRule[] = [
  ['look', checkLook],
  ['colours of styles', checkOwnColours],
  ['revisions', checkRevisions],
  ['locks', checkLocks],
  ['translations', checkTranslations],
  ['components of pages', checkPageComponents],
];

/** Rules that ask for the script and the words of a language. */
const languageRules: readonly NamedRule[] = [
  ['passages of translations', checkPassages],
  ['facts in translations', checkFactTranslations],
  ['fonts for texts', checkTextGlyphs],
];

/** Rules about signatures. They look at the files, signatures and decisions, and at letters for their revisions. */
const signatureRules: readonly NamedRule[] = [
  ['signed revisions', checkSignedRevisions],
  ['names of signature files', checkSignatureIds],
  ['identifiers of signatories', checkIdentifiers],
  ['featured signatures', checkFeatured],
  ['names that were taken down', checkTakenDown],
  ['same signatory', checkSameSignatories],
  ['confusable signatories', checkConfusableSignatories],
  ['withdrawn signatories', checkWithdrawnSignatories],
  ['decisions about signatories', checkKnownSignatories],
];

/** What is said once of a whole campaign. A change of it says nothing of this: its author could do nothing about it. */
export function checkWhole(documents: Documents, report: Report): void {
  checkCampaign(documents, report);
  applyRule(['fonts for names', checkSignatureGlyphs], documents, report);
  applyRule(['logos', checkLogos], documents, report);
  applyRule(['last days for signatures', checkDeadlines], documents, report);
}

export function checkCampaign(documents: Documents, report: Report): void {
  for (const rule of [...pathRules, ...textRules]) applyRule(rule, documents, report);
  const tagged = withoutUntagged(documents);
  for (const rule of languageRules) applyRule(rule, tagged, report);
  for (const rule of signatureRules) applyRule(rule, documents, report);
}

/** The same without what concerns texts alone, for documents of which the texts are known already. */
export function checkSignatures(documents: Documents, report: Report): void {
  for (const rule of [...pathRules, ...signatureRules]) applyRule(rule, documents, report);
}

/** Without the texts of folders whose names are no language tags: that is reported, and nothing is known of such a language. */
function withoutUntagged(documents: Documents): Documents {
  const isTagged = ({ language }: Place): boolean => language === undefined || findTagFault(language) === undefined;
  if (documents.files.every(({ place }) => isTagged(place))) return documents;
  return withFiles(documents, new Set(documents.files.filter(({ place }) => isTagged(place)).map(({ path }) => path)));
}
