// The changed texts of a request on a terminal: each passage with its original, as it was and as it would be.

import type { styleText } from 'node:util';
import type { Run } from '../../core/translation/differences.ts';
import type { PassageChange, TranslatedText } from '../../review/translations/translated-text.ts';
import { isolated } from '../status/columns.ts';
import { coverageSentence, creditSentence, headingOf, markedPassage, placeOfPassage, speakersSentence } from './texts.ts';

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

const maxTexts = 3;
const maxPassages = 4;
/** Characters of a passage. */
const maxShown = 320;
/** What is between two changes and says the same is shortened to so much on each side of them. */
const context = 40;

export interface PassageTextOptions {
  readonly isWhole: boolean;
  readonly colour: boolean;
  readonly paint: Paint;
}

/** Lines without indentation. */
export function passageLines(texts: readonly TranslatedText[], options: PassageTextOptions): string[] {
  const shown = options.isWhole ? texts : texts.slice(0, maxTexts);
  const more = texts.length - shown.length;
  return [...shown.flatMap((text) => linesOf(text, texts.length > 1, options)), ...(more > 0 ? [`… and ${more} more texts`] : [])];
}

function linesOf(text: TranslatedText, isNamed: boolean, options: PassageTextOptions): string[] {
  const { passages, passageCount } = text;
  // What is there for the first time can be read in the file; its beginning shows what it is.
  const most = options.isWhole ? passages.length : text.isNew ? 1 : maxPassages;
  const shown = passages.slice(0, most);
  const more = passageCount - shown.length;
  const sentences = [coverageSentence(text), creditSentence(text), speakersSentence(text)].filter((one) => one !== undefined);
  return [
    ...(isNamed ? [isolated(headingOf(text))] : []),
    ...sentences.map((sentence) => isolated(sentence)),
    ...shown.flatMap((passage) => passageOf(passage, text, options)),
    ...(more > 0 && !text.isRemoved
      ? [`… and ${more} more ${text.kind === 'interface' ? 'strings' : 'passages'} (--all, or --format html)`]
      : []),
  ];
}

function passageOf(passage: PassageChange, text: TranslatedText, options: PassageTextOptions): string[] {
  const { original, isCertain } = passage;
  const { before, now } = markedPassage(passage, text);
  const { paint, isWhole } = options;
  const line = (label: string, content: string): string => `  ${paint('dim', label.padEnd(8))} ${content}`;
  const write = (runs: readonly Run[]): string =>
    isolated(
      cut(runs, isWhole)
        .map((run) => marked(run, options))
        .join(''),
    );
  const doubt = original !== undefined && !isCertain ? ' (which passage it says is a guess)' : '';
  return [
    paint('dim', `${placeOfPassage(passage)}${doubt}`),
    ...(original === undefined ? [] : [line('original', write([{ kind: 'same', text: original }]))]),
    ...(passage.before === undefined ? [] : [line('before', write(before))]),
    passage.now === undefined ? line('now', 'removed') : line(passage.before === undefined ? 'new' : 'now', write(now)),
  ];
}

/** As git's word-diff marks them, where there are no colours. */
function marked({ kind, text }: Run, { colour, paint }: PassageTextOptions): string {
  if (kind === 'same') return text;
  if (colour) return paint(kind === 'removed' ? ['red', 'strikethrough'] : ['green', 'underline'], text);
  return kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;
}

function cut(runs: readonly Run[], isWhole: boolean): Run[] {
  const flat = runs.map(({ kind, text }) => ({ kind, text: text.replace(/\s+/gu, ' ') }));
  if (isWhole || flat.reduce((sum, { text }) => sum + text.length, 0) <= maxShown) return flat;
  const short = flat.map((run, index): Run => {
    if (run.kind !== 'same') return run;
    const characters = [...run.text];
    const [isFirst, isLast] = [index === 0, index === flat.length - 1];
    const most = isFirst && isLast ? maxShown : context;
    const [start, end] = [isFirst && !isLast ? 0 : most, isLast ? 0 : most];
    if (characters.length <= start + end + 1) return run;
    return { kind: 'same', text: `${characters.slice(0, start).join('')}…${end > 0 ? characters.slice(-end).join('') : ''}` };
  });
  return short;
}
