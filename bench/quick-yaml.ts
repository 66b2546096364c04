// Writes the fields of signatures as YAML, with the very bytes of the package `yaml`, which takes ten times as long for plain values.

import { stringify } from 'yaml';

export type YamlRow = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Values that the package writes as they are, wherever they stand. Anything else it writes itself. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,()/_+’-]|:(?=\/))*$/u;
/** Where a line might be one of a document, or a blank ends it. */
const ending = /\s$/u;

/** One signature, as a file of its own. */
export function quickYaml(row: YamlRow): string {
  return quickLines(row, '') ?? whole(row);
}

/** Several, as a list. */
export function quickYamlList(rows: readonly YamlRow[]): string {
  return rows
    .map((row) => {
      const lines = quickLines(row, '  ');
      return lines === undefined ? whole([row]) : `- ${lines.slice(2)}`;
    })
    .join('');
}

function quickLines(row: YamlRow, indent: string): string | undefined {
  let text = '';
  for (const [key, value] of Object.entries(row)) {
    if (typeof value === 'string') {
      if (!isPlain(value)) return undefined;
      text += `${indent}${key}: ${value}\n`;
      continue;
    }
    const inner = quickLines(value, `${indent}  `);
    if (inner === undefined || inner === '') return undefined;
    text += `${indent}${key}:\n${inner}`;
  }
  return text;
}

function isPlain(value: string): boolean {
  return plain.test(value) && !ending.test(value);
}

/** Values are text already; the failsafe schema writes them as people do, without quotation marks around numbers. */
function whole(value: unknown): string {
  return stringify(value, { schema: 'failsafe', lineWidth: 0 });
}
