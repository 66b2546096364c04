// A document with two columns that came back → what its rows say of each passage, as an edited PO file would.

import { isPlain } from '../../../core/translation/blocks.ts';
import { excerptOf } from '../../../core/translation/excerpt.ts';
import type { Revisions } from '../../../core/translation/revisions.ts';
import type { LetterFiles, TranslationFiles } from '../../letter-files.ts';
import type { Unused } from '../../po/changes.ts';
import type { PoEntry } from '../../po/file.ts';
import { type Unit, unitsOf } from '../../po/units.ts';
import type { OfficeDocument, OfficePart, OfficeTable } from '../document.ts';
import { plainText } from '../tidy.ts';
import { sourceOfCell, textOfCell } from './cells.ts';
import { factsOf, isFactRow } from './facts.ts';
import { digestOf, type DocumentIdentity, readHead, readLabel, type RowIdentity, translatedDigest } from './identity.ts';
import { namesOf } from './rows.ts';

export interface ReturnedColumns {
  /** Undefined where the row that says it is gone. */
  readonly identity: DocumentIdentity | undefined;
  readonly rows: readonly ReturnedRow[];
}

interface ReturnedRow {
  readonly identity: RowIdentity;
  readonly cell: readonly OfficePart[];
}

/** With fewer rows that say what they are, a table is one of the text. */
const minRows = 2;

/** Undefined where the document is none of two columns. */
export function columnsIn({ parts }: OfficeDocument): ReturnedColumns | undefined {
  const tables = parts.filter((part): part is OfficeTable => part.type === 'officeTable');
  const all = tables.flatMap(({ rows }) => rows);
  const identity = all.map(([first]) => readHead(wordsOf(first ?? []))).find((head) => head !== undefined);
  const rows = all.flatMap((cells): ReturnedRow[] => {
    const label = readLabel(wordsOf(cells[0] ?? []));
    const cell = cells[2] ?? cells.at(-1);
    return label && cells.length > 1 && cell ? [{ identity: label, cell }] : [];
  });
  return identity || rows.length >= minRows ? { identity, rows } : undefined;
}

function wordsOf(cell: readonly OfficePart[]): string {
  return cell.map((part) => (part.type === 'officeParagraph' ? plainText(part.children) : '')).join(' ');
}

export interface ReturnedEntries {
  readonly entries: readonly PoEntry[];
  readonly unused: readonly Unused[];
}

/** `translation`: the one there is. */
export function entriesOf({ rows }: ReturnedColumns, letter: LetterFiles, translation: TranslationFiles | undefined): ReturnedEntries {
  const units = new Map(
    unitsOf(letter, translation)
      .filter(({ originals }) => originals.length > 0)
      .map((unit) => [namesOf(unit), unit]),
  );
  const entries: PoEntry[] = [];
  const unused: Unused[] = [];
  const seen = new Set<string>();
  const facts = factsOf(
    rows.filter(({ identity }) => isFactRow(identity)),
    letter,
    translation,
  );
  for (const { identity, cell } of rows) {
    if (isFactRow(identity)) continue;
    const { names, digest, isSource } = identity;
    const context = `${letter.id}#${names}`;
    const unit = units.get(names);
    const msgid = unit && originalOf(unit, digest, letter.revisions);
    if (!unit) unused.push({ context, message: 'belongs to no passage of this letter.' });
    else if (seen.has(names)) unused.push({ context, message: 'is there twice, and only the first was taken.' });
    else if (msgid === undefined)
      unused.push({
        context,
        message: 'has another original than the letter ever had. Make the document again, and copy the text into it.',
      });
    else {
      const now = unit.entry.msgstr[0] ?? '';
      const isMarkdown = isSource && !isPlain(unit.originals[0]?.kind ?? 'paragraph');
      const text = isMarkdown ? sourceIn(cell, now, identity) : textOf(unit, cell);
      const taking = text === now ? 'taken' : takingOf(text, now, identity);
      const isFuzzy = unit.entry.isFuzzy === true && text === now;
      if (taking === 'changed twice') unused.push({ context, message: changedTwice(text, now) });
      if (taking === 'taken') entries.push({ context, msgid, msgstr: [text], isFuzzy, remark: unit.entry.remark });
    }
    seen.add(names);
  }
  return { entries: [...entries, ...facts.entries], unused: [...unused, ...facts.unused] };
}

/** Web pages begin and end lines with a blank that no one typed, and have one for the several that align the columns of a table. */
function sourceIn(cell: readonly OfficePart[], now: string, { translated }: RowIdentity): string {
  const source = sourceOfCell(cell);
  if (source === now || translatedDigest(source) === translated) return source;
  const text = source
    .split('\n')
    .map((line) => (line.startsWith(' ') && !line.startsWith('  ') ? line.slice(1) : line).trimEnd())
    .join('\n');
  return now.startsWith('|') && unaligned(text) === unaligned(now) ? now : text;
}

function unaligned(table: string): string {
  return table.replace(/ {2,}/g, ' ');
}

/** Three-way: what the document went out with, what came back in it, and what the translation says by now. */
function takingOf(text: string, now: string, { translated }: RowIdentity): 'taken' | 'as it is now' | 'changed twice' {
  if (translated === undefined || (now === '' && text !== '')) return 'taken';
  if (translatedDigest(text) === translated) return 'as it is now';
  return translatedDigest(now) === translated ? 'taken' : 'changed twice';
}

function changedTwice(text: string, now: string): string {
  return `was changed by somebody else since the document was made, and stays as it is. Compare: here ${excerptOf({ text: now })}, in the document ${excerptOf({ text })}.`;
}

export function textOf({ originals, translation }: Unit, cell: readonly OfficePart[]): string {
  const known = [...originals, ...translation].map(({ text }) => text).join('\n');
  return textOfCell(cell, translation.length > 0 ? translation : originals, known);
}

/** What the passages said when the document was made; undefined where no state of the letter has it. */
function originalOf(unit: Unit, digest: string, revisions: Revisions): string | undefined {
  if (digestOf(unit.originals) === digest) return unit.entry.msgid;
  for (const { byId } of revisions.toReversed()) {
    const blocks = unit.originals.flatMap(({ id }) => byId.get(id) ?? []);
    if (blocks.length === unit.originals.length && digestOf(blocks) === digest) return blocks.map(({ text }) => text).join('\n\n');
  }
  return undefined;
}
