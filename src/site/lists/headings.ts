// What the headings of a list say, and in which language.

import { nameOfCode } from '../../core/languages/code-name.ts';
import type { Language } from '../../core/languages/language.ts';
import { remembered } from '../../core/text/remembered.ts';
import { formatDate } from '../words.ts';
import type { Section } from './section.ts';

const namers = remembered((locale) => new Intl.DisplayNames(locale, { type: 'script' }));

export type Heading = { readonly text: string } | { readonly phrase: string };

/** Undefined for a list that is in no order with words. */
export function headingOf({ kind, value }: Section, language: Language): Heading | undefined {
  if (kind === 'none') return undefined;
  if (kind === 'began') return { phrase: 'signatories.initiators' };
  if (kind === 'undated') return { phrase: 'order.undated' };
  if (kind === 'noPlace') return { phrase: 'signatories.noPlace' };
  return { text: textOf(kind, value, language) };
}

function textOf(kind: 'initial' | 'script' | 'month' | 'place', value: string, language: Language): string {
  if (kind === 'month') return formatDate(value, language);
  if (kind === 'place') return nameOfCode(value, language.locale) ?? value;
  if (kind === 'script') return scriptName(value, language);
  return value;
}

/** The name of a script as a heading; a sign for digits and whatever belongs to no script. */
export function scriptName(script: string, language: Language): string {
  if (script === 'Zyyy') return '#';
  const name = namers(language.locale).of(script) ?? script;
  return name.charAt(0).toLocaleUpperCase(language.locale) + name.slice(1);
}
