// The words of answers in the language of whom they are for, with the fallbacks of the site.

import { closestLanguage, type EngineStrings, engineLanguages, readEngineStrings } from '../core/interface/reference.ts';
import { Words } from '../core/interface/words.ts';
import { languageOf } from '../core/languages/language.ts';
import { findTagFault } from '../core/languages/tags.ts';

const read = new Map<string, EngineStrings | undefined>();

/** English where the language is not known. */
export function wordsIn(tag: string | undefined): Words {
  const language = languageOf(tag !== undefined && !findTagFault(tag) ? closestLanguage(tag) : 'en');
  // A variety falls back to the language that its tag begins with.
  const wanted = engineLanguages().filter((other) => other === 'en' || `${language.tag}-`.startsWith(`${other}-`));
  const strings = new Map<string, EngineStrings>();
  for (const other of wanted) {
    if (!read.has(other)) read.set(other, readEngineStrings(other));
    const found = read.get(other);
    if (found) strings.set(other, found);
  }
  return new Words({ own: new Map(), engine: strings }, language);
}

/**
 * An address as a value of a phrase in Markdown. In angle brackets it ends where it ends (CommonMark, "Autolinks"): in a sentence that is read
 * from right to left an invisible character follows it, which forges would take for a part of the address.
 */
export function linkIn(url: string): string {
  return URL.canParse(url) ? `<${new URL(url).href}>` : '';
}
