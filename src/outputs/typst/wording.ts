// The words around a text in a document: in its language, or in English where no installed font has the letters for them.

import { type Language, languageOf, nameOfLanguage } from '../../core/languages/language.ts';
import type { Campaign, Signatory } from '../../core/model.ts';
import { placeName } from '../../site/signatories.ts';
import {
  formatDate,
  formatList,
  formatNumber,
  labelEnd,
  type Part,
  type Phrase,
  type Value,
  type Values,
  Words,
} from '../../site/words.ts';
import type { Passages } from './passages.ts';

const english = languageOf('en');

export class Wording {
  readonly language: Language;
  readonly #passages: Passages;
  readonly #words: Words;
  readonly #english: Words;

  constructor(campaign: Campaign, passages: Passages) {
    this.language = passages.language;
    this.#passages = passages;
    this.#words = new Words(campaign, this.language);
    this.#english = new Words(campaign, english);
  }

  /** A string of the interface, its values set apart. */
  text(key: string, values: Values = {}, count?: number): string {
    return this.#passages.phrase(this.phrase(key, values, count));
  }

  /** The same in pieces. */
  phrase(key: string, values: Values = {}, count?: number): Phrase {
    const own = this.#words.phrase(key, values, count);
    const isPrintable = own.parts.every(({ text, isValue }) => isValue || this.#passages.has(text));
    return isPrintable ? own : this.#english.phrase(key, values, count);
  }

  /** A string in pieces, its values left as they are: for what only the typesetter knows, such as the number of a page. */
  parts(key: string, values: Values): readonly Part[] {
    return this.phrase(key, values).parts.map(({ text, isValue }) => ({ text: isValue ? text : this.#passages.own(text), isValue }));
  }

  /** What stands between a label and its value. */
  get labelEnd(): string {
    return labelEnd((key, values) => this.parts(key, values));
  }

  number(value: number): string {
    return this.#printable((language) => formatNumber(value, language));
  }

  date(date: string): string {
    return this.#printable((language) => formatDate(date, language));
  }

  list(names: readonly string[]): string {
    return this.#printable((language) =>
      formatList(
        names.map((name) => this.#passages.isolated(name)),
        language,
      ),
    );
  }

  /** Values of a string, which are in its language: where that is English, in the middle of a page in Khmer, they are English too. */
  dateValue(date: string): Value {
    return this.#value((language) => formatDate(date, language));
  }

  numberValue(value: number): Value {
    return this.#value((language) => formatNumber(value, language));
  }

  nameValue(tag: string): Value {
    return this.#value((language) => nameOfLanguage(tag, language));
  }

  listValue(names: readonly string[]): Value {
    const isolated = names.map((name) => this.#passages.isolated(name));
    return this.#value((language) => formatList(isolated, language));
  }

  place(signatory: Signatory): string | undefined {
    const name = placeName(signatory, this.language);
    return name === undefined || this.#passages.has(name) ? name : placeName(signatory, english);
  }

  /** The ten digits of the language, for the numbers of pages. */
  get digits(): readonly string[] {
    return Array.from({ length: 10 }, (_, digit) => this.number(digit));
  }

  #value(write: (language: Language) => string): Value {
    return (spoken) => {
      const own = write(spoken);
      return this.#passages.own(this.#passages.has(own) ? own : write(english));
    };
  }

  #printable(write: (language: Language) => string): string {
    const own = write(this.language);
    return this.#passages.own(this.#passages.has(own) ? own : write(english));
  }
}
