// The index by which names are found in a list of any length, below /api/<letter>/names/: one for all languages.

import { createHash } from 'node:crypto';
import { rootPaths } from '../../core/addresses/paths.ts';
import type { Campaign, Letter, Signatory } from '../../core/model.ts';
import { joinDetails } from '../../core/text/details.ts';
import { idsFile, indexFile, namesFile, type NameRecord, type NamesIndex, namesVersion, pagesFile } from '../../signatories/find/format.ts';
import { marksOf } from '../../signatories/field-facts.ts';
import { publishedLetters } from '../../site/editions.ts';
import type { Rows } from '../../site/lists/order.ts';
import { languagesByOrder, pageOf } from '../../site/lists/pages.ts';
import { pageSize } from '../../site/lists/plan.ts';
import { countSignatories, hasList, placeCode } from '../../site/signatories.ts';
import { Urls } from '../../site/urls.ts';
import type { OutputFile } from '../output.ts';
import { type NameEntries, nameEntries } from './entries.ts';

/** Ids in one file, with as many numbers of pages beside it for each order. */
const idsPerFile = 2000;

const cache = new WeakMap<Letter, OutputFile[]>();

export function nameFiles(campaign: Campaign): OutputFile[] {
  return publishedLetters(campaign)
    .filter((letter) => hasList(letter) && countSignatories(letter).all > 0)
    .flatMap((letter) => {
      let files = cache.get(letter);
      if (!files) {
        files = filesOf(campaign, letter);
        cache.set(letter, files);
      }
      return files;
    });
}

function filesOf(campaign: Campaign, letter: Letter): OutputFile[] {
  const { signatories } = letter;
  const entries = nameEntries(letter);
  const isPaged = countSignatories(letter).all > pageSize;
  const orders = [...languagesByOrder(campaign, letter)];
  const idFiles = isPaged ? cuts(countSignatories(letter).all, idsPerFile) : [];
  const urls = new Urls(campaign);
  const index: NamesIndex = {
    $schema: urls.absolute(urls.dataSchema('names')),
    version: namesVersion,
    letter: letter.id,
    count: countSignatories(letter).all,
    folder: fingerprint(
      signatories,
      orders.map(([rows]) => rows),
      entries,
    ),
    names: entries.starts,
    ids: idFiles.map((from) => signatories[from]?.id ?? ''),
    orders: Object.fromEntries(orders.flatMap(([, tags], order) => tags.map((tag) => [tag, order]))),
  };
  // Addresses are paths below the base path; the folder of the built site has no base path.
  const file = (name: string, pieces: OutputFile['pieces']): OutputFile => ({
    path: `${rootPaths.data}${letter.id}/names/${name}`,
    pieces,
  });
  const idsOf = (from: number): string[] => signatories.slice(from, from + idsPerFile).map(({ id }) => id);
  return [
    file(indexFile, () => [`${JSON.stringify(index)}\n`]),
    ...entries.files.map((from, number) =>
      file(namesFile(index, number), () => lines(entries.rows.subarray(from, entries.files[number + 1]), signatories)),
    ),
    ...idFiles.map((from, number) => file(idsFile(index, number), () => [`${JSON.stringify(idsOf(from))}\n`])),
    ...orders.flatMap(([rows], order) => {
      const pages = pagesIn(rows);
      return idFiles.map((from, number) =>
        file(pagesFile(index, order, number), () => [`${JSON.stringify([...pages().subarray(from, from + idsPerFile)])}\n`]),
      );
    }),
  ];
}

function cuts(length: number, size: number): number[] {
  return Array.from({ length: Math.ceil(length / size) }, (_, index) => index * size);
}

/** A record a line. */
function* lines(rows: Uint32Array, signatories: readonly Signatory[]): Generator<string> {
  let separator = '[\n';
  for (const row of rows) {
    const signatory = signatories[row];
    if (!signatory) continue;
    yield separator + JSON.stringify(nameRecord(signatory));
    separator = ',\n';
  }
  yield '\n]\n';
}

function nameRecord(signatory: Signatory): NameRecord {
  const { id, name, kind, role, roleLanguage, affiliation, formerName } = signatory;
  const detail = joinDetails([role, affiliation].filter((text) => text !== undefined));
  const ofRole = role === undefined || roleLanguage === undefined ? [] : [roleLanguage, role.length];
  const marks = marksOf(signatory);
  const rest: (string | number)[] = [placeCode(signatory) ?? '', kind === 'organisation' ? 1 : 0, detail, formerName ?? '', ...ofRole];
  if (marks > 0) rest.push(...(ofRole.length > 0 ? [] : ['', 0]), marks);
  while (rest.length > 0 && !rest.at(-1)) rest.pop();
  return [id, name, ...rest] as unknown as NameRecord;
}

/** The page of each signatory in an order; made when the first file asks for it. */
function pagesIn(rows: Rows): () => Uint16Array {
  let pages: Uint16Array | undefined;
  return () => {
    if (pages) return pages;
    pages = new Uint16Array(rows.length);
    for (const [place, row] of rows.entries()) pages[row] = pageOf(place);
    return pages;
  };
}

/** Another one whenever a file would say something else. */
function fingerprint(signatories: readonly Signatory[], orders: readonly Rows[], { starts }: NameEntries): string {
  const hash = createHash('sha256');
  let text = '';
  const flush = (): void => {
    hash.update(text);
    text = '';
  };
  for (const signatory of signatories) {
    text += `${JSON.stringify(nameRecord(signatory))}\n`;
    if (text.length > 100_000) flush();
  }
  flush();
  hash.update(JSON.stringify([starts, pageSize, idsPerFile]));
  for (const rows of orders) hash.update(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength));
  return hash.digest('hex').slice(0, 12);
}
