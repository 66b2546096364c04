// A translation in the folder of a language that is never written in its letters.

import { languageOf } from '../languages/language.ts';
import { languageByLetters } from '../languages/other-letters.ts';
import type { Report } from '../report.ts';
import type { Source } from '../source.ts';
import type { CampaignFile } from './tree.ts';

/** `body`: below the front matter. */
export function checkLetters({ path, place }: CampaignFile, source: Source, body: string, report: Report): void {
  const { language } = place;
  const meant = language === undefined ? undefined : languageByLetters(language, body);
  if (language === undefined || meant === undefined) return;
  report.add('translation-place', source.at(0), {
    message: `“${language}” is ${languageOf(language).englishName}, and the letters here are those of ${languageOf(meant).englishName}: ${meant}.`,
    hint: `Move it to ${path.replace(`/${language}/`, `/${meant}/`)}.`,
  });
}
