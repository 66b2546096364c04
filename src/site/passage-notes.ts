// The words at a marked passage: what is the matter with it, and what the original says, for anyone who wants to read it.

import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { Language } from '../core/languages/language.ts';
import type { Mark } from './passage-marks.ts';
import { dateValue, languageValue, type Values, type Words } from './words.ts';

/** What notes are written with. Paper brings words of its own: its fonts may not have the letters of every language. */
export interface NoteContext {
  readonly words: Pick<Words, 'phrase' | 'language'>;
  /** Of the original. */
  readonly original: Language;
}

/** A quiet line above a passage. */
export function labelOf(mark: Pick<Mark, 'kind' | 'date'>, { words }: NoteContext): Element {
  return h('p', { className: ['passage-label'], dataPagefindIgnore: '' }, said(mark, words));
}

/** The same within a line, behind the passage: Orca leaves out a paragraph at the beginning of a value in a list of facts. */
export function labelBehind(mark: Pick<Mark, 'kind' | 'date'>, { words }: NoteContext): Element {
  return h('span', { className: ['passage-label'], dataPagefindIgnore: '' }, [{ type: 'text', value: ' · ' }, ...said(mark, words)]);
}

function said({ kind, date }: Pick<Mark, 'kind' | 'date'>, words: NoteContext['words']): ElementContent[] {
  return phrase(words, `standing.${kind}`, date === undefined ? {} : { date: dateValue(date) });
}

/** The passage as it is now, folded away. `content` is in the language of the original. */
export function originalOf(content: readonly ElementContent[], context: NoteContext): Element {
  const { words, original } = context;
  return h('details', { className: ['passage-original'], dataPagefindIgnore: '' }, [
    h('summary', {}, phrase(words, 'standing.now', { language: languageValue(original.tag) })),
    inOriginal(content, context),
  ]);
}

/** Text in the language and the direction of the original. */
export function inOriginal(content: readonly ElementContent[], { original }: NoteContext): Element {
  const { written, direction, script } = original;
  return h('div', { lang: written, dir: direction, dataScript: script, dataPagefindIgnore: '' }, [...content]);
}

export function passageClass(kind: Mark['kind']): string[] {
  return ['passage', `passage-${kind}`];
}

/** As the component Phrase has it: its own language where it is a fallback, its values set apart. */
function phrase(words: NoteContext['words'], key: string, values: Values): ElementContent[] {
  const { parts, language } = words.phrase(key, values);
  const nodes = parts.map(({ text: value, isValue }) => (isValue ? h('bdi', value) : { type: 'text' as const, value }));
  return language.tag === words.language.tag ? nodes : [h('span', { lang: language.tag, dir: language.direction }, nodes)];
}
