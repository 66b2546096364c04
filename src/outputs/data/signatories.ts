// The list of signatories as JSON and as CSV, in pieces.

import type { Letter } from '../../core/model.ts';
import { countSignatories } from '../../site/signatories.ts';
import type { Urls } from '../../site/urls.ts';
import { byteOrderMark, csvRow } from './csv.ts';
import { dataVersion } from './schema.ts';
import { signatoryData, signatoryFields } from './signatory.ts';

/** One signatory a line, so that what changed between two builds is a difference of lines. */
export function* signatoriesJson(letter: Letter, urls: Urls): Generator<string> {
  const head = {
    $schema: urls.absolute(urls.dataSchema('signatories')),
    version: dataVersion,
    letter: letter.id,
    url: urls.absolute(urls.signatories(letter.original.language, letter.id)),
    counts: countSignatories(letter),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"signatories":[`;
  let separator = '\n';
  for (const signatory of letter.signatories) {
    yield separator + JSON.stringify(signatoryData(signatory));
    separator = ',\n';
  }
  yield '\n]}\n';
}

export function* signatoriesCsv(letter: Letter): Generator<string> {
  yield byteOrderMark + csvRow(signatoryFields);
  for (const signatory of letter.signatories) {
    const data = signatoryData(signatory);
    yield csvRow(signatoryFields.map((field) => String(data[field] ?? '')));
  }
}
