// Reads translations/<lang>/ui.yaml and checks it against the English strings: keys, plural categories, placeholders.

import { type FactsDocument, type ReadingContext, readFacts } from '../facts.ts';
import type { CampaignFile } from '../files/tree.ts';
import { languageOf } from '../languages/language.ts';
import { canonicalTag } from '../languages/tags.ts';
import type { InterfaceString } from '../model.ts';
import { type InterfaceFacts, interfaceSchema, pluralCategories } from '../schema/interface.ts';
import { nearestKey } from '../schema/validate.ts';
import type { FieldPath } from '../yaml/read.ts';
import type { ReferenceStrings } from './reference.ts';
import { engineSource } from './source.ts';

export interface InterfaceDocument extends FactsDocument<InterfaceFacts> {
  readonly strings: ReadonlyMap<string, InterfaceString>;
}

export function readInterface(
  file: CampaignFile,
  bytes: Buffer,
  reference: ReferenceStrings,
  context: ReadingContext,
): InterfaceDocument | undefined {
  const document = readFacts(file, bytes, interfaceSchema, context);
  if (!document) return undefined;
  const { yaml } = document;
  const add = (
    rule: 'interface-key' | 'interface-plural' | 'interface-placeholder' | 'interface-length',
    path: FieldPath,
    message: string,
    hint: string,
  ): void => context.report.add(rule, yaml.at(path, 'key'), { message, hint });

  const strings = new Map<string, InterfaceString>();
  let isBlank = true;
  // From the YAML, because the schema's result leaves out keys such as __proto__ silently.
  const { strings: given } = yaml.value as unknown as InterfaceFacts;
  for (const [group, entries] of Object.entries(given))
    for (const [name, value] of Object.entries(entries)) {
      // Counted forms that no one has filled in yet are as good as no line.
      if (typeof value !== 'string' && Object.keys(value).length === 0) continue;
      isBlank = false;
      const key = `${group}.${name}`;
      const path = ['strings', group, name];
      const expected = reference.get(key);
      if (expected === undefined) {
        const nearest = nearestKey(key, [...reference.keys()]);
        add(
          'interface-key',
          path,
          `The site uses no string “${key}”.`,
          nearest ? `Did you mean “${nearest}”? Otherwise remove it.` : 'Remove it, or compare with src/words/en.yaml of Undersigned.',
        );
        continue;
      }
      const fault = findPluralFault(value, expected, file.place.language ?? 'en');
      if (fault) add('interface-plural', path, `“${key}” ${fault.message}`, fault.hint);
      const strange = findPlaceholderFault(value, expected);
      if (strange) add('interface-placeholder', path, `“${key}” ${strange.message}`, strange.hint);
      const long = findLengthFault(value, expected);
      if (long) add('interface-length', path, `“${key}” ${long.message}`, long.hint);
      strings.set(key, value as InterfaceString);
    }
  // Where the engine has words, also of another variety, a file without strings says that the site is in this language, too, or that
  // somebody has read them.
  if (isBlank && engineSource(file.place.language ?? '') === undefined)
    context.report.add('missing-key', yaml.at(['strings'], 'key'), {
      message: 'No string is translated here, so this would be a language without words.',
      hint: 'Translate at least one, or remove the file.',
    });
  return { ...document, strings };
}

interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** Some strings are at every signatory of every list. In UTF-16 code units, beside the length of the English one. */
const [spare, maxTimes] = [200, 4];

function findLengthFault(value: string | Record<string, string>, expected: InterfaceString): Fault | undefined {
  const longestOf = (one: string | Readonly<Record<string, string>>): number =>
    Math.max(0, ...Object.values(typeof one === 'string' ? [one] : one).map(({ length }) => length));
  const maxLength = spare + longestOf(expected) * maxTimes;
  const length = longestOf(value);
  if (length <= maxLength) return undefined;
  return {
    message: `has ${length.toLocaleString('en')} characters, and the most here is ${maxLength.toLocaleString('en')}.`,
    hint: 'Say it more briefly. It may stand at every name of a list.',
  };
}

/** Categories that a language needs only for fractions or round millions, and may leave out (CLDR). */
const optional = new Set(['es many', 'fr many', 'it many', 'pt many', 'ca many']);

function findPluralFault(value: string | Record<string, string>, expected: InterfaceString, tag: string): Fault | undefined {
  if (typeof expected === 'string')
    return typeof value === 'string' ? undefined : { message: 'counts nothing, so it is one text.', hint: 'Write it on one line.' };
  if (typeof value === 'string')
    return {
      message: 'is said differently for one and for many.',
      hint: `Write it as the English file does, with: ${categoriesOf(tag).join(', ')}.`,
    };
  const categories = categoriesOf(tag);
  const strange = Object.keys(value).find(
    (category) => !(pluralCategories as readonly string[]).includes(category) || !categories.includes(category),
  );
  if (strange)
    return { message: `has a form “${strange}” that this language does not have.`, hint: `Its forms are: ${categories.join(', ')}.` };
  const [language] = tag.split('-');
  const missing = categories.find((category) => !(category in value) && !optional.has(`${language} ${category}`));
  return missing ? { message: `lacks the form “${missing}”.`, hint: `Its forms are: ${categories.join(', ')}.` } : undefined;
}

/** The cardinal plural categories of a language (CLDR), in their customary order. */
export function categoriesOf(tag: string): string[] {
  const { locale } = languageOf(canonicalTag(tag) ?? 'en');
  const has = new Intl.PluralRules(locale).resolvedOptions().pluralCategories as string[];
  return pluralCategories.filter((category) => has.includes(category));
}

export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

/** Some languages name a value twice. */
const maxRepeated = 2;

/** Forms for one, two or none may say the number in words; every other form needs what the English text has. */
function findPlaceholderFault(value: string | Record<string, string>, expected: InterfaceString): Fault | undefined {
  const wanted = placeholdersOf(typeof expected === 'string' ? expected : (expected.other ?? ''));
  const forms = typeof value === 'string' ? { other: value } : value;
  for (const [category, text] of Object.entries(forms)) {
    const found = placeholdersOf(text);
    const extra = found.find((name) => !wanted.includes(name));
    if (extra)
      return {
        message: `has a placeholder {${extra}} that nothing fills.`,
        hint: `Its placeholders are: ${wanted.map((name) => `{${name}}`).join(', ') || 'none'}.`,
      };
    if (found.length > wanted.length + maxRepeated) return { message: 'repeats its placeholders.', hint: 'Name each of them once.' };
    const mayCount = ['zero', 'one', 'two'].includes(category) && typeof value !== 'string';
    const missing = wanted.find((name) => !found.includes(name) && !(mayCount && name === 'count'));
    if (missing) return { message: `lacks the placeholder {${missing}}.`, hint: `Put {${missing}} where the value belongs.` };
  }
  return undefined;
}
