// Whoever is featured on a letter's page says something, and there are few of them.

import { maxFeatured } from '../schema/signature.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkFeatured: CampaignRule = (documents, report) => {
  const counts = new Map<string, number>();
  for (const signature of documents.signatures) {
    const { facts, letter } = signature;
    if (facts.featured !== true) continue;
    // Only now: of a plain file the parser is asked when its places are, which takes most of a check.
    const at = signature.yaml.at([...signature.path, 'featured']);
    const count = (counts.get(letter) ?? 0) + 1;
    if (facts.statement === undefined)
      report.add('featured-statement', at, {
        message: 'This signature is featured, and has no statement that could be shown.',
        hint: 'Remove the line “featured”, or ask the signatory for a sentence.',
      });
    else {
      counts.set(letter, count);
      if (count > maxFeatured)
        report.add('featured-statement', at, {
          message: `More than ${maxFeatured} signatures of this letter are featured, and this one is not among those that are shown.`,
          hint: `Choose ${maxFeatured}, and remove the line “featured” from the others.`,
        });
    }
  }
};
