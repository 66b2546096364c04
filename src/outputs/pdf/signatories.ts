// The names of a document: organisations and people in the order of its language, with what they stand for and where.

import type { Letter, Signatory } from '../../core/model.ts';
import { countSignatories, firstSignatories, orderedSignatories } from '../../site/signatories.ts';
import type { Passage, Passages } from '../typst/passages.ts';
import type { Wording } from '../typst/wording.ts';

/** More names than these would bury the letter: they get an annex of their own. */
const mostBelowTheText = 120;
/** More than these nobody prints, and in thirty languages they would be most of a site: the names are left to the list on the web. */
const mostInTheDocument = 10_000;

export interface SignatoryGroup {
  /** `12 organisations`; null where there is only one group. */
  readonly title: string | null;
  /** Name and, where there is any, what stands behind it; a third value where a word may be wider than a column. */
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

/** Null where nobody has signed. */
export function signatorySection(letter: Letter, passages: Passages, wording: Wording): SignatorySection | null {
  const counts = countSignatories(letter);
  if (counts.all === 0) return null;
  const both = counts.people > 0 && counts.organisations > 0;
  const kinds = [
    ['organisations', 'organisation', counts.organisations],
    ['people', 'person', counts.people],
  ] as const;
  const marks: Marks = { personalCapacity: wording.text('signatories.personalCapacity'), initiator: wording.text('signatories.initiator') };
  const summary = [wording.text('signatories.count', {}, counts.all)];
  if (counts.countries > 1) summary.push(wording.text('document.countries', {}, counts.countries));
  if (counts.all > mostInTheDocument) {
    const initiators = firstSignatories(letter, wording.language, mostBelowTheText).filter(({ initiator }) => initiator);
    const rows = initiators.map((signatory) => row(signatory, marks, passages, wording));
    return {
      title: wording.text('signatories.title'),
      summary: [...summary, wording.text('document.elsewhere')].join(' · '),
      isAnnex: false,
      pointer: '',
      groups: rows.length > 0 ? [{ title: null, rows }] : [],
    };
  }
  const ordered = orderedSignatories(letter, wording.language);
  const groups = kinds
    .filter(([, , count]) => count > 0)
    .map(([key, kind, count]) => ({
      title: both ? wording.text(`signatories.${key}`, {}, count) : null,
      rows: ordered.filter((signatory) => signatory.kind === kind).map((signatory) => row(signatory, marks, passages, wording)),
    }));
  const isAnnex = counts.all > mostBelowTheText;
  return {
    title: wording.text(isAnnex ? 'document.annex' : 'signatories.title'),
    summary: summary.join(' · '),
    isAnnex,
    pointer: wording.text('document.inAnnex'),
    groups,
  };
}

/** As `unbroken` of typst/setting.typ has it. To look for such words in every name there would take longer than to set them. */
const longWord =
  /[^\s/\-\u2010-\u2014\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]{18,}/u;

/** What is said of many signatories in the same words. */
type Marks = Readonly<Record<'personalCapacity' | 'initiator', string>>;

function row(signatory: Signatory, marks: Marks, passages: Passages, wording: Wording): Row {
  const { name, sortName, role, affiliation, personalCapacity, initiator, language } = signatory;
  const details = [
    ...[role, affiliation].flatMap((detail) => (detail ? [passages.isolated(detail)] : [])),
    ...(personalCapacity ? [marks.personalCapacity] : []),
    ...[wording.place(signatory)].flatMap((place) => (place ? [place] : [])),
    ...(initiator ? [marks.initiator] : []),
  ];
  // Boxes alone say nothing: how the name is sorted is often how it is written in other letters.
  const isPlainer = sortName !== undefined && !passages.has(name) && passages.has(sortName);
  const shown = passages.name(isPlainer ? `${name} (${sortName})` : name, language);
  const detail = details.length === 0 ? null : passages.name(details.join(' · '));
  if (longWord.test(name) || details.some((one) => longWord.test(one))) return [shown, detail, true];
  return detail === null ? [shown] : [shown, detail];
}
