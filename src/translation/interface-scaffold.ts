// The words of the site that a language lacks, as lines for its ui.yaml: English above each, its own plural forms below.

import { categoriesOf } from '../core/interface/read.ts';
import type { EngineLanguages } from '../core/interface/reference.ts';
import { engineSource } from '../core/interface/source.ts';
import { languageOf } from '../core/languages/language.ts';
import type { InterfaceString } from '../core/model.ts';
import { yamlComment } from './comments.ts';
import { yamlValue } from './yaml-value.ts';
import type { InterfaceFile } from './interface-file.ts';

export type Strings = ReadonlyMap<string, InterfaceString>;

/** Keys of English strings that a language has nowhere, in the order of the English file. */
export function missingKeys(english: Strings, ...own: readonly (Strings | undefined)[]): string[] {
  return [...english.keys()].filter((key) => !own.some((strings) => strings?.has(key)));
}

/** The tag of another variety whose words readers of a language get, such as pt-BR for pt-PT; undefined where it has its own, or would get English. */
export function varietyOf(language: string, isThere?: (tag: string) => boolean): string | undefined {
  const source = engineSource(language, isThere);
  return source === language ? undefined : source;
}

/** A whole file for a language, out of the words that the engine has: of another variety in comments, so that only what differs is written; blank otherwise. */
export function interfaceBeginning(english: Strings, language: string, engine: EngineLanguages): string {
  const source = varietyOf(language, (tag) => engine.get(tag) !== undefined);
  const base = source === undefined ? undefined : engine.get(source)?.strings;
  if (source === undefined || !base) return interfaceScaffold(english, missingKeys(english, engine.get(language)?.strings), language);
  const [name, other] = [language, source].map((tag) => `${languageOf(tag).englishName} (${tag})`);
  const groups = Map.groupBy(english.keys(), (key) => key.split('.')[0] ?? '');
  const lines = [...groups].flatMap(([group, keys]) => [
    `  ${group}:\n`,
    ...keys.flatMap((key) => [
      source === 'en' ? '' : originalOf(english.get(key) ?? '', '## '),
      stringIn(key, base.get(key) ?? english.get(key) ?? '', language),
    ]),
  ]);
  return [
    yamlComment(`The words of the site in ${name}. Where this file says nothing, readers get those in ${other}.`),
    yamlComment(
      `Here is each of them, behind a #${source === 'en' ? '' : ', below the English one behind ##'}. Only where yours differs: take away the # and the space behind it, and write it.`,
    ),
    yamlComment('{placeholders} stay as they are.'),
    'strings:\n',
    ...lines,
  ].join('');
}

function originalOf(text: InterfaceString, mark: string): string {
  const all = typeof text === 'string' ? [text] : Object.entries(text).map(([category, form]) => `${category}: ${form}`);
  return all.map((one) => `    ${mark}${one.replace(/\s+/g, ' ').trim()}\n`).join('');
}

/** As a line of YAML that is a comment yet. */
function stringIn(key: string, text: InterfaceString, language: string): string {
  const name = key.slice(key.indexOf('.') + 1);
  if (typeof text === 'string') return `    # ${name}: ${yamlValue(text)}\n`;
  const forms = categoriesOf(language).map(
    (category) => `    #   ${category}: ${yamlValue(text[category as 'other'] ?? text.other ?? '')}\n`,
  );
  return `    # ${name}:\n${forms.join('')}`;
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
