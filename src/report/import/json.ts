// The report of an import for programs.

import type { Column } from '../../signatories/import/columns.ts';
import { signaturePath } from '../../signatories/signature-path.ts';
import { printable } from '../json.ts';
import { type ImportResult, totalsOf } from './result.ts';

/** Rows are given out so many characters at a time: to write each on its own takes longer than to make it. */
const pieceLength = 64 * 1024;

/** `{"notes":[…],"columns":[…],"rows":[…],"summary":{…}}`, one row a line. Who asked not to be named is not named in it. */
export function* importJsonReport({ notes, columns, letter, rows, isWritten }: ImportResult): Generator<string> {
  let piece = `{"notes":${safe(notes)},"columns":${safe(columns.map(columnJson))},"rows":[`;
  let isFirst = true;
  for (const { where, name, outcome, id, facts, notes: own, questions, reason, rule, fingerprint, existing } of rows) {
    const file = id === undefined ? existing?.file : signaturePath(letter, id);
    const shown = outcome === 'unnamed' ? '' : (facts?.name ?? name);
    const asked = outcome === 'held' ? questions : [];
    piece += `${isFirst ? '' : ','}\n${safe({ where, outcome, name: shown, file, facts, notes: own, questions: asked, reason, rule, row: fingerprint })}`;
    isFirst = false;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}],\n"summary":${safe({ ...totalsOf(rows), written: isWritten })}}\n`;
}

function columnJson({ header, field, consent }: Column): object {
  return { header, is: field ?? consent?.meaning ?? 'skip', isUndecided: consent?.meaning === 'undecided' };
}

/** Printable ASCII, letters, marks, digits and signs need no escapes. */
const rare = /[^ -~\p{L}\p{M}\p{N}\p{P}\p{S}\u00a0]/u;

function safe(value: unknown): string {
  const text = JSON.stringify(value);
  if (!rare.test(text)) return text;
  return printable(text);
}
