// The folders below translations/ are named by canonical language tags.

import { meantLanguage } from '../languages/meant.ts';
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
        hint: hintFor(language, fault.hint),
      });
  }
};

/** Where the name of a language, or the code of a country, says which one is meant. */
function hintFor(written: string, hint: string): string {
  const meant = /^Write \S+\.$/.test(hint) ? undefined : meantLanguage(written);
  return meant === undefined
    ? hint.replace(/^Write (\S+)\.$/, 'Rename it to $1.')
    : `Did you mean ${meant}? Rename the folder to ${meant}.`;
}
