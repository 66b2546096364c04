// Everything a PDF of an edition shows, as plain data for pdf/letter.typ.

import { renderSVG } from 'uqr';
import { codeFamily, textFamily } from '../../core/fonts/order.ts';
import { box, type Faces } from '../../core/fonts/faces.ts';
import { languageOf } from '../../core/languages/language.ts';
import type { Campaign, Letter, LetterEdition } from '../../core/model.ts';
import { factText } from '../../site/said.ts';
import { Urls } from '../../site/urls.ts';
import { readableAccent } from '../../core/look/palette.ts';
import { type Logo, logosOf } from '../typst/logos.ts';
import { type Face, type Passage, Passages } from '../typst/passages.ts';
import { namePassage } from '../typst/name-passage.ts';
import { type FontEntry, type Setting, settingOf } from '../typst/setting.ts';
import { Wording } from '../typst/wording.ts';
import type { Block } from './block.ts';
import { blocksOf } from './blocks.ts';
import { type Demands, demandsOf } from './demands.ts';
import { labelFor, type MarkedLine, markedHtml, summaryOf } from './marks.ts';
import { type Outcome, outcomeSection } from './outcome.ts';
import { type Recipients, recipients } from './recipients.ts';
import { countLine, type SignatorySection, signatorySection } from './signatories.ts';
import { type Note, stateNotes } from './state.ts';

export interface LetterDocument {
  readonly setting: Setting;
  readonly code: readonly FontEntry[];
  /** Signs of lists by their level, and the face that has them. */
  readonly markers: { readonly font: string; readonly signs: readonly string[] };
  readonly paper: 'a4' | 'us-letter';
  readonly accent: string;
  readonly title: string;
  /** What is said of the title where the original has another. */
  readonly titleLabel: string | null;
  readonly campaign: Passage;
  readonly faces: readonly Face[];
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  /** Year, month and day of the letter, in its original language; null elsewhere and where no day is known, and the file has no date either. */
  readonly date: readonly number[] | null;
  readonly summary: MarkedLine | null;
  /** Status, date, revision. */
  readonly facts: readonly string[];
  /** What a reader must know before trusting the text; the first is the most important. */
  readonly notes: readonly Note[];
  /** What stands between a label and its value: a colon, with the spaces that the language has there. */
  readonly labelEnd: string;
  readonly address: { readonly label: string; readonly url: string; readonly qr: string; readonly alt: string };
  readonly blocks: readonly Block[];
  readonly demands: Demands | null;
  readonly outcome: Outcome | null;
  /** How passages in the language of the original are set. */
  readonly original: Setting;
  /** Whom it is to, and who gets a copy: the label, and names and offices. */
  readonly recipients: readonly Recipients[];
  /** Who began, wrote and carries the letter: label and names. */
  readonly parties: readonly (readonly [label: string, names: string])[];
  readonly logos: readonly Logo[];
  readonly signatories: SignatorySection | null;
  /** How many signed, in a line; null where no one has, and where the names are there. */
  readonly people: string | null;
  readonly digits: readonly string[];
  /** Parts of “Page 2 of 5”, with the numbers left out. */
  readonly position: readonly ('page' | 'pages' | { readonly text: string })[];
}

/** What the template writes between words, and numbers of lists and notes: a face has to be there for them. */
const templateSigns = '0123456789.:·—';

