// What signatories say whose statements the campaign features, as text to quote: each in the words and the language that it was given in.

import type { Letter } from '../../core/model.ts';
import { joinDetails } from '../../core/text/details.ts';
import { shownMarks, shownTexts } from '../../signatories/field-facts.ts';
import { voicesOf } from '../../site/featured.ts';
import { placeName } from '../../site/signatories.ts';
import type { Words } from '../../site/words.ts';

/** Undefined where none is. */
export function quotesText(letter: Letter, words: Words): string | undefined {
  const voices = voicesOf(letter, words.language);
  if (voices.length === 0) return undefined;
  const quotes = voices.map((signatory) => {
    const { name, statement = '', statementLanguage } = signatory;
    const marks = shownMarks(signatory).map(({ key }) => words.text(key));
    const place = placeName(signatory, words.language);
    const who = [name, ...shownTexts(signatory), ...marks, ...(place ? [place] : [])];
    return `${statement.trim()}${statementLanguage === undefined ? '' : ` [${statementLanguage}]`}\n— ${joinDetails(who)}`;
  });
  return `\ufeff${quotes.join('\n\n')}\n`;
}
