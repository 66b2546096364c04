// Texts of a request in words: which text in which language, how much of it is changed or there, and who is named.

import { differences, type Run } from '../../core/translation/differences.ts';
import { nameOfTag } from '../../review/translations/sentences.ts';
import type { PassageChange, TranslatedText } from '../../review/translations/translated-text.ts';

/** “German: night-bus, 1 passage, 2 words”; an original: “changes the page about (English)”. */
export function headingOf(text: TranslatedText): string {
  const { isOriginal, isNew, isRemoved, kind, language } = text;
  const name = text.text === 'ui' ? 'interface' : text.text;
  if (isOriginal)
    return `${isRemoved ? 'removes' : isNew ? 'adds' : 'changes'} the ${kind === 'update' ? 'news' : kind} ${name} (${nameOfTag(language)})`;
  return `${nameOfTag(language)}: ${name}, ${isRemoved ? 'removed' : isNew ? 'new' : amountOf(text)}`;
}

const nouns: Partial<Record<TranslatedText['kind'], string>> = { interface: 'string', site: 'fact' };

function amountOf(text: TranslatedText): string {
  const { passages, passageCount, kind } = text;
  if (passageCount === 0) return 'no words';
  const shown = passages.reduce((sum, passage) => sum + changedWords(passage, text), 0);
  const words = shown === 0 ? '' : `, ${count(shown, 'word')}${passages.length < passageCount ? ' or more' : ''}`;
  return `${count(passageCount, nouns[kind] ?? 'passage')}${words}`;
}

/** “8 of 13 passages are there; 45 % of the words are missing, everything from “What …” on.” Undefined where it is whole. */
export function coverageSentence({ coverage }: TranslatedText): string | undefined {
  if (!coverage) return undefined;
  const {
    total,
    done,
    missingWords,
    totalWords,
    missing,
    isCutOff,
    untranslated,
    untranslatedCount,
    isUntranslated,
    unplaced,
    unplacedCount,
  } = coverage;
  if (done === total) return undefined;
  const percent = Math.max(1, Math.round((100 * missingWords) / Math.max(1, totalWords)));
  if (unplacedCount > 0)
    return `${done} of ${total} passages are found; not found: ${isCutOff ? `everything from ${missing[0]} on` : missing.join(', ')}. It is not clear which passages these are: ${unplaced.join(', ')}${unplacedCount > unplaced.length ? ', …' : ''}. Compare them.`;
  const parts = [
    ...(missing.length > 0 && !isUntranslated ? [isCutOff ? `everything from ${missing[0]} on` : missing.join(', ')] : []),
    ...(untranslatedCount > 0
      ? [isUntranslated ? 'all of it is still the original, word for word' : `still the original: ${untranslated.join(', ')}`]
      : []),
  ];
  return `${done} of ${total} passages are translated; ${percent} % of the words are missing${parts.length > 0 ? `: ${parts.join('; ')}` : ''}.`;
}

/** Who is named: “Translated by …; nobody is named as reviewer.” */
export function creditSentence({ credit: { after }, isOriginal, isRemoved, kind }: TranslatedText): string | undefined {
  if (!after || isOriginal || isRemoved) return undefined;
  const { translators, reviewed, machine } = after;
  const parts = [
    machine
      ? 'A machine draft'
      : translators.length > 0
        ? `Translated by ${translators.join(', ')}`
        : kind === 'interface'
          ? undefined
          : 'Nobody is named as translator',
    reviewed.length > 0 ? `reviewed by ${reviewed.map(({ name, date }) => `${name} (${date})`).join(', ')}` : 'reviewed by nobody',
  ].filter((part) => part !== undefined);
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Who can be asked about a language; undefined where no one is known. */
export function speakersSentence({ speakers, language }: TranslatedText): string | undefined {
  if (speakers.length === 0) return undefined;
  const names = speakers.slice(0, 5).map(({ name, isReviewer }) => `${name}${isReviewer ? ' (has reviewed)' : ''}`);
  return `Who knows ${nameOfTag(language)} here: ${names.join(', ')}${speakers.length > 5 ? ' …' : ''}.`;
}

/** Before and now, with the words that differ; of what is new or gone only one is there. */
export function markedPassage(
  { before, now }: PassageChange,
  { language }: TranslatedText,
): { before: readonly Run[]; now: readonly Run[] } {
  if (before === undefined || now === undefined)
    return { before: before === undefined ? [] : [same(before)], now: now === undefined ? [] : [same(now)] };
  const runs = differences(before, now, localeOf(language));
  return { before: runs.filter(({ kind }) => kind !== 'added'), now: runs.filter(({ kind }) => kind !== 'removed') };
}

/** Of a passage with lines, such as an item that has items in it: a reader sees lines, and not the characters that end them. */
export function writtenLines(text: string): string[] {
  const lines = text.split('\n');
  return lines.filter((line, at) => line.trim() !== '' || at === 0 || at === lines.length - 1);
}

function same(text: string): Run {
  return { kind: 'same', text };
}

/** Words that are other ones; of a new passage all. */
export function changedWords(passage: PassageChange, text: TranslatedText): number {
  const { before, now } = markedPassage(passage, text);
  if (passage.before === undefined) return wordsIn(now, text.language);
  if (passage.now === undefined) return wordsIn(before, text.language);
  const changed = (runs: readonly Run[]): Run[] => runs.filter(({ kind }) => kind !== 'same');
  return Math.max(wordsIn(changed(before), text.language), wordsIn(changed(now), text.language));
}

function wordsIn(runs: readonly Run[], language: string): number {
  const segmenter = new Intl.Segmenter(localeOf(language), { granularity: 'word' });
  return runs.reduce((sum, { text }) => sum + [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length, 0);
}

/** A folder may have any name. */
export function localeOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

export function placeOfPassage({ key, line }: PassageChange): string {
  return key ?? (line === undefined ? '' : `line ${line}`);
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
