// A letter and its translation side by side as a Word document, made so that everything in it comes back as it went out.

import { differences } from '../../../core/translation/differences.ts';
import { languageOf } from '../../../core/languages/language.ts';
import type { LetterFiles, TranslationFiles } from '../../letter-files.ts';
import { readDocxBytes } from '../open.ts';
import { headOf, labelOf } from './identity.ts';
import { columnsIn, textOf } from './read.ts';
import { sourceOfCell } from './cells.ts';
import { type ColumnsRow, rowsOf } from './rows.ts';
import { wordDocument } from './word.ts';

const hint =
  'Write the translation in the right column. Leave the grey cells as they are, and send the document back. Yellow words of the original are new, struck ones are gone.';

export function columnsDocument(letter: LetterFiles, language: string, translation: TranslationFiles | undefined): Uint8Array {
  const rows = rowsOf(letter, translation, new Set());
  const bytes = written(rows, letter, language);
  const unlike = unlikeIn(rows, bytes);
  return unlike.size === 0 ? bytes : written(rowsOf(letter, translation, unlike), letter, language);
}

function written(rows: readonly ColumnsRow[], letter: LetterFiles, language: string): Uint8Array {
  const [own, other] = [languageOf(letter.document.facts.language), languageOf(language)];
  return wordDocument({
    title: letter.document.facts.title,
    hint,
    head: [headOf({ letter: letter.id, language }), own.autonym, other.autonym],
    rows: rows.map(({ identity, original, previous, translation, unit }) => ({
      label: labelOf(identity),
      cells: [
        {
          paragraphs: original,
          language: own,
          ...(previous === undefined ? {} : { marked: differences(previous, unit.entry.msgid, own.tag) }),
        },
        { paragraphs: translation, like: original[0], language: other },
      ],
    })),
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
