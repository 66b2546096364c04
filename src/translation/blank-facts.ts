// Pairs of an original and its translation, as lines of a new file under “facts:”: blank ones for what is to be translated. Pages write them as
// well: nothing here needs a parser.

import { type FreeFact, isOptional } from '../core/translation/free-facts.ts';
import { yamlComment } from './comments.ts';
import { yamlValue } from './yaml-value.ts';

/** Blank pairs for what a translation should have, as lines of a new file. None where there is nothing. */
export function blankFacts(facts: readonly FreeFact[]): string[] {
  const wanted = facts.filter((fact) => !isOptional(fact));
  if (wanted.length === 0) return [];
  return [
    yamlComment('What else is said of it. A blank translation is shown in the original’s language.'),
    'facts:\n',
    ...wanted.map(({ text }) => pairLines(text)),
  ];
}

/** Of a file for the campaign's name and description. */
export function siteScaffold(facts: readonly FreeFact[], language: string): string {
  return [
    yamlComment(`What the campaign says of itself, in ${language}. Write each translation below its original.`),
    yamlComment('If it has “: ” or “ #” in it, put it between double quotes.'),
    'facts:\n',
    ...facts.map(({ text }) => pairLines(text)),
  ].join('');
}

/** One pair; its translation is blank where it is left out. */
export function pairLines(original: string, translation?: string, indent = '  '): string {
  return `${indent}- original: ${yamlValue(original)}\n${indent}  translation:${translation === undefined ? '' : ` ${yamlValue(translation)}`}\n`;
}
