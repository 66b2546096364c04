// An edited PO file with the words of the site → the campaign's ui.yaml, in which only what was edited changes or comes in.

import { categoriesOf } from '../../core/interface/read.ts';
import { loadReferenceStrings } from '../../core/interface/reference.ts';
import type { InterfaceString } from '../../core/model.ts';
import { yamlValue } from '../yaml-value.ts';
import { InterfaceFile } from '../interface-file.ts';
import type { Unused } from './changes.ts';
import { interfaceContext, interfaceEntry, type Strings, wordsNow } from './export.ts';
import type { PoEntry, PoFile } from './file.ts';
import { type PluralForms, pluralFormsOf } from './plurals.ts';
import { canonicalNewlines } from './text.ts';

export interface InterfaceImport {
  /** Undefined where the file stays as it is. */
  readonly text: string | undefined;
  readonly edited: readonly string[];
  readonly unused: readonly Unused[];
}

/** `file` is the text of ui.yaml and `own` its strings; both undefined where there is none. */
export function importInterface(
  po: PoFile,
  language: string,
  path: string,
  file: string | undefined,
  own: Strings | undefined,
): InterfaceImport {
  const forms = pluralFormsOf(language);
  const said = wordsNow(language, own);
  const keys = new Map([...loadReferenceStrings().keys()].map((key) => [interfaceContext(key), key]));
  const lines = new Map<string, string>();
  const unused: Unused[] = [];
  for (const entry of po.entries) {
    const key = keys.get(entry.context);
    const now = key === undefined ? undefined : interfaceEntry(key, said.get(key), forms);
    const refusal = key === undefined || !now ? 'is no string of the site.' : refusalOf(entry, now, po, forms);
    if (refusal !== undefined) {
      if (!entry.isObsolete || key !== undefined) unused.push({ context: entry.context, message: refusal });
      continue;
    }
    const texts = entry.msgstr.map(canonicalNewlines);
    if (key === undefined || texts.every((text, form) => text === (now?.msgstr[form] ?? ''))) continue;
    if (texts.some((text) => text === '')) {
      unused.push({
        context: entry.context,
        message: texts.every((text) => text === '')
          ? 'is blank, and the string stays as it is.'
          : 'lacks one of its forms. Translate all of them.',
      });
      continue;
    }
    lines.set(key, lineOf(key, texts, own?.get(key), forms, language));
  }
  if (lines.size === 0) return { text: undefined, edited: [], unused };
  const text = file === undefined ? wholeFile(lines) : new InterfaceFile(path, file).with(lines);
  return { text, edited: [...lines.keys()].map(interfaceContext), unused };
}

function refusalOf(entry: PoEntry, now: PoEntry, { headers }: PoFile, forms: PluralForms | undefined): string | undefined {
  if (entry.isObsolete) return 'is obsolete, and stays in the PO file alone.';
  if (entry.msgid !== now.msgid || entry.plural !== now.plural)
    return 'has another English text than the site. Export again, and merge with msgmerge.';
  const isBlank = entry.msgstr.every((text) => text === '');
  if (entry.isFuzzy && !isBlank) return 'is fuzzy, which is a guess, and was not taken. Remove the mark once it is right.';
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'plural-forms')?.[1] ?? '';
  const count = /nplurals\s*=\s*(\d+)/.exec(header)?.[1];
  if (now.plural !== undefined && !isBlank && (entry.msgstr.length !== forms?.categories.length || count !== String(entry.msgstr.length)))
    return `has other plural forms than this language. The header is: Plural-Forms: ${forms?.header ?? ''}`;
  return undefined;
}

function lineOf(
  key: string,
  texts: readonly string[],
  own: InterfaceString | undefined,
  forms: PluralForms | undefined,
  language: string,
): string {
  const name = key.slice(key.indexOf('.') + 1);
  if (typeof loadReferenceStrings().get(key) === 'string') return `    ${name}: ${yamlValue(texts[0] ?? '')}\n`;
  const byCategory = new Map((forms?.categories ?? []).map((category, form) => [category as string, texts[form] ?? '']));
  const before = (typeof own === 'object' ? own : {}) as Record<string, string | undefined>;
  // A PO file has no place for the forms of fractions: what is there stays, and what is not is said as for large numbers.
  const forFractions = byCategory.get('many') ?? byCategory.get('other') ?? '';
  const isKnown = (category: string): boolean => category === 'other' || before[category] !== undefined || !isLatinMany(category, language);
  const written = categoriesOf(language)
    .filter((category) => byCategory.has(category) || isKnown(category))
    .map((category) => `      ${category}: ${yamlValue(byCategory.get(category) ?? before[category] ?? forFractions)}\n`);
  return `    ${name}:\n${written.join('')}`;
}

/** In these languages “many” is for round millions alone, and may be left out (core/interface/read.ts). */
function isLatinMany(category: string, language: string): boolean {
  return category === 'many' && /^(?:es|fr|it|pt|ca)(?:-|$)/.test(language);
}

function wholeFile(lines: ReadonlyMap<string, string>): string {
  const groups = Map.groupBy(lines, ([key]) => key.split('.')[0] ?? '');
  return `strings:\n${[...groups].map(([group, entries]) => `  ${group}:\n${entries.map(([, text]) => text).join('')}`).join('')}`;
}
