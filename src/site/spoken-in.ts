// In which language something is that a signatory wrote and nobody named the language of: what screen readers need to choose a voice.

import { languageByWords, languageOfScript } from '../core/languages/by-words.ts';
import type { Language } from '../core/languages/language.ts';
import { firstScript } from '../core/text/letter-script.ts';
import { remembering } from '../core/text/remembering.ts';
import { shownParts } from '../signatories/field-facts.ts';
import type { SignatureFacts } from '../core/schema/signature.ts';

const byWords = remembering((text) => languageByWords(text) ?? '');

const kana = /[\p{sc=Hira}\p{sc=Kana}]/u;

const scriptOf = remembering((text) => {
  const first = firstScript(/\p{L}/u.exec(text)?.[0] ?? '');
  return first === 'Hani' && kana.test(text) ? 'Jpan' : first;
});

/** A script of a language, as letters have it (core/text/letter-script.ts). */
const sameScript: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Jpan', 'Hani'],
  Kore: ['Kore', 'Hani'],
  Aran: ['Arab'],
};

/**
 * For the attribute `lang`: a tag where its words or letters tell, `''` (unknown) where it is in other letters than the language of the page, which
 * then is certainly not the one; undefined where it may be.
 */
export function spokenIn(text: string, { tag, script }: Language): string | undefined {
  const own = scriptOf(text);
  const guessed = byWords(text);
  if (own === 'Zyyy' || own === script || sameScript[script]?.includes(own))
    return guessed === '' || baseOf(guessed) === baseOf(tag) ? undefined : guessed;
  return guessed || (languageOfScript(own) ?? '');
}

/** What is behind a name, each with its language: a role is in one, and an affiliation is a name. */
export function spokenParts(facts: Partial<SignatureFacts>, page: Language): { text: string; language?: string | undefined }[] {
  return shownParts(facts).map(({ text, language }) => ({
    text,
    language: language ?? (text === facts.role ? spokenIn(text, page) : undefined),
  }));
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
