// The shape of a language tag, checked against the IANA registry, which is read from disk.

import { z } from 'zod';
import { languageOf } from '../languages/language.ts';
import { tagsMeant } from '../languages/meant.ts';
import { findTagFault } from '../languages/tags.ts';
import { refuse } from './fields.ts';

/** Canonical BCP 47. */
export const language = (description: string) =>
  z
    .string()
    .superRefine((value, context) => {
      const fault = findTagFault(value);
      if (fault) refuse(context, 'invalid-language', fault.message, hintFor(value, fault.hint));
    })
    .meta({ description, examples: ['en', 'pt-BR', 'zh-Hans'] });

/** No name of a language is longer. In UTF-16 code units. */
const maxName = 60;

/** Where it is the name of a language, the code. */
function hintFor(written: string, hint: string): string {
  const meant = written.length > maxName || /^Write \S+\.$|^Did/.test(hint) ? [] : tagsMeant(written);
  if (meant.length === 0) return hint;
  return `Write the code of the language: ${meant.map((tag) => `${tag} (${languageOf(tag).englishName})`).join(' or ')}.`;
}
