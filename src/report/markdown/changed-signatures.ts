// Whose signatures a change removes and rewrites, as lines of a Markdown list in the words of a language.

import type { Words } from '../../core/interface/words.ts';
import type { SignatureChanges } from '../../signatories/signature-changes.ts';
import { maxNamed, placeOf, shortValue } from '../signature-changes.ts';
import { inlineCode, inlineText } from './inline.ts';

/** Fields with a name on the sign page; the others go by what they are called in a file. */
const named: ReadonlySet<string> = new Set(['name', 'kind', 'role', 'affiliation', 'country', 'link', 'statement']);

/** Each with what follows from it below; `spoken` are the languages in which everything is said. */
export function changedSignatureLines(changes: SignatureChanges, spoken: readonly Words[]): string[][] {
  const { added, removed, rewritten } = changes;
  const say = (key: string, values: Readonly<Record<string, string>>): string => inEach(spoken, (words) => sentence(key, values, words));
  const items = [
    ...removed.map((one) => [
      `- ${say(added.length > 0 ? 'change.alsoRemoves' : 'change.removes', { name: one.name, file: placeOf(one) })}`,
    ]),
    ...rewritten.map(({ before, after, fields }) => [
      `- ${say('change.rewrites', { name: before.name, file: placeOf(after) })}`,
      ...fields.map(({ field, ...values }) => `  - ${inEach(spoken, (words) => fieldLine(field, values, words))}`),
    ]),
  ];
  const more = items.length - maxNamed;
  if (more <= 0) return items;
  return [...items.slice(0, maxNamed), [`- ${inEach(spoken, (words) => inlineText(words.text('change.more', {}, more)))}`]];
}

function fieldLine(
  field: string,
  { before, after }: { readonly before: string | undefined; readonly after: string | undefined },
  words: Words,
): string {
  const label = named.has(field) ? words.text(`sign.${field}`) : field;
  return sentence('change.wasIsNow', { field: label, before: shown(before), after: shown(after) }, words);
}

function shown(value: string | undefined): string {
  return value === undefined ? '—' : shortValue(value);
}

/** With its values as code. They take the place of a word that Markdown leaves alone, so that the signs around them stay text. */
function sentence(key: string, values: Readonly<Record<string, string>>, words: Words): string {
  const { parts } = words.phrase(key, Object.fromEntries(Object.keys(values).map((name) => [name, `zq${name}zq`])));
  return inlineText(parts.map(({ text }) => text).join('')).replace(/zq(\w+?)zq/g, (word, name: string) => {
    const value = values[name];
    return value === undefined ? word : inlineCode(value);
  });
}

function inEach(spoken: readonly Words[], say: (words: Words) => string): string {
  return [...new Set(spoken.map(say))].join(' / ');
}
