// A row of headers → which field each column fills, what is said about it, and of which columns that is not certain.

import type { ImportField } from './entry.ts';
import { fieldName, headerKey, headerText, readHeader } from './headers.ts';

export interface Columns {
  /** By column; undefined for those that are left out. */
  readonly fields: readonly (ImportField | undefined)[];
  /** What is to be said about them. */
  readonly notes: readonly string[];
  /** Numbers, from 0 on, of the columns whose header tells nothing, several things, or what another column is already. */
  readonly uncertain: readonly number[];
}

/** Maps a whole row of headers. The first column of a field counts, and before it the one that `map` names. */
export function mapColumns(headers: readonly string[], map: ReadonlyMap<string, ImportField>): Columns {
  const notes: string[] = [];
  const uncertain: number[] = [];
  const readings = headers.map((header) => readHeader(header, map));
  const has = (wanted: ImportField, except = ''): boolean =>
    readings.some(({ field }, column) => field === wanted && headers[column] !== except);
  const seen = new Map<ImportField, string>();
  for (const header of headers) {
    const asked = map.get(headerKey(header));
    if (asked && !seen.has(asked)) seen.set(asked, header);
  }
  const isRepeated = (column: number): boolean =>
    headers.findIndex((other) => headerKey(other) === headerKey(headers[column] ?? '')) < column;
  const fields = readings.map(({ field: read, isCertain }, column) => {
    const header = headers[column] ?? '';
    const title = headerText(header);
    // “Nombre” is a given name beside “Apellidos”, and a whole name without; “Nom” is a family name beside “Prénom”.
    const isWholeName =
      !map.has(headerKey(header)) &&
      !has('name') &&
      ((read === 'firstName' && !has('lastName')) || (read === 'lastName' && !has('firstName', header)));
    const field = isWholeName ? 'name' : read;
    const doubt = (): void => {
      if (title !== '' && !isRepeated(column)) uncertain.push(column);
    };
    if (field === undefined) {
      doubt();
      if (title !== '') notes.push(`Column “${title}” was not read: no field is known for it. --map can name one.`);
      return undefined;
    }
    if (field === 'private') {
      notes.push(`Column “${title}” was not read and is never written: it looks private (an address or a number).`);
      return undefined;
    }
    if (field === 'skip') {
      notes.push(`Column “${title}” was not read, as asked.`);
      return undefined;
    }
    const other = seen.get(field);
    if (other !== undefined && (other !== header || isRepeated(column))) {
      doubt();
      notes.push(`Column “${title}” was not read: “${headerText(other)}” is taken for ${fieldName(field)} already.`);
      return undefined;
    }
    seen.set(field, header);
    if (isCertain && !isWholeName) notes.push(`Column “${title}” → ${fieldName(field)}.`);
    else {
      doubt();
      notes.push(`Column “${title}” → ${fieldName(field)}, uncertain: its header may mean something else. --map can say what.`);
    }
    return field;
  });
  return { fields, notes, uncertain };
}
