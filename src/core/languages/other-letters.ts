// Which language a text is in that lies in the folder of another one: the code of a country was taken for that of its language.

import { languageOf } from './language.ts';
import { meantLanguage } from './meant.ts';
import { findTagFault } from './tags.ts';

/** The language that a text in a folder is in; undefined where its letters are right for the folder, and where it is not certain. */
export function languageByLetters(folder: string, text: string): string | undefined {
  // The folder of a wrong name is a problem of its own.
  if (findTagFault(folder)) return undefined;
  const meant = meantLanguage(folder, text.slice(0, 8 * 1024).replaceAll(/<!--.*?-->/gs, ''));
  // Another script of the same language is told with its passages: there it may be meant.
  return meant === undefined || base(meant) === base(folder) ? undefined : meant;
}

/** “tw” is Akan, and … */
export function wordsForLetters(folder: string, meant: string): string {
  const what = languageOf(meant).script === languageOf(folder).script ? 'words' : 'letters';
  return `“${folder}” is ${languageOf(folder).englishName}, and the ${what} here are those of ${languageOf(meant).englishName}: ${meant}.`;
}

function base(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}
