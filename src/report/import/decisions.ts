// A file to fill in: each undecided column and each held row, with what is asked about it as comments.

import { stringify } from 'yaml';
import { visible } from '../../core/text/characters.ts';
import { headerText } from '../../signatories/import/headers.ts';
import { heldRows, type ImportResult, rowInShort, undecidedColumns } from './result.ts';

/** YAML for --decisions. What stays blank stays undecided. */
export function* importDecisionsReport(result: ImportResult): Generator<string> {
  yield `# Decisions about the import of ${comment(result.source)}. Fill in what you know; what is left blank stays held.\n`;
  yield '# Then: undersigned import FILE --letter ID --decisions THIS-FILE --write\n';
  yield `source: ${inline(result.source)}\n`;
  yield '# person or organisation, if all rows are that:\nkind:\n';
  yield 'columns:';
  const columns = undecidedColumns(result);
  if (columns.length === 0) yield ' []';
  yield '\n';
  for (const { header, profile } of columns) {
    const answers = [...(profile.answers?.keys() ?? [])];
    const all = profile.filled < profile.rows ? [...answers, ''] : answers;
    yield `  # is: public (it says who may be named), anonymous, status (it says which are valid), a field, or skip.\n`;
    yield `  # Its answers, to be put under named, unnamed or notSigned: ${comment(all.map((answer) => JSON.stringify(answer)).join(', '))}\n`;
    yield `  - header: ${inline(headerText(header))}\n    is:\n    named: []\n    unnamed: []\n    notSigned: []\n`;
  }
  yield '# as: person, organisation, nobody (no signature), unnamed (signed, and is not to be named), or same, with “same: ID”.\n';
  yield 'rows:';
  const rows = heldRows(result);
  if (rows.length === 0) yield ' []';
  yield '\n';
  for (const row of rows) {
    const { where, questions, fingerprint } = row;
    yield `  # ${comment(`${where}: ${rowInShort(row)}`)}\n`;
    for (const { message } of questions) yield `  #   ${comment(message)}\n`;
    yield `  - row: ${fingerprint}\n    as:\n`;
  }
}

/** One line that begins with # stays one, whatever a source holds. */
function comment(text: string): string {
  return visible(text).replace(/[\r\n]+/g, ' ');
}

function inline(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trim();
}
