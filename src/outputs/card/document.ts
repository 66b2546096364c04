// Everything a share card shows, as plain data for card/card.typ.

import type { Faces } from '../../core/fonts/faces.ts';
import { languageOf } from '../../core/languages/language.ts';
import type { Campaign, Letter, LetterEdition } from '../../core/model.ts';
import { isOver, lastOutcome } from '../../site/outcome.ts';
import { recipientNames } from '../../site/recipients.ts';
import { hasList, numberOf } from '../../site/signatories.ts';
import { takesSignatures } from '../../site/signing.ts';
import { readableAccent } from '../../core/look/palette.ts';
import { type Logo, logosOf, ownLogoOf } from '../typst/logos.ts';
import { type Face, type Passage, Passages } from '../typst/passages.ts';
import { namePassage } from '../typst/name-passage.ts';
import { type Setting, settingOf } from '../typst/setting.ts';
import { Wording } from '../typst/wording.ts';

export interface CardDocument {
  readonly setting: Setting;
  readonly accent: string;
  readonly campaign: Passage;
  /** The campaign's logo, and whether it is there instead of the name; null where there is none. */
  readonly mark: (Logo & { readonly isAlone: boolean }) | null;
  readonly faces: readonly Face[];
  /** Of those behind the letter, as many as fit beside the name of the campaign. */
  readonly logos: readonly Logo[];
  readonly title: string;
  /** How many are behind the letter; null where no one does yet. */
  readonly count: string | null;
  /** Whom the letter is addressed to; null where that is not said. */
  readonly to: string | null;
  /** The language’s own name for itself. */
  readonly language: string;
}

export function cardDocument(campaign: Campaign, letter: Letter, edition: LetterEdition, faces: Faces): CardDocument {
  const language = languageOf(edition.language);
  const passages = new Passages(language, faces);
  const wording = new Wording(campaign, passages);
  const texts = {
    accent: readableAccent(campaign.site.look?.accent),
    campaign: namePassage(campaign, passages),
    mark: markOf(campaign),
    logos: fittingLogos(logosOf(campaign, letter)),
    title: passages.own(edition.title),
    count: countOf(letter, edition, wording),
    to: addressedTo(letter, edition, wording, passages),
    language: passages.value(passages.has(language.autonym) ? language.autonym : language.englishName),
  };
  return { setting: settingOf(language, passages.families), faces: passages.faces, ...texts };
}

function markOf(campaign: Campaign): CardDocument['mark'] {
  const logo = ownLogoOf(campaign);
  return logo ? { ...logo, isAlone: campaign.site.look?.logo === 'instead' } : null;
}

/** In heights of the row: half of the card. */
const maxLogosWidth = 9;
const logoGap = 0.5;

/** The first ones, as many as there is room for. */
function fittingLogos(logos: readonly Logo[]): Logo[] {
  let width = -logoGap;
  const isFitting = logos.map((logo) => {
    width += logo.width + logoGap;
    return width <= maxLogosWidth;
  });
  return logos.filter((_, at) => isFitting[at]);
}

/** As many as fit into a line or two. */
const maxNames = 3;

function addressedTo(letter: Letter, edition: LetterEdition, wording: Wording, passages: Passages): string | null {
  const names = recipientNames(letter, edition, 'to');
  if (names.length === 0) return null;
  const isolated = names.slice(0, maxNames).map((name) => passages.isolated(name));
  const shown = names.length > maxNames ? [...isolated, '…'] : isolated;
  return wording.text('letter.labelled', { label: wording.text('letter.to'), value: shown.join(' · ') });
}

/** As on the letter’s page: who is listed here, or the last number that was reported. */
function countOf(letter: Letter, edition: LetterEdition, wording: Wording): string | null {
  const parts = [numberText(letter, wording), outcomeText(letter, edition, wording)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** What came last of a letter that is over; of the others the number says what there is to say. */
function outcomeText(letter: Letter, edition: LetterEdition, wording: Wording): string | null {
  const last = isOver(letter) ? lastOutcome(letter, edition) : undefined;
  return last
    ? wording.text('letter.labelled', { label: wording.text(`outcome.${last.kind}`), value: wording.dateValue(last.date) })
    : null;
}

function numberText(letter: Letter, wording: Wording): string | null {
  const { milestones, namesTakenDown, deadline } = letter.facts;
  const number = numberOf(letter);
  if (number && (hasList(letter) || namesTakenDown)) {
    if (number.count === 0) return null;
    const parts = [
      wording.text('signatories.count', {}, number.count),
      ...(number.unlisted > 0 ? [wording.text('signatories.unlisted', { count: wording.numberValue(number.unlisted) })] : []),
      ...(deadline && takesSignatures(letter) ? [wording.text('letter.deadline', { date: wording.dateValue(deadline) })] : []),
      ...(number.takenDown ? [wording.text('signatories.takenDown', { date: wording.dateValue(number.takenDown) })] : []),
    ];
    return parts.join(' · ');
  }
  const last = milestones?.at(-1);
  if (!last) return null;
  return wording.text(last.orMore ? 'letter.milestoneOrMore' : 'letter.milestone', { date: wording.dateValue(last.date) }, last.count);
}
