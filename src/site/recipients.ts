// Whom a letter is addressed to, and who gets a copy: names as they are, offices in the language of the edition.

import type { Letter, LetterEdition } from '../core/model.ts';
import type { Recipient } from '../core/schema/letter.ts';
import { detailMark } from '../core/text/details.ts';
import { factTexts } from './fact-texts.ts';
import type { Mark } from './passage-marks.ts';

export interface ShownRecipient {
  /** A name that is no words of a language, where there is an office beside it. */
  readonly name: string | undefined;
  /** The office; where there is none the name, which may be that of a body and have words. */
  readonly text: string;
  /** Whether the text is the original’s, in an edition of another language. */
  readonly isOriginal: boolean;
  readonly mark: Mark | undefined;
  readonly link: string | undefined;
  readonly country: Recipient['country'];
}

/** In the order of the file. */
export function recipientsOf(letter: Letter, edition: LetterEdition, kind: 'to' | 'cc'): readonly ShownRecipient[] {
  const recipients = letter.facts[kind] ?? [];
  if (recipients.length === 0) return [];
  const said = factTexts(letter, edition, kind);
  return recipients.map(({ name, office, link, country }, index): ShownRecipient => {
    const own = said[index];
    return {
      name: office === undefined ? undefined : name,
      text: own?.text ?? office ?? name,
      isOriginal: own?.text === undefined && edition !== letter.original,
      mark: own?.mark,
      ...{ link, country },
    };
  });
}

/** As they are called in a row of names, for places without marks and links. */
export function recipientNames(letter: Letter, edition: LetterEdition, kind: 'to' | 'cc'): readonly string[] {
  return recipientsOf(letter, edition, kind).map(({ name, text }) =>
    name === undefined ? text : `${name}${detailMark(name, text, edition.language)}${text}`,
  );
}
