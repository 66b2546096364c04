// Signatories as items of a list, in HTML: the name as it was given, what it stands for, where, and what was verified.

import { type Language, languageOf } from '../../core/languages/language.ts';
import type { Letter, Signatory } from '../../core/model.ts';
import { detailMark } from '../../core/text/details.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import { countBySignedText } from '../../signatories/count.ts';
import { shownMarks } from '../../signatories/field-facts.ts';
import { signedText } from '../../signatories/signed-text.ts';
import { phraseHtml } from '../html.ts';
import type { PageContext } from '../page.ts';
import { identifierLinks } from '../parties.ts';
import { placeName } from '../signatories.ts';
import { spokenIn, spokenParts } from '../spoken-in.ts';
import { signatoryAnchor } from '../urls.ts';
import { labels, shownVerification } from '../verification.ts';
import { dateValue, formatDate, type Words } from '../words.ts';

export interface RowOptions {
  /** Whether organisations are among people, and are distinguished. */
  readonly isMixed: boolean;
  /** Whether the day of signing is shown, or the day on which they were added. */
  readonly isDated?: boolean;
  /** Whether a heading says the country already. */
  readonly isPlaced?: boolean;
}

/** Writes items for one language; what they have in common is worded once. */
export class RowWriter {
  readonly #language: Language;
  readonly #words: Words;
  /** Undefined where all have signed the same text. */
  readonly #letter: Letter | undefined;
  readonly #options: RowOptions;
  readonly #known = new Map<string, string>();

  constructor({ language, words }: PageContext, letter: Letter, options: RowOptions) {
    this.#language = language;
    this.#words = words;
    this.#letter = countBySignedText(letter) && letter;
    this.#options = options;
  }

  /** `<li>` elements. Below a heading that says who began the letter no one needs to be distinguished. */
  rows(signatories: readonly Signatory[], haveBegun = false): string {
    let html = '';
    for (const signatory of signatories) html += this.#row(signatory, haveBegun);
    return html;
  }

  #row(signatory: Signatory, haveBegun: boolean): string {
    const { verified, statement } = signatory;
    const details = this.#details(signatory, haveBegun);
    return (
      beginningOf(signatory) +
      `${details === '' ? '' : ` <small>${details}</small>`}${verified ? this.#verified(verified) : ''}${statement ? quote(statement, signatory.statementLanguage, this.#language) : ''}</li>`
    );
  }

  #details(signatory: Signatory, haveBegun: boolean): string {
    const { kind, initiator, formerName } = signatory;
    const { isMixed, isDated, isPlaced } = this.#options;
    const place = isPlaced ? undefined : placeName(signatory, this.#language);
    const parts = spokenParts(signatory, this.#language);
    const office = parts.map(({ text, language }, at) => {
      const mark = at === 0 ? '' : detailMark(parts[at - 1]?.text ?? '', text);
      return `${mark}<bdi${langOf(language)}>${escapeHtml(text)}</bdi>`;
    });
    const details = [
      isMixed && kind === 'organisation' && this.#phrase('signatories.organisation'),
      formerName !== undefined && phraseHtml(this.#words, 'signatories.formerly', { name: formerName }),
      office.join(''),
      ...shownMarks(signatory).map(({ key }) => this.#phrase(key)),
      place && escapeHtml(place),
      ...identifierLinks(signatory).map(
        ({ name: known, href }) => `<a href="${escapeHtml(href)}" rel="nofollow ugc" lang="en" dir="ltr">${known}</a>`,
      ),
      isDated && this.#day(signatory),
      initiator && !haveBegun && this.#phrase('signatories.initiator'),
      this.#signedText(signatory),
    ];
    // The point ends a line and begins none.
    return details.filter(Boolean).join('\u00a0· ');
  }

  /** Needs no script: who verified it, and when, can be unfolded. */
  #verified(verified: NonNullable<Signatory['verified']>): string {
    const { by, how, date } = verified;
    const words = this.#words;
    const who = date
      ? phraseHtml(words, 'verification.by', { name: by, date: formatDate(date, this.#language) })
      : phraseHtml(words, 'verification.byUndated', { name: by });
    const more = how ? `<p>${phraseHtml(words, 'verification.how', { how })}</p>` : '';
    return ` <details class="verified"><summary>${this.#phrase(labels[shownVerification(verified)])}</summary><p>${who}</p>${more}</details>`;
  }

  /** A day that someone claims and one that was only recorded are distinguished. */
  #day({ date, received }: Signatory): string | undefined {
    if (date !== undefined) return this.#remember(date, () => escapeHtml(formatDate(date, this.#language)));
    if (received === undefined) return undefined;
    return this.#remember(`added ${received}`, () => phraseHtml(this.#words, 'signatories.added', { date: dateValue(received) }));
  }

  /** Who signed before the meaning changed must not seem to have signed what it means now. */
  #signedText(signatory: Signatory): string | undefined {
    const change = this.#letter && signedText(this.#letter, signatory).change;
    const date = change?.date;
    if (!change || date === undefined) return undefined;
    return this.#remember(`change ${change.number}`, () => phraseHtml(this.#words, 'history.signedEarlier', { date: dateValue(date) }));
  }

  #phrase(key: string): string {
    return this.#remember(key, () => phraseHtml(this.#words, key));
  }

  #remember(key: string, make: () => string): string {
    let known = this.#known.get(key);
    if (known === undefined) {
      known = make();
      this.#known.set(key, known);
    }
    return known;
  }
}

const beginnings = new WeakMap<Signatory, string>();

/** With the name: the same in the lists of all languages. */
function beginningOf(signatory: Signatory): string {
  const found = beginnings.get(signatory);
  if (found !== undefined) return found;
  const { id, name, kind, link } = signatory;
  const bdi = `<bdi${langOf(signatory.language)}>${escapeHtml(name)}</bdi>`;
  const shown = link ? `<a href="${escapeHtml(link)}" rel="nofollow ugc">${bdi}</a>` : bdi;
  const beginning = `<li id="${escapeHtml(signatoryAnchor(id))}"${kind === 'organisation' ? ' class="organisation"' : ''}>${shown}`;
  beginnings.set(signatory, beginning);
  return beginning;
}

function langOf(tag: string | undefined): string {
  return tag === undefined ? '' : ` lang="${escapeHtml(tag)}"`;
}

function quote(statement: string, tag: string | undefined, page: Language): string {
  return ` <q${langOf(tag ?? spokenIn(statement, page))} dir="${tag === undefined ? 'auto' : languageOf(tag).direction}">${escapeHtml(statement)}</q>`;
}
