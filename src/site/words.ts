// The words of the site in one language: those of the campaign that is being built, and the engine's behind them.

import { type Part, type Values, Words as WordsOf } from '../core/interface/words.ts';
import type { Language } from '../core/languages/language.ts';
import type { Campaign } from '../core/model.ts';
import { getEngineStrings } from './campaign.ts';

export {
  dateLocale,
  dateValue,
  formatDate,
  formatList,
  formatNumber,
  languageValue,
  numberValue,
  type Part,
  type Phrase,
  type Value,
  type Values,
} from '../core/interface/words.ts';

export class Words extends WordsOf {
  constructor({ interfaces }: Pick<Campaign, 'interfaces'>, language: Language) {
    super({ own: interfaces, engine: getEngineStrings() }, language);
  }
}

/** What stands between a label and its value (`letter.labelled`): a colon, with the spaces that the language has there. */
export function labelEnd(phraseOf: (key: string, values: Values) => readonly Part[]): string {
  const parts = phraseOf('letter.labelled', { label: '', value: '' });
  return parts.map(({ text, isValue }) => (isValue ? '' : text)).join('');
}
