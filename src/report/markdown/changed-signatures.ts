// Whose signatures a change removes and rewrites, as lines of a Markdown list in the words of a language.

import type { Words } from '../../core/interface/words.ts';
import type { FieldChange, SignatureChanges } from '../../signatories/signature-changes.ts';
import { maxNamed, shortValue, touchesOthers } from '../signature-changes.ts';
import { inlineCode, inlineText } from './inline.ts';

/** Fields with a name on the sign page; the others go by what they are called in a file. */
const named: ReadonlySet<string> = new Set(['name', 'kind', 'role', 'affiliation', 'country', 'link', 'statement']);

const token = /zq(\w+?)zq/g;

/** Under a heading; nothing where the list stays as it was but for new names. `spoken` are the languages in which everything is said. */
export function changedSignatures(changes: SignatureChanges, spoken: readonly Words[]): string[] {
  const { added, removed, rewritten } = changes;
  if (!touchesOthers(changes)) return [];
  const say = (key: string, name: string, file: string): string =>
    inEach(spoken, (words) => sentence(key, { name: inlineCode(name), file: inlineCode(file) }, words));
  const items = [
    ...removed.map(({ name, file }) => [`- ${say(added.length > 0 ? 'change.alsoRemoves' : 'change.removes', name, file)}`]),
    ...rewritten.map(({ before, after, fields }) => [
      `- ${say('change.rewrites', before.name, after.file)}`,
      ...fields.map((field) => `  - ${inEach(spoken, (words) => fieldLine(field, words))}`),
    ]),
  ];
  const more = items.length - maxNamed;
  return [
    `**${inEach(spoken, (words) => inlineText(words.text('change.touches')))}**`,
    '',
    ...items.slice(0, maxNamed).flat(),
    ...(more > 0 ? [`- ${inEach(spoken, (words) => inlineText(words.text('change.more', {}, more)))}`] : []),
    '',
  ];
}

function fieldLine({ field, before, after }: FieldChange, words: Words): string {
  const label = named.has(field) ? inlineText(words.text(`sign.${field}`)) : inlineCode(field);
  return sentence('change.wasIsNow', { field: label, before: shown(before), after: shown(after) }, words);
}

function shown(value: string | undefined): string {
  return value === undefined ? '—' : inlineCode(shortValue(value));
}

/**
 * `values` are Markdown. They take the place of words that Markdown leaves alone, so that the signs around them stay text. Where such a word
 * would become code for what a translation put beside it, the value is alone.
 */
function sentence(key: string, values: Readonly<Record<string, string>>, words: Words): string {
  const { parts } = words.phrase(key, Object.fromEntries(Object.keys(values).map((name) => [name, `zq${name}zq`])));
  const text = parts.map((part) => part.text).join('');
  const safe = text
    .split(' ')
    .map((word) => (word.includes('zq') && inlineText(word) !== word ? (word.match(token) ?? []).join(' ') : word));
  return inlineText(safe.join(' ')).replace(token, (word, name: string) => values[name] ?? word);
}

function inEach(spoken: readonly Words[], say: (words: Words) => string): string {
  return [...new Set(spoken.map(say))].join(' / ');
}
