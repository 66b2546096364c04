// A translation in the folder of a language that is never written in its letters.

import { languageByLetters, wordsForLetters } from '../languages/other-letters.ts';
import type { Report } from '../report.ts';
import type { Source } from '../source.ts';
import type { CampaignFile } from './tree.ts';

/** `body`: below the front matter. */
export function checkLetters({ path, place }: CampaignFile, source: Source, body: string, report: Report): void {
  const { language } = place;
  const meant = language === undefined ? undefined : languageByLetters(language, body);
  if (language === undefined || meant === undefined) return;
  report.add('translation-place', source.at(0), {
    message: wordsForLetters(language, meant),
    hint: `Move it to ${path.replace(`/${language}/`, `/${meant}/`)}.`,
  });
}
