// What paper shows of the marks of a translation: labels, and passages that are missing in the language of the original.

import { languageOf } from '../../core/languages/language.ts';
import type { Letter, LetterEdition } from '../../core/model.ts';
import type { BlockKind } from '../../core/translation/blocks.ts';
import { markText } from '../../site/marked-text.ts';
import { type Mark, marksOf } from '../../site/passage-marks.ts';
import type { Urls } from '../../site/urls.ts';
import type { Passages } from '../typst/passages.ts';
import type { Wording } from '../typst/wording.ts';

/** A passage in one line. */
export interface MarkedLine {
  readonly text: string;
  /** Whether it is set as the original’s language is. */
  readonly isOriginal: boolean;
  /** What is said of it; null where there is nothing to say. */
  readonly label: string | null;
}

export function labelOf({ kind, date }: Mark, wording: Wording): string {
  return wording.text(`standing.${kind}`, date === undefined ? {} : { date: wording.dateValue(date) });
}

/** Of a passage of which there is one in a letter. */
export function labelFor(kind: BlockKind, letter: Letter, edition: LetterEdition, wording: Wording): string | null {
  const mark = markFor(kind, letter, edition);
  return mark ? labelOf(mark, wording) : null;
}

function markFor(kind: BlockKind, letter: Letter, edition: LetterEdition): Mark | undefined {
  return marksOf(letter, edition).list.find(({ passages, originals }) => [...passages, ...originals].some((block) => block.kind === kind));
}

/** A summary that was not translated is shown where it is known to be missing, as on the page. */
export function summaryOf(
  letter: Letter,
  edition: LetterEdition,
  passages: Passages,
  original: Passages,
  wording: Wording,
): MarkedLine | null {
  const label = labelFor('summary', letter, edition, wording);
  if (edition.summary !== undefined) return { text: passages.own(edition.summary), isOriginal: false, label };
  const isMissing = markFor('summary', letter, edition)?.passages.length === 0;
  if (!isMissing || letter.original.summary === undefined) return null;
  return { text: original.own(letter.original.summary), isOriginal: true, label };
}

/** The text with labels and missing passages, as the page has it. */
export function markedHtml(letter: Letter, edition: LetterEdition, urls: Urls, wording: Wording): string {
  const { language, text } = letter.original;
  const { list, pairs } = marksOf(letter, edition);
  const marked = markText({
    translation: edition.text.html,
    original: text.html,
    originalPath: urls.entry(language, letter.id),
    marks: list,
    pairs,
    context: { words: wording, original: languageOf(language) },
  });
  return marked ?? edition.text.html;
}
