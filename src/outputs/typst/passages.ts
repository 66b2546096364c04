// Texts on their way into a document: in one line, set apart where their direction differs, with the faces they need.

import { box, type Faces } from '../../core/fonts/faces.ts';
import { isolatedPieces } from '../../core/text/left-to-right.ts';
import type { FontFamily } from '../../core/fonts/installed.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Phrase } from '../../site/words.ts';
import { type Setting, settingOfTag } from './setting.ts';

/** A text as the templates take it: alone, or with the number of the face it wants. */
export type Passage = string | readonly [text: string, face: number];

/** What a name is set with that does not fit the document’s own faces. */
export type Face = Pick<Setting, 'fonts' | 'lang' | 'region' | 'kerned'>;

const [isolate, endOfIsolate] = ['\u2068', '\u2069'];
const latinOnly = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** Collects the texts of one document, and the families that its own language and all its common parts need. */
export class Passages {
  readonly language: Language;
  readonly #faces: Pick<Faces, 'orderFor' | 'choose' | 'settable'>;
  readonly #needed = new Set<FontFamily>();
  #hasBoxes = false;
  readonly #asked = new Map<string, { number: number; face: Face }>();

  constructor(language: Language, faces: Pick<Faces, 'orderFor' | 'choose' | 'settable'>) {
    this.language = language;
    this.#faces = faces;
    const [own] = faces.orderFor(language.tag);
    if (own) this.#needed.add(own);
  }

  /** Families that the document’s own texts asked for, in order. */
  get families(): readonly FontFamily[] {
    return this.#faces.orderFor(this.language.tag).filter((family) => this.#needed.has(family));
  }

  /** Whether there is a box somewhere in place of a letter that no font has. */
  get hasBoxes(): boolean {
    return this.#hasBoxes;
  }

  /** A text of the document’s own language. */
  own(text: string): string {
    const shown = this.verbatim(oneLine(text));
    return this.language.direction === 'rtl' ? isolatedPieces(shown) : shown;
  }

  /** Code is read from left to right. */
  directed(text: string): string {
    return this.language.direction === 'rtl' ? `\u2066${text}\u2069` : text;
  }

  /** Program text: its spaces and lines stay. */
  verbatim(text: string): string {
    const { shown, families } = this.#choose(text, this.language.tag);
    for (const family of families) this.#needed.add(family);
    return shown;
  }

  /** A name or another value: isolated from what is around it, as it may be in any script. */
  value(text: string): string {
    return this.isolated(this.own(text));
  }

  /** A name, or what is behind one: it brings its own faces, where it wants others than the document. `tag` is its language. */
  name(text: string, tag?: string): Passage {
    const line = oneLine(text);
    const language = tag ?? languageOfLetters(line) ?? this.language.tag;
    // Between Latin letters, the spaces of some other faces are too narrow.
    const { shown: settable, families } = this.#choose(line, latinOnly.test(line) ? 'en' : language);
    const shown = this.isolated(settable);
    const isSetAlike = families.every((family) => this.#needed.has(family)) && families[0] === this.families[0];
    if (isSetAlike && language === this.language.tag) return shown;
    return [shown, this.#faceOf(language, families)];
  }

  /** The faces that names ask for by their numbers. */
  get faces(): readonly Face[] {
    return [...this.#asked.values()].map(({ face }) => face);
  }

  #faceOf(tag: string, families: readonly FontFamily[]): number {
    const key = [tag, ...families.map(({ name }) => name)].join('\n');
    let asked = this.#asked.get(key);
    if (!asked) {
      const { fonts, lang, region, kerned } = settingOfTag(tag, families);
      asked = { number: this.#asked.size, face: { fonts, lang, region, kerned } };
      this.#asked.set(key, asked);
    }
    return asked.number;
  }

  /** A phrase of the interface with its values set apart. */
  phrase({ parts, language }: Phrase): string {
    const text = parts.map((part) => (part.isValue ? this.value(part.text) : this.own(part.text))).join('');
    return language.direction === this.language.direction ? text : isolate + text + endOfIsolate;
  }

  /** Whether fonts for all its characters are there: words that the platform makes may be in any script. */
  has(text: string): boolean {
    return this.#faces.choose(text, this.language.tag).missing.length === 0;
  }

  /** Between marks that keep its direction and that of its surroundings apart, where one could turn the other. */
  isolated(text: string): string {
    const isPlain = this.language.direction === 'ltr' ? !rightToLeft.test(text) : !/[^\p{L}\p{M}\s]|\p{Script=Latin}/u.test(text);
    return isPlain ? text : isolate + text + endOfIsolate;
  }

  /** Letters that no font has are boxes in what is shown. The check has warned of them. */
  #choose(text: string, tag: string): { readonly shown: string; readonly families: readonly FontFamily[] } {
    const { families, missing } = this.#faces.choose(text, tag);
    if (missing.length === 0) return { shown: text, families };
    const shown = this.#faces.settable(text, tag);
    this.#hasBoxes ||= shown.includes(box);
    return { shown, families: this.#faces.choose(shown, tag).families };
  }
}

/** Blanks that do not break stay, as French has them before a colon; narrow ones, which few fonts have, become as wide as others. */
function oneLine(text: string): string {
  return text.replace(/\u202f/gu, '\u00a0').replace(/[^\S\u00a0]+/gu, ' ');
}

/** Kana and Hangul say which Han characters are beside them. */
function languageOfLetters(text: string): string | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return undefined;
}
