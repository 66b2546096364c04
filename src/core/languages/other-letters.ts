// A translation in the folder of a language that is never written in its letters: the code of a country was taken for that of its language.

import type { CampaignFile } from '../files/tree.ts';
import type { Report } from '../report.ts';
import type { Source } from '../source.ts';
import { languageOf } from './language.ts';
import { meantLanguage } from './meant.ts';
import { findTagFault } from './tags.ts';

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

/** The language that a text in a folder is in; undefined where its letters are right for the folder, and where it is not certain. */
export function languageByLetters(folder: string, text: string): string | undefined {
  // The folder of a wrong name is a problem of its own.
  if (findTagFault(folder)) return undefined;
  const meant = meantLanguage(folder, text.slice(0, 8 * 1024).replaceAll(/<!--.*?-->/gs, ''));
  // Another script of the same language is told with its passages: there it may be meant.
  if (meant === undefined || base(meant) === base(folder) || languageOf(meant).script === languageOf(folder).script) return undefined;
  return meant;
}

function base(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}
