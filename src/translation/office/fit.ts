// What the layout of a document leaves open, and the original answers: which lines are headings and quotations, and whether it has the summary.

import type { RevisionBlock, Revisions } from '../../core/translation/revisions.ts';
import { lastRevision, revisionNumbered } from '../../core/translation/revisions.ts';
import { isPiece, type Part, type Piece } from './blocks.ts';
import { type Draft, type Reading, readingOf } from './edition.ts';
import { sentenceEnd } from './structure.ts';
import { plainText } from './tidy.ts';

/** What was read as something that nothing in the document marks. */
export type Assumption =
  | 'bold lines are headings'
  | 'short lines are headings'
  | 'paragraphs in quotation marks are quotations'
  | 'paragraphs in italics are quotations'
  | 'the first paragraph is the summary';

export interface Fitted {
  readonly reading: Reading;
  readonly assumptions: readonly Assumption[];
}

/** Each assumption is made only where more passages find their originals by it. */
export function fit(draft: Draft, revisions: Revisions, number: number): Fitted {
  const { blocks } = revisionNumbered(revisions, number) ?? lastRevision(revisions);
  let reading = readingOf(draft, revisions, number);
  const assumptions: Assumption[] = [];
  for (const { assumption, attempt, gain } of attempts) {
    const other = attempt(reading.draft, blocks);
    if (!other) continue;
    const candidate = withoutLoneHeadings(readingOf(other, revisions, number), reading.draft, revisions, number);
    if (candidate.score < reading.score + gain) continue;
    reading = candidate;
    assumptions.push(assumption);
  }
  return { reading: withDepths(reading, blocks, revisions, number), assumptions };
}

type Attempt = (draft: Draft, originals: readonly RevisionBlock[]) => Draft | undefined;

const maxHeading = 120;

/** `gain`: by how much the text has to fit better. What someone made bold needs less than what is only short: one pair in doubt. */
const attempts: readonly { readonly assumption: Assumption; readonly gain: number; readonly attempt: Attempt }[] = [
  {
    assumption: 'bold lines are headings',
    gain: 0.5,
    attempt: (draft, originals) => withHeadings(draft, originals, ({ isBold }) => isBold),
  },
  {
    assumption: 'short lines are headings',
    gain: 0.75,
    attempt: (draft, originals) => withHeadings(draft, originals, (piece) => !sentenceEnd.test(plainText(piece.children))),
  },
  { assumption: 'paragraphs in quotation marks are quotations', gain: 0.1, attempt: withQuotations },
  { assumption: 'paragraphs in italics are quotations', gain: 0.1, attempt: withItalicQuotations },
  { assumption: 'the first paragraph is the summary', gain: 0.1, attempt: withSummary },
];

function withHeadings(draft: Draft, originals: readonly RevisionBlock[], isHeading: (piece: Piece) => boolean): Draft | undefined {
  const hasNone = draft.body.every((part) => (isPiece(part) ? part.role !== 'heading' : part.type !== 'heading'));
  if (!hasNone || !originals.some(({ kind }) => kind === 'heading')) return undefined;
  return changed(draft, (piece) => {
    const text = plainText(piece.children);
    const isLine = piece.role === 'text' && text.length <= maxHeading && !text.includes('\n');
    return isLine && isHeading(piece) ? { ...piece, role: 'heading', level: 2 } : undefined;
  });
}

