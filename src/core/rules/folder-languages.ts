// The folders below translations/ are named by canonical language tags.

import { findTagFault } from '../languages/tags.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkFolderLanguages: CampaignRule = ({ files }, report) => {
  const reported = new Set<string>();
  for (const { path, place } of files) {
    const { language } = place;
    if (language === undefined || reported.has(language)) continue;
    reported.add(language);
    const fault = findTagFault(language);
    if (fault)
      report.add('invalid-language', path, {
        message: `The folder translations/${language}: ${fault.message}`,
        hint: fault.hint.replace(/^Write (\S+)\.$/, 'Rename it to $1.'),
      });
  }
};
