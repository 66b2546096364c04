// Rules about the campaign as a whole: what only shows when its files are looked at together.

import type { Documents } from '../assemble.ts';
import type { Report } from '../report.ts';
import type { CampaignRule } from './campaign-rule.ts';
import { checkConfusableSignatories } from './confusable-signatory.ts';
import { checkFolderLanguages } from './folder-languages.ts';
import { checkLocks } from './locks.ts';
import { checkLook } from './look-contrast.ts';
import { checkGlyphs } from './no-glyph.ts';
import { checkReferences } from './references.ts';
import { checkRevisions } from './revisions.ts';
import { checkReservedNames } from './reserved-name.ts';
import { checkSameSignatories } from './same-signatory.ts';
import { checkSignatureIds } from './signature-ids.ts';
import { checkSite } from './site-missing.ts';
import { checkPassages } from './translation-passages.ts';
import { checkTranslations } from './translations.ts';
import { checkWithdrawnSignatories } from './withdrawn-signatory.ts';

const campaignRules: readonly CampaignRule[] = [
  checkSite,
  checkLook,
  checkReservedNames,
  checkFolderLanguages,
  checkReferences,
  checkRevisions,
  checkLocks,
  checkTranslations,
  checkPassages,
  checkGlyphs,
  checkSignatureIds,
  checkSameSignatories,
  checkConfusableSignatories,
  checkWithdrawnSignatories,
];

export function checkCampaign(documents: Documents, report: Report): void {
  for (const check of campaignRules) check(documents, report);
}
