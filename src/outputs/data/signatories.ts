// The list of signatories as JSON and as CSV, in pieces.

import type { Letter, Signatory } from '../../core/model.ts';
import { dataParts, listFiles } from '../../site/data-parts.ts';
import { letterAsOf } from '../../site/as-of.ts';
import type { Urls } from '../../site/urls.ts';
import { byteOrderMark, csvRow } from './csv.ts';
import { textIs } from './edition.ts';
import { countsOf } from './numbers.ts';
import { dataVersion } from './schema.ts';
import { signatoryData, signatoryFields } from './signatory.ts';
import { peopleNotice } from './terms.ts';

/** One signatory a line, so that what changed between two builds is a difference of lines. A list that was cut says where its parts are. */
export function* signatoriesJson(letter: Letter, urls: Urls): Generator<string> {
  const [only, ...others] = dataParts(letter);
  if (only && others.length === 0) yield* withSignatories(letter, headOf(letter, urls), only);
  else {
    const parts = listFiles(letter, 'json').map((file) => urls.absolute(urls.data(letter.id, file)));
    yield `${JSON.stringify({ ...headOf(letter, urls), parts })}\n`;
  }
}

export function signatoriesPartJson(letter: Letter, urls: Urls, part: number): Iterable<string> {
  return withSignatories(letter, { ...headOf(letter, urls), part: part + 1 }, dataParts(letter)[part] ?? []);
}

function headOf(letter: Letter, urls: Urls) {
  return {
    $schema: urls.absolute(urls.dataSchema('signatories')),
    version: dataVersion,
    letter: letter.id,
    url: urls.absolute(urls.signatories(letter.original.language, letter.id)),
    textIs: textIs(letter),
    asOf: letterAsOf(letter),
    counts: countsOf(letter),
    notice: peopleNotice,
  };
}

function* withSignatories(letter: Letter, head: object, signatories: readonly Signatory[]): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"signatories":[`;
  let separator = '\n';
  for (const signatory of signatories) {
    yield separator + JSON.stringify(signatoryData(letter, signatory));
    separator = ',\n';
  }
  yield '\n]}\n';
}

export function* signatoriesCsv(letter: Letter, signatories: readonly Signatory[]): Generator<string> {
  yield byteOrderMark + csvRow(signatoryFields);
  for (const signatory of signatories) {
    const data = signatoryData(letter, signatory);
    yield csvRow(signatoryFields.map((field) => String(data[field] ?? '')));
  }
}
