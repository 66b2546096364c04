// A letter and its translation side by side as a Word document, made so that everything in it comes back as it went out.

import { differences } from '../../../core/translation/differences.ts';
import { languageOf } from '../../../core/languages/language.ts';
import type { FactsStanding } from '../../../core/translation/fact-standing.ts';
import type { OriginalPassages, TranslatedPassages } from '../../letter-files.ts';
import { readDocxBytes } from '../docx/own.ts';
import { factRows } from './facts.ts';
import { headOf, labelOf } from './identity.ts';
import { columnsIn, textOf } from './read.ts';
import { sourceOfCell } from './cells.ts';
import { type ColumnsRow, rowsOf } from './rows.ts';
import { type ColumnsHint, wordDocument } from './word.ts';

export interface ColumnsFor {
  readonly letter: OriginalPassages;
  /** BCP 47, of the translation. */
  readonly language: string;
  readonly translation: TranslatedPassages | undefined;
  /** Of the letter, as the translation has them. */
  readonly facts: FactsStanding;
  /** What whoever fills it in has to know, in that language where there are words in it. */
  readonly hint: ColumnsHint;
}

export function columnsDocument(columns: ColumnsFor): Uint8Array {
  const { letter, translation } = columns;
  const rows = rowsOf(letter, translation, new Set());
  const bytes = written(rows, columns);
  const unlike = unlikeIn(rows, bytes);
  return unlike.size === 0 ? bytes : written(rowsOf(letter, translation, unlike), columns);
}

function written(rows: readonly ColumnsRow[], { letter, language, hint, facts }: ColumnsFor): Uint8Array {
  const [own, other] = [languageOf(letter.document.facts.language), languageOf(language)];
  return wordDocument({
    hint,
    head: [headOf({ letter: letter.id, language }), own.autonym, other.autonym],
    rows: [
      ...rows.map(({ identity, original, previous, translation, unit }) => ({
        label: labelOf(identity),
        cells: [
          {
            paragraphs: original,
            language: own,
            ...(previous === undefined ? {} : { marked: differences(previous, unit.entry.msgid, own.tag) }),
          },
          { paragraphs: translation, like: original[0], language: other },
        ] as const,
      })),
      ...factRows(letter.id, facts).map(({ identity, original, translation, entry }) => ({
        label: labelOf(identity),
        cells: [
          {
            paragraphs: [original],
            language: own,
            ...(entry.previous === undefined ? {} : { marked: differences(entry.previous, entry.msgid, own.tag) }),
          },
          { paragraphs: translation, language: other },
        ] as const,
      })),
    ],
  });
}

/** Names of the rows whose translation is read otherwise than it was written. */
function unlikeIn(rows: readonly ColumnsRow[], bytes: Uint8Array): Set<string> {
  const returned = columnsIn(readDocxBytes(bytes));
  const cells = new Map(returned?.rows.map(({ identity, cell }) => [identity.names, cell]));
  return new Set(
    rows.flatMap(({ identity: { names, isSource }, unit }) => {
      const cell = cells.get(names) ?? [];
      const text = isSource ? sourceOfCell(cell) : textOf(unit, cell);
      return text === (unit.entry.msgstr[0] ?? '') ? [] : [names];
    }),
  );
}
