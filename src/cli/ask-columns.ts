// Asks the person at the terminal which field each column is whose header does not say it for certain.

import { nearestKey } from '../core/schema/validate.ts';
import { visible } from '../core/text/characters.ts';
import { mapColumns } from '../signatories/import/columns.ts';
import type { ImportField } from '../signatories/import/entry.ts';
import { fieldName, fieldOfHeader, headerKey, headerText } from '../signatories/import/headers.ts';
import type { ColumnPreview } from '../signatories/import/preview.ts';
import { proposeField } from '../signatories/import/propose.ts';
import { type ColumnMap, fieldOf } from './column-map.ts';
import type { Io } from './command.ts';

type Ask = NonNullable<Io['ask']>;

/** What people are offered; --map knows some more. */
const choices = [
  ...['name', 'firstName', 'lastName', 'kind', 'role', 'affiliation', 'personalCapacity', 'country', 'region', 'link', 'handle', 'date'],
  ...['language', 'sortName', 'statement', 'public', 'anonymous', 'skip'],
];
const longestExample = 60;

/** The map with an answer for each uncertain column; the same map where there is none. */
export async function askForColumns(columns: readonly ColumnPreview[], map: ColumnMap, ask: Ask, io: Io): Promise<ColumnMap> {
  const headers = columns.map(({ header }) => header);
  const { fields, uncertain } = mapColumns(headers, map);
  const answered = new Map(map);
  const taken = new Map<ImportField, string>();
  for (const [column, field] of fields.entries()) if (field && !uncertain.includes(column)) taken.set(field, headers[column] ?? '');
  for (const column of uncertain) {
    const preview = columns[column];
    if (!preview) continue;
    const read = fields[column] ?? proposeField(preview);
    const proposed = taken.has(read) ? 'skip' : read;
    io.err(`\n${describe(preview)}\n`);
    const field = await askForField(proposed, taken, ask, io);
    answered.set(headerKey(preview.header), field);
    if (field !== 'skip') taken.set(field, preview.header);
  }
  return answered;
}

function describe({ header, examples }: ColumnPreview): string {
  const values = examples.map((value) => `“${visible(value.length > longestExample ? `${value.slice(0, longestExample)}…` : value)}”`);
  return `Column “${visible(headerText(header))}” ${values.length === 0 ? 'is empty in its first rows.' : `holds ${values.join(', ')}.`}`;
}

async function askForField(proposed: ImportField, taken: ReadonlyMap<ImportField, string>, ask: Ask, io: Io): Promise<ImportField> {
  const free = choices.filter((choice) => choice === 'skip' || !taken.has(fieldOf(choice)));
  io.err(`It can be: ${free.join(', ')}. “skip” leaves it out.\n`);
  for (;;) {
    const answer = (await ask(`Which field is it? [${fieldName(proposed)}] `)).trim();
    if (answer === '') return proposed;
    const field = fieldMeant(answer);
    const other = field && taken.get(field);
    if (field && other === undefined) return field;
    if (field && other !== undefined) io.err(`“${fieldName(field)}” is the column “${visible(headerText(other))}” already.\n`);
    else {
      const nearest = nearestKey(answer, free);
      io.err(`There is no field “${visible(answer)}”.${nearest ? ` Did you mean “${nearest}”?` : ''}\n`);
    }
  }
}

/** A field by its name, or by a word that a header has for it: “organisation” is the affiliation. */
function fieldMeant(answer: string): ImportField | undefined {
  const choice = choices.find((name) => name.toLowerCase() === answer.toLowerCase());
  if (choice !== undefined) return fieldOf(choice);
  const field = fieldOfHeader(answer, new Map());
  return field === 'private' ? 'skip' : field;
}
