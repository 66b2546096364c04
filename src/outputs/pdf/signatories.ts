// The names of a document: organisations and people in the order of its language, with what they stand for and where; apart from them who
// signed before the meaning of the letter was changed.

import type { Letter, Signatory } from '../../core/model.ts';
import { remembering } from '../../core/text/remembering.ts';
import { countBySignedText, type SignedTexts } from '../../signatories/count.ts';
import { shownMarks, shownTexts } from '../../signatories/field-facts.ts';
import { signedText } from '../../signatories/signed-text.ts';
import { firstSignatories, orderedSignatories } from '../../site/lists/order.ts';
import { countAll, countSignatories } from '../../site/signatories.ts';
import type { Passage, Passages } from '../typst/passages.ts';
import type { Wording } from '../typst/wording.ts';

/** More names than these would bury the letter: they get an annex of their own. */
const maxNamesBelowText = 120;
/** More than these no one prints, and in thirty languages they would be most of a site: the names are left to the list on the web. */
const maxNamesInDocument = 10_000;

export interface SignatoryGroup {
  /** `12 organisations`; null where there is only one group. */
  readonly title: string | null;
  /** Name and, where there is any, what is behind it; a third value where a word may be wider than a column. */
  readonly rows: readonly Row[];
}

type Row =
  | readonly [name: Passage]
  | readonly [name: Passage, detail: Passage]
  | readonly [name: Passage, detail: Passage | null, isLong: true];

export interface SignatorySection {
  readonly title: string;
  /** How many, of which kinds, from how many countries; and where the names are, if they are too many to be here. */
  readonly summary: string;
  readonly isAnnex: boolean;
  /** Says in the letter where the names are. */
  readonly pointer: string;
  readonly groups: readonly SignatoryGroup[];
}

/** Null where no one has signed. */
export function signatorySection(letter: Letter, passages: Passages, wording: Wording): SignatorySection | null {
  const counts = countSignatories(letter);
  const line = countLine(letter, wording);
  if (line === null) return null;
  const marks = remembering((key) => wording.text(key), 16);
  if (letter.facts.namesTakenDown) {
    return { title: wording.text('signatories.title'), summary: line, isAnnex: false, pointer: '', groups: [] };
  }
  if (counts.all > maxNamesInDocument) {
    const initiators = firstSignatories(letter, wording.language, maxNamesBelowText).filter(({ initiator }) => initiator);
    const rows = initiators.map((signatory) => row(signatory, marks, passages, wording));
    return {
      title: wording.text('signatories.title'),
      summary: [line, wording.text('document.elsewhere')].join(' · '),
      isAnnex: false,
      pointer: '',
      groups: rows.length > 0 ? [{ title: null, rows }] : [],
    };
  }
  const ordered = orderedSignatories(letter, wording.language);
  const groups = bySignedText(letter, ordered, wording).flatMap(({ title, signatories }) =>
    byKind(signatories, title, (signatory) => row(signatory, marks, passages, wording), wording),
  );
  const isAnnex = counts.all > maxNamesBelowText;
  return {
    title: wording.text(isAnnex ? 'document.annex' : 'signatories.title'),
    summary: line,
    isAnnex,
    pointer: wording.text('document.inAnnex'),
    groups,
  };
}

/** How many, how many of them are not listed, and from how many countries; null where no one has signed. */
export function countLine(letter: Letter, wording: Wording): string | null {
  const { countries } = countSignatories(letter);
  const { total, unlisted } = countAll(letter);
  const { namesTakenDown } = letter.facts;
  if (total === 0) return null;
  return [
    wording.text('signatories.count', {}, total),
    ...(unlisted > 0 ? [wording.text('signatories.unlisted', { count: wording.numberValue(unlisted) })] : []),
    ...(countries > 1 ? [wording.text('document.countries', {}, countries)] : []),
    ...(namesTakenDown ? [wording.text('signatories.takenDown', { date: wording.dateValue(namesTakenDown.date) })] : []),
  ].join(' · ');
}

interface TextGroup {
  /** Null where all have signed the same. */
  readonly title: string | null;
  readonly signatories: readonly Signatory[];
}

/** Those who signed what the letter means now come first. */
function bySignedText(letter: Letter, ordered: readonly Signatory[], wording: Wording): TextGroup[] {
  const texts = countBySignedText(letter);
  if (!texts || texts.before + texts.unknown === 0) return [{ title: null, signatories: ordered }];
  const meanings = Map.groupBy(ordered, (signatory) => signedText(letter, signatory).meaning);
  return (['current', 'earlier', 'unknown'] as const).flatMap((meaning) => {
    const signatories = meanings.get(meaning);
    return signatories ? [{ title: titleOf(meaning, texts, wording), signatories }] : [];
  });
}

const titles = { current: 'signedSince', earlier: 'signedBefore', unknown: 'signedUnknown' } as const;

function titleOf(meaning: keyof typeof titles, { change }: SignedTexts, wording: Wording): string {
  return wording.text(`history.${titles[meaning]}`, { date: wording.dateValue(change.date ?? '') });
}

/** Under one heading where all are of one kind. */
function byKind(
  signatories: readonly Signatory[],
  title: string | null,
  rowOf: (one: Signatory) => Row,
  wording: Wording,
): SignatoryGroup[] {
  const kinds = Map.groupBy(signatories, ({ kind }) => kind);
  return (['organisation', 'person'] as const).flatMap((kind) => {
    const own = kinds.get(kind);
    if (!own) return [];
    const parts = [title, kinds.size > 1 || title !== null ? kindTitle(kind, own, wording) : null];
    return [{ title: parts.filter((part) => part !== null).join(' · ') || null, rows: own.map(rowOf) }];
  });
}

function kindTitle(kind: Signatory['kind'], own: readonly unknown[], wording: Wording): string {
  return wording.text(kind === 'organisation' ? 'signatories.organisations' : 'signatories.people', {}, own.length);
}

/** As `unbroken` of typst/setting.typ has it. To look for such words in every name there would take longer than to set them. */
const longWord =
  /[^\s/\-\u2010-\u2014\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]{18,}/u;

/** What is said of many signatories in the same words, by key. */
type Marks = (key: string) => string;

function row(signatory: Signatory, marks: Marks, passages: Passages, wording: Wording): Row {
  const { name, sortName, initiator, language, formerName } = signatory;
  const details = [
    ...(formerName === undefined ? [] : [wording.text('signatories.formerly', { name: formerName })]),
    ...shownTexts(signatory).map((detail) => passages.isolated(detail)),
    ...shownMarks(signatory).map(({ key }) => marks(key)),
    ...[wording.place(signatory)].flatMap((place) => (place ? [place] : [])),
    ...(initiator ? [marks('signatories.initiator')] : []),
  ];
  // Boxes alone say nothing: how the name is sorted is often how it is written in other letters.
  const isPlainer = sortName !== undefined && !passages.has(name) && passages.has(sortName);
  const shown = passages.name(isPlainer ? `${name} (${sortName})` : name, language);
  const detail = details.length === 0 ? null : passages.name(details.join(' · '));
  if (longWord.test(name) || details.some((one) => longWord.test(one))) return [shown, detail, true];
  return detail === null ? [shown] : [shown, detail];
}
