// In which language the words of the interface are for readers of another one, and what people are told of it.

import { languageOf } from '../languages/language.ts';
import { writtenBeside } from '../languages/signed.ts';
import { canonicalTag, findTagFault } from '../languages/tags.ts';
import type { Interface } from '../model.ts';
import { engineLanguages, readEngineStrings } from './reference.ts';
import { fallbackTags, sourceOf } from './words.ts';

/**
 * Of the engine's words: `pt` → `pt-BR`, `gsg` → `de`; undefined where readers would get English instead of words of their own. `isThere` says of which
 * languages there are words: pages do not know where the engine's files lie.
 */
export function engineSource(tag: string, isThere = (one: string): boolean => engineLanguages().includes(one)): string | undefined {
  const canonical = canonicalTag(tag);
  if (canonical === undefined || findTagFault(canonical)) return undefined;
  return fallbackTags(canonical).find((one) => (one !== 'en' || isEnglish(canonical)) && isThere(one));
}

/** One sentence for each language whose readers do not get words of their own, and what to do; none where all have some. */
export function interfaceNotes(languages: readonly string[], own: ReadonlyMap<string, Interface>): readonly string[] {
  return languages.flatMap((tag) => {
    const source = sourceOf(tag, { own, engine: { get: readEngineStrings } });
    return source === tag || source === writtenBeside(tag) || (source === 'en' && isEnglish(tag)) ? [] : [noteOf(tag, source)];
  });
}

function noteOf(tag: string, source: string): string {
  const [name, other] = [tag, source].map((one) => languageOf(one).englishName);
  return `The interface (buttons, headings, notes) of the pages in ${name} is in ${other}, because Undersigned has no words in “${tag}”. ${engineSource(tag) === source ? 'To write those that differ' : 'To translate it'}: npx undersigned translate ${tag} ui`;
}

function isEnglish(tag: string): boolean {
  return /^en(?:-|$)/.test(tag);
}
