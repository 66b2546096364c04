// The words of the site in a language, outside a build: the campaign's own, and the engine's behind them.

import { type EngineStrings, readEngineStrings } from '../core/interface/reference.ts';
import { fallbackTags, Words } from '../core/interface/words.ts';
import { languageOf } from '../core/languages/language.ts';
import { canonicalTag } from '../core/languages/tags.ts';
import type { Interface } from '../core/model.ts';

/** `ownIn`: what the campaign itself says in a language. */
export function wordsFor(asked: string, ownIn: (tag: string) => Omit<Interface, 'language'> | undefined): Words {
  // A folder may be called something else than a language.
  const tag = canonicalTag(asked) ?? 'en';
  const own = new Map<string, Interface>();
  const engine = new Map<string, EngineStrings>();
  for (const one of fallbackTags(tag)) {
    const found = ownIn(one);
    if (found) own.set(one, { language: one, ...found });
    const strings = readEngineStrings(one);
    if (strings) engine.set(one, strings);
  }
  return new Words({ own, engine }, languageOf(tag));
}