const opened = /^[“"«»„「『‘‹]/u;
const closed = /[”"«»“」』’›][.。।]?$/u;
/** More paragraphs than this between two quotation marks are hardly one quotation. */
const maxQuoted = 5;

/** Of several paragraphs in one pair of marks the first is opened and the last closed; some languages open each of them. */
function withQuotations(draft: Draft, originals: readonly RevisionBlock[]): Draft | undefined {
  if (!originals.some(({ kind }) => kind === 'quotation')) return undefined;
  const texts = draft.body.map((part) => (isPiece(part) && part.role === 'text' ? plainText(part.children) : undefined));
  const quoted = new Set<Part>();
  for (let at = 0; at < texts.length; at++) {
    if (!opened.test(texts[at] ?? '')) continue;
    const run = texts.slice(at, at + maxQuoted);
    const end = run.findIndex((text) => text === undefined || closed.test(text));
    if (end === -1 || run[end] === undefined) continue;
    for (const part of draft.body.slice(at, at + end + 1)) quoted.add(part);
    at += end;
  }
  return changed(draft, (piece) => (quoted.has(piece) ? { ...piece, role: 'quotation' } : undefined));
}

/** Italics that stand for a quotation are not kept within it. */
function withItalicQuotations(draft: Draft, originals: readonly RevisionBlock[]): Draft | undefined {
  if (!originals.some(({ kind }) => kind === 'quotation')) return undefined;
  return changed(draft, (piece) =>
    piece.role === 'text' && piece.children.length > 0 && piece.children.every(({ type }) => type === 'emphasis')
      ? { ...piece, role: 'quotation', children: piece.children.flatMap((child) => (child.type === 'emphasis' ? child.children : [])) }
      : undefined,
  );
}

function withSummary(draft: Draft, originals: readonly RevisionBlock[]): Draft | undefined {
  const [first, ...others] = draft.body;
  if (draft.summary !== undefined || !isPiece(first) || first.role !== 'text' || !originals.some(({ kind }) => kind === 'summary'))
    return undefined;
  const summary = plainText(first.children).replace(/\s+/gu, ' ');
  return summary.length > 600 ? undefined : { ...draft, summary, body: others };
}

/** Undefined where nothing changes. */
function changed(draft: Draft, change: (piece: Piece) => Piece | undefined): Draft | undefined {
  let isChanged = false;
  const body = draft.body.map((part): Part => {
    const other = isPiece(part) ? change(part) : undefined;
    if (other) isChanged = true;
    return other ?? part;
  });
  return isChanged ? { ...draft, body } : undefined;
}

/** A greeting or a signature is short too: what finds no heading of the original stays what it was. */
function withoutLoneHeadings(reading: Reading, before: Draft, revisions: Revisions, number: number): Reading {
  const lone = new Set(headingsOf(reading).flatMap(({ part, original }) => (original === undefined ? [part] : [])));
  if (lone.size === 0 || reading.draft.body.length !== before.body.length) return reading;
  const body = reading.draft.body.map((part, at) => (lone.has(part) ? (before.body[at] ?? part) : part));
  return readingOf({ ...reading.draft, body }, revisions, number);
}

/** Each heading with the original that it was paired with, by name. */
function headingsOf({ draft, blocks, links }: Reading): { readonly part: Part; readonly original: string | undefined }[] {
  const parts = draft.body.filter((part) => (isPiece(part) ? part.role === 'heading' : part.type === 'heading'));
  const positions = blocks.flatMap(({ kind }, position) => (kind === 'heading' ? [position] : []));
  if (parts.length !== positions.length) return [];
  return parts.map((part, at) => {
    const link = links.find(({ translation }) => translation.includes(positions[at] ?? -1));
    return { part, original: link?.original[0] };
  });
}

/** A heading has the level that its original has. */
function withDepths(reading: Reading, originals: readonly RevisionBlock[], revisions: Revisions, number: number): Reading {
  const depths = new Map(
    headingsOf(reading).flatMap(({ part, original }) => {
      const marks = /^#+/.exec(originals.find(({ id }) => id === original)?.text ?? '')?.[0];
      return marks === undefined ? [] : [[part, marks.length] as const];
    }),
  );
  const isSame = [...depths].every(([part, depth]) =>
    isPiece(part) ? part.level === depth : part.type === 'heading' && part.depth === depth,
  );
  if (isSame) return reading;
  const body = reading.draft.body.map((part): Part => {
    const depth = depths.get(part);
    if (depth === undefined) return part;
    if (isPiece(part)) return { ...part, level: depth };
    return part.type === 'heading' ? { ...part, depth: depth as 2 } : part;
  });
  return readingOf({ ...reading.draft, body }, revisions, number);
}
