// The facts of a letter in a document with two columns: a row each behind the passages, known by the words of the original as in PO files.

import { excerptOf } from '../../../core/translation/excerpt.ts';
import { type FactsStanding, factsStanding } from '../../../core/translation/fact-standing.ts';
import { letterFreeFacts } from '../../../core/translation/free-facts.ts';
import type { LetterFiles, TranslationFiles } from '../../letter-files.ts';
import type { Unused } from '../../po/changes.ts';
import { factEntries } from '../../po/facts.ts';
import type { PoEntry } from '../../po/file.ts';
import type { OfficePart } from '../document.ts';
import { plainText } from '../tidy.ts';
import type { CellParagraph } from './cells.ts';
import { type RowIdentity, translatedDigest } from './identity.ts';

export interface FactRow {
  readonly identity: RowIdentity;
  readonly original: CellParagraph;
  readonly translation: readonly CellParagraph[];
  readonly entry: PoEntry;
}

/** `fact-1f3a…` of `letter#fact-1f3a…`. */
const nameIn = (context: string): string => context.slice(context.indexOf('#') + 1);

export function isFactRow({ names }: RowIdentity): boolean {
  return /^fact-[0-9a-f]{12}$/.test(names);
}

/** In the order of the original, as a PO file has them. */
export function factRows(letter: string, facts: FactsStanding | undefined): FactRow[] {
  if (!facts) return [];
  return factEntries(letter, facts).map((entry) => {
    const [now = ''] = entry.msgstr;
    return {
      identity: {
        names: nameIn(entry.context),
        digest: translatedDigest(entry.msgid),
        translated: translatedDigest(flat(now)),
        isSource: false,
      },
      original: paragraph(entry.msgid),
      translation: now === '' ? [] : [paragraph(now)],
      entry,
    };
  });
}

function paragraph(text: string): CellParagraph {
  return { kind: 'paragraph', depth: 0, runs: [{ text, look: {} }] };
}

export interface ReturnedFact {
  readonly identity: RowIdentity;
  readonly cell: readonly OfficePart[];
}

/** What rows of facts say, as an edited PO file would. */
export function factsOf(
  rows: readonly ReturnedFact[],
  { id, document, revisions }: LetterFiles,
  translation: TranslationFiles | undefined,
): { readonly entries: readonly PoEntry[]; readonly unused: readonly Unused[] } {
  if (rows.length === 0) return { entries: [], unused: [] };
  const standing = factsStanding(letterFreeFacts(document.facts, revisions), translation?.document.facts.facts);
  const known = new Map(factRows(id, standing).map((row) => [row.identity.names, row.entry]));
  const entries = new Map<string, PoEntry>();
  const unused: Unused[] = [];
  for (const { identity, cell } of rows) {
    const context = `${id}#${identity.names}`;
    const entry = known.get(identity.names);
    const text = wordsOf(cell);
    const now = entry?.msgstr[0] ?? '';
    if (!entry || entries.has(context)) {
      if (text !== '' && translatedDigest(flat(text)) !== identity.translated)
        unused.push({
          context,
          message: entry ? 'is there twice, and only the first was taken.' : 'belongs to nothing that the letter says by now.',
        });
      continue;
    }
    // Word processors may make other blanks of those that do not break.
    const isAsSent = flat(text) === flat(now) || translatedDigest(flat(text)) === identity.translated;
    const isChangedTwice =
      !isAsSent && now !== '' && identity.translated !== undefined && translatedDigest(flat(now)) !== identity.translated;
    if (isChangedTwice)
      unused.push({
        context,
        message: `was changed by somebody else since the document was made, and stays as it is. Compare: here ${excerptOf({ text: now })}, in the document ${excerptOf({ text })}.`,
      });
    else if (!isAsSent) entries.set(context, { context, msgid: entry.msgid, msgstr: [text], isFuzzy: false });
  }
  return { entries: [...entries.values()], unused };
}

function wordsOf(cell: readonly OfficePart[]): string {
  return cell
    .flatMap((part) => (part.type === 'officeParagraph' || part.type === 'paragraph' ? [plainText(part.children)] : []))
    .join(' ')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
