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

/** Those of them in which most names are written, which are told faster. */
const common =
  /^[ -~\u00a0-\u00ac\u00ae-\u0377\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u0513\u0531-\u0556\u0561-\u058a\u05d0-\u05ea\u0620-\u06dc\u0900-\u0983\u0985-\u098c\u0993-\u09a8\u09aa-\u09b0\u09b6-\u09b9\u09be-\u09c4\u09c7\u09c8\u09cb-\u09ce\u0e01-\u0e3a\u0e3f-\u0e5b\u10d0-\u10ff\u1e00-\u1eff\u2010-\u2027\u3001-\u303f\u3041-\u3096\u3099-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff9f]*$/;

function safe(value: unknown): string {
  const text = JSON.stringify(value);
  if (common.test(text) || !rare.test(text)) return text;
  return printable(text);
}
