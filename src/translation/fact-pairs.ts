// Pairs of an original and its translation, under “facts:” of a file: set or added while every other line stays byte for byte.

import { isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FactTranslation } from '../core/schema/fact-translations.ts';
import type { FactStanding } from '../core/translation/fact-standing.ts';
import { isOptional } from '../core/translation/free-facts.ts';
import { pairLines } from './blank-facts.ts';
import { yamlComment } from './comments.ts';
import type { Splice } from './spans.ts';
import { yamlValue } from './yaml-value.ts';

/** A text of YAML, and where it begins in its file. */
export interface YamlPart {
  readonly yaml: string;
  readonly yamlOffset: number;
}

/** What has no translation and should have one. */
export function openFacts(standings: readonly FactStanding[]): readonly FactStanding[] {
  return standings.filter(({ fact, translation }) => translation === undefined && !isOptional(fact));
}

/** A blank pair for each that has none, with what was said before in a comment above it. */
export function addBlankPairs(part: YamlPart, open: readonly FactStanding[]): Splice[] {
  const pieces = open.filter(({ pair }) => pair === undefined).map(({ fact, former }) => ({ original: fact.text, former }));
  return pieces.length === 0 ? [] : [addPairs(part, pieces)];
}

/** The changes that give facts these translations, by the text of the original. */
export function setPairs(part: YamlPart, entries: readonly FactTranslation[], texts: ReadonlyMap<string, string>): Splice[] {
  const pairs = listIn(part.yaml);
  const added: Added[] = [];
  const splices = [...texts].flatMap(([original, translation]): Splice[] => {
    const at = positionOf(entries, original);
    const pair = pairs?.items[at];
    if (at === -1 || !isMap(pair)) {
      added.push({ original, translation });
      return [];
    }
    return [setPair(part, pair, translation)];
  });
  return added.length === 0 ? splices : [...splices, addPairs(part, added)];
}

/** The pair whose translation counts; of blank ones the first. */
function positionOf(entries: readonly FactTranslation[], original: string): number {
  const said = entries.findIndex((entry) => entry.original === original && entry.translation !== undefined);
  return said === -1 ? entries.findIndex((entry) => entry.original === original) : said;
}

function setPair({ yaml, yamlOffset }: YamlPart, pair: YAMLMap, translation: string): Splice {
  const value = pair.flow ? JSON.stringify(translation) : yamlValue(translation);
  const field = pair.items.find(({ key }) => isScalar(key) && key.value === 'translation');
  const [start = 0, end = 0] = isScalar(field?.value) ? (field.value.range ?? []) : [];
  // A blank value may be right behind its colon.
  if (field && end > start)
    return { start: yamlOffset + start, end: yamlOffset + end, text: value + (yaml.slice(start, end).endsWith('\n') ? '\n' : '') };
  const key = isScalar(field?.key) ? field.key.range?.[1] : undefined;
  if (key !== undefined) {
    const colon = yaml.indexOf(':', key) + 1;
    return { start: yamlOffset + colon, end: yamlOffset + colon, text: ` ${value}` };
  }
  const original = pair.items.find(({ key: name }) => isScalar(name) && name.value === 'original');
  const [from = 0] = isScalar(original?.key) ? (original.key.range ?? []) : [];
  const text = pair.flow
    ? `translation: ${value}, `
    : `translation: ${value}\n${' '.repeat(from - (yaml.lastIndexOf('\n', from - 1) + 1))}`;
  return { start: yamlOffset + from, end: yamlOffset + from, text };
}

interface Added {
  readonly original: string;
  readonly translation?: string;
  readonly former?: FactTranslation | undefined;
}

function addPairs({ yaml, yamlOffset }: YamlPart, added: readonly Added[]): Splice {
  const list = listIn(yaml);
  const last = list?.items.at(-1);
  const insert = (at: number, text: string): Splice => ({ start: yamlOffset + at, end: yamlOffset + at, text });
  if (list?.flow) {
    const pieces = added.map(({ original, translation }) =>
      translation === undefined
        ? `{original: ${JSON.stringify(original)}}`
        : `{original: ${JSON.stringify(original)}, translation: ${JSON.stringify(translation)}}`,
    );
    const end = (list.range?.[1] ?? 0) - 1;
    return insert(end, `${list.items.length > 0 ? ', ' : ''}${pieces.join(', ')}`);
  }
  if (list && isNode(last) && last.range) {
    const [start, end] = last.range;
    const lines = added.map((one) => linesOf(one, indentOf(yaml, start))).join('');
    return insert(end, yaml[end - 1] === '\n' ? lines : `\n${lines.trimEnd()}`);
  }
  const lines = added.map((one) => linesOf(one, '  ')).join('');
  // The key may be there with nothing below it.
  const key = /^facts:[ \t]*(?:#.*)?\n/m.exec(yaml);
  if (key) return insert(key.index + key[0].length, lines);
  return insert(yaml.length, `${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}facts:\n${lines}`);
}

/** What is before the hyphen of an entry. */
function indentOf(yaml: string, start: number): string {
  const line = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  return line.slice(0, line.search(/\S|$/));
}

function linesOf({ original, translation, former }: Added, indent: string): string {
  const before =
    former === undefined
      ? ''
      : yamlComment(`Before: ${former.original}`, indent) + yamlComment(`Its translation: ${former.translation ?? ''}`, indent);
  return before + pairLines(original, translation, indent);
}

function listIn(yaml: string): YAMLSeq | undefined {
  const list = parseDocument(yaml, { schema: 'failsafe', version: '1.2', logLevel: 'silent' }).get('facts');
  return isSeq(list) ? list : undefined;
}
