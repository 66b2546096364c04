// The words of answers in the language of whom they are for, with the fallbacks of the site.

import { engineLanguages, readEngineStrings } from '../core/interface/reference.ts';
import { languageOf } from '../core/languages/language.ts';
import { findTagFault } from '../core/languages/tags.ts';
import { Words } from '../site/words.ts';

/** English where the language is not known. */
export function wordsIn(tag: string | undefined): Words {
  const language = languageOf(tag !== undefined && !findTagFault(tag) ? tag : 'en');
  const known = new Set([language.tag, ...language.tag.split('-').slice(0, 1), 'en', ...engineLanguages().filter((other) => language.tag.startsWith(`${other}-`))]);
  const engine = new Map(
    [...known].flatMap((other) => {
      const strings = readEngineStrings(other);
      return strings ? [[other, strings] as const] : [];
    }),
  );
  return new Words({ interfaces: new Map() }, language, engine);
}