/** `isBare`: without the names and the code to scan, which only paper needs. */
export function letterDocument(
  campaign: Campaign,
  letter: Letter,
  edition: LetterEdition,
  faces: Pick<Faces, 'orderFor' | 'choose' | 'settable'>,
  { isBare = false } = {},
): LetterDocument {
  const language = languageOf(edition.language);
  const passages = new Passages(language, faces);
  const originalLanguage = languageOf(letter.original.language);
  const original = edition === letter.original ? passages : new Passages(originalLanguage, faces);
  const wording = new Wording(campaign, passages);
  const { site } = campaign;
  const { facts } = letter;
  passages.own(templateSigns);
  const urls = new Urls(campaign);
  const url = urls.absolute(urls.entry(language.tag, letter.id));
  const parts = {
    title: passages.own(edition.title),
    campaign: namePassage(campaign, passages),
    titleLabel: labelFor('title', letter, edition, wording),
    summary: summaryOf(letter, edition, passages, original, wording),
    facts: factsOf(letter, edition, wording),
    notes: stateNotes(letter, edition, passages, wording),
    address: {
      label: wording.text('document.online'),
      url: passages.verbatim(url),
      qr: isBare ? '' : renderSVG(url, { border: 0, ecc: 'M', pixelSize: 4 }),
      alt: wording.text('document.qr', { url }),
    },
    labelEnd: wording.labelEnd,
    blocks: blocksOf(markedHtml(letter, edition, urls, wording), { passages, original, origin: campaign.origin }),
    demands: demandsOf(letter, edition, passages, original, wording),
    outcome: outcomeSection(letter, edition, passages, original, wording),
    recipients: recipients(letter, edition, passages, wording),
    parties: partiesOf(letter, wording),
    logos: isBare ? [] : logosOf(campaign, letter),
    signatories: isBare ? null : signatorySection(letter, passages, wording),
    people: isBare ? countLine(letter, wording) : null,
    digits: wording.digits,
    position: positionOf(wording),
  };
  const hasBoxes = passages.hasBoxes || original.hasBoxes;
  return {
    ...parts,
    notes: hasBoxes ? [...parts.notes, { text: wording.text('document.boxes', { box: passages.own(box) }), link: null }] : parts.notes,
    // Last, when all texts have said which families they need.
    setting: settingOf(language, passages.families),
    original: settingOf(originalLanguage, original.families),
    faces: passages.faces,
    markers: { font: textFamily, signs: ['•', '‣', '–'] },
    code: [codeFamily, ...passages.families.map(({ name }) => name)],
    paper: paperOf(campaign, language.tag),
    accent: readableAccent(site.look?.accent),
    // A record is our summary: its text is not by those who drafted the letter, and not of that day (structured-data.ts says the same).
    authors: facts.original ? [] : (facts.drafters ?? facts.initiators ?? []).map(({ name }) => name),
    keywords: (facts.topics ?? []).map((topic) => factText(edition, topic)),
    date: facts.original || edition !== letter.original ? null : dayOf(facts.date),
  };
}

/** Countries whose printers hold US Letter (CLDR, supplemental data, paperSize). */
const usLetter = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The campaign’s paper, or that of the region a tag names. */
function paperOf({ site }: Campaign, tag: string): 'a4' | 'us-letter' {
  if (site.paper) return site.paper;
  const { region } = new Intl.Locale(tag);
  return region && usLetter.has(region) ? 'us-letter' : 'a4';
}

function dayOf(date: string | undefined): number[] | null {
  const parts = date?.split('-').map(Number) ?? [];
  return parts.length === 3 ? parts : null;
}

function factsOf({ facts }: Letter, edition: LetterEdition, wording: Wording): string[] {
  return [
    ...(facts.date ? [wording.text('letter.published', { date: wording.dateValue(facts.date) })] : []),
    wording.text('document.revision', { number: wording.numberValue(edition.revision) }),
    wording.text(`status.${facts.status}`),
  ];
}

function partiesOf({ facts }: Letter, wording: Wording): [string, string][] {
  const parties = [
    ['letter.initiators', facts.initiators],
    ['letter.drafters', facts.drafters],
    ['letter.facilitator', facts.facilitator && [facts.facilitator]],
  ] as const;
  return parties.flatMap(([key, list]): [string, string][] =>
    list && list.length > 0 ? [[wording.text(key), wording.list(list.map(({ name }) => name))]] : [],
  );
}

/** The order and the words around the two numbers are those of the language. */
function positionOf(wording: Wording): LetterDocument['position'] {
  return wording
    .parts('paging.position', { page: 'page', pages: 'pages' })
    .map(({ text, isValue }) => (isValue && (text === 'page' || text === 'pages') ? text : { text }));
}
