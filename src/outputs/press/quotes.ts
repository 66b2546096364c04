// What signatories say whose statements the campaign features, as text to quote: each in the words and the language that it was given in.

import type { Language } from '../../core/languages/language.ts';
import type { Letter } from '../../core/model.ts';
import { voicesOf } from '../../site/featured.ts';
import { placeName } from '../../site/signatories.ts';

/** Undefined where none is. */
export function quotesText(letter: Letter, language: Language): string | undefined {
  const voices = voicesOf(letter, language);
  if (voices.length === 0) return undefined;
  const quotes = voices.map(({ name, role, affiliation, country, region, statement = '', statementLanguage }) => {
    const who = [name, role, affiliation, placeName({ country, region }, language)].filter((part) => part !== undefined && part !== '');
    return `${statement.trim()}${statementLanguage === undefined ? '' : ` [${statementLanguage}]`}\n— ${who.join(', ')}`;
  });
  return `\ufeff${quotes.join('\n\n')}\n`;
}
