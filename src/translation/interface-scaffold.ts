// The words of the site that a language lacks, as lines for its ui.yaml: English above each, its own plural forms below.

import { categoriesOf } from '../core/interface/read.ts';
import type { InterfaceString } from '../core/model.ts';
import { yamlComment } from './comments.ts';
import type { InterfaceFile } from './interface-file.ts';

export type Strings = ReadonlyMap<string, InterfaceString>;

/** Keys of English strings that a language has nowhere, in the order of the English file. */
export function missingKeys(english: Strings, ...own: readonly (Strings | undefined)[]): string[] {
  return [...english.keys()].filter((key) => !own.some((strings) => strings?.has(key)));
}

/** A whole file with blank strings. */
export function interfaceScaffold(english: Strings, keys: readonly string[], language: string): string {
  const groups = Map.groupBy(keys, (key) => key.split('.')[0] ?? '');
  const lines = [...groups].flatMap(([group, members]) => [
    `  ${group}:\n`,
    ...members.map((key) => blankString(key, english.get(key) ?? '', language)),
  ]);
  return [
    yamlComment(
      `The words of the site in ${language}. Write each behind its key; a blank one is shown in a language near it that has it, or in English.`,
    ),
    yamlComment('{placeholders} stay as they are. Put a value between double quotes if it begins with { or has “: ” or “ #” in it.'),
    'strings:\n',
    ...lines,
  ].join('');
}

/** The file with the missing keys put into their groups, blank; nothing else of it changes. */
export function withMissing(file: InterfaceFile, english: Strings, keys: readonly string[], language: string): string {
  return file.with(new Map(keys.map((key) => [key, blankString(key, english.get(key) ?? '', language)])));
}

function blankString(key: string, english: InterfaceString, language: string): string {
  const name = key.slice(key.indexOf('.') + 1);
  if (typeof english === 'string') return `${yamlComment(english, '    ')}    ${name}:\n`;
  const originals = Object.entries(english).map(([category, text]) => yamlComment(`${category}: ${text}`, '    '));
  const forms = categoriesOf(language).map((category) => `      ${category}:\n`);
  return `${originals.join('')}    ${name}:\n${forms.join('')}`;
}
