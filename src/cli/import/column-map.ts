// --map: which column fills which field, from the option to decisions and back.

import type { ColumnDecision } from '../../signatories/import/decided.ts';
import type { ImportField } from '../../signatories/import/entry.ts';
import { fieldName, headerKey, headerText } from '../../signatories/import/headers.ts';
import { signatureFields } from '../../signatories/signature-text.ts';
import { UsageError } from '../command.ts';

/** By the key of the header. */
export type ColumnMap = ReadonlyMap<string, ImportField>;

export const mappableFields: readonly string[] = [
  ...signatureFields.filter((field) => !/^(?:source|verified)\.|^received$/.test(field)),
  'firstName',
  'lastName',
  'public',
  'anonymous',
  'status',
  'skip',
];

/** Pairs are divided at commas that another `field=` follows, so that a header may hold a comma; `\,` is one that divides nothing. */
export function parseMap(given: string | undefined): Map<string, ImportField> {
  const map = new Map<string, ImportField>();
  for (const pair of given?.split(/(?<!(?<!\\)(?:\\\\)*\\),(?=\s*[\w.]+=)/) ?? []) {
    const [, field = '', header = ''] = /^\s*([\w.]+)=(.+)$/su.exec(pair) ?? [];
    if (!mappableFields.includes(field))
      throw new UsageError(
        `--map: “${pair.trim()}” names no field. Write field=header; the fields are: ${mappableFields.join(', ')}. skip leaves a column out.`,
      );
    map.set(headerKey(header.replace(/\\([\\,])/g, '$1')), fieldOf(field));
  }
  return map;
}

export function columnDecisions(map: ColumnMap): Map<string, ColumnDecision> {
  return new Map([...map].map(([key, is]) => [key, { is }]));
}

/** The option that says the same, quoted for a shell. `headers` are the source's own, in their spelling. */
export function mapOption(map: ColumnMap, headers: readonly string[]): string {
  const spelling = new Map(headers.map((header) => [headerKey(header), headerText(header)]));
  const pairs = [...map].map(([key, field]) => {
    const header = (spelling.get(key) ?? key).replace(/\\/g, '\\\\').replace(/,(?=\s*[\w.]+=)/g, '\\,');
    return `${fieldName(field)}=${header}`;
  });
  return `--map '${pairs.join(',').replaceAll("'", "'\\''")}'`;
}

/** A country’s column may hold regions, too. */
export function fieldOf(name: string): ImportField {
  return name === 'country' ? 'place' : (name as ImportField);
}
