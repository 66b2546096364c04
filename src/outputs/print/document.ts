// What a poster and a sheet to sign have in common, as plain data: whose letter it is, what it is called, and where it is read and signed.

import { renderSVG } from 'uqr';
import type { Faces } from '../../core/fonts/faces.ts';
import { languageOf } from '../../core/languages/language.ts';
import { readableAccent } from '../../core/look/palette.ts';
import type { Campaign, Letter, LetterEdition } from '../../core/model.ts';
import type { Paper } from '../../core/schema/letter.ts';
import { recordKey } from '../../site/signatories.ts';
import { takesSignatures } from '../../site/signing.ts';
import { Urls } from '../../site/urls.ts';
import { type Face, type Passage, Passages } from '../typst/passages.ts';
import { namePassage } from '../typst/name-passage.ts';
import { type Setting, settingOf } from '../typst/setting.ts';
import { Wording } from '../typst/wording.ts';

export interface PrintDocument {
  readonly setting: Setting;
  readonly faces: readonly Face[];
  readonly paper: Paper;
  readonly accent: string;
  readonly campaign: Passage;
  readonly title: string;
  readonly summary: string | null;
  /** What stands between a label and its value. */
  readonly labelEnd: string;
  readonly address: { readonly url: string; readonly shown: string; readonly qr: string; readonly alt: string };
  /** What a reader must know first: that the letter is an example or was published elsewhere, that nobody has read the translation. */
  readonly notes: readonly string[];
}

/** The code leads where the reader can do something: sign, and read before. */
export function printDocument<Own extends object>(
  { campaign, letter, edition, paper, faces }: PrintOf,
  own: (parts: { passages: Passages; wording: Wording }) => Own,
): PrintDocument & Own {
  const language = languageOf(edition.language);
  const passages = new Passages(language, faces);
  const wording = new Wording(campaign, passages);
  const urls = new Urls(campaign);
  const url = urls.absolute(urls.entry(language.tag, letter.id));
  const parts = {
    paper,
    accent: readableAccent(campaign.site.look?.accent),
    campaign: namePassage(campaign, passages),
    title: passages.own(edition.title),
    summary: edition.summary === undefined ? null : passages.own(edition.summary),
    address: {
      url,
      shown: passages.verbatim(url.replace(/^https?:\/\//, '').replace(/\/$/, '')),
      // One that is read from across a street, with a corner torn off.
      qr: renderSVG(url, { border: 0, ecc: 'Q', pixelSize: 4 }),
      alt: wording.text('document.qr', { url }),
    },
    labelEnd: wording.labelEnd,
    notes: notesOf(letter, edition, wording),
    ...own({ passages, wording }),
  };
  return { ...parts, setting: settingOf(language, passages.families), faces: passages.faces };
}

export interface PrintOf {
  readonly campaign: Campaign;
  readonly letter: Letter;
  readonly edition: LetterEdition;
  readonly paper: Paper;
  readonly faces: Faces;
}

function notesOf(letter: Letter, { state, provenance }: LetterEdition, wording: Wording): string[] {
  const { facts } = letter;
  return [
    ...(facts.example ? [wording.text('letter.example')] : []),
    ...(facts.original ? [wording.text(recordKey(letter))] : []),
    ...(state === 'machine' && provenance.machine
      ? [wording.text('translation.machineDraft', { date: wording.dateValue(provenance.machine.date) })]
      : []),
  ];
}

/** The last day to sign, while there is one. */
export function deadlineOf(letter: Letter, wording: Wording): string | null {
  const { deadline } = letter.facts;
  return deadline !== undefined && takesSignatures(letter) ? wording.text('letter.deadline', { date: wording.dateValue(deadline) }) : null;
}
