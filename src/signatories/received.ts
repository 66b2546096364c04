// Adds the day of the merge to the text of a signature that names no day, and changes nothing else about it.

import { isDeepStrictEqual } from 'node:util';
import { sizeLimits } from '../core/files/kinds.ts';
import { scanSignature } from '../core/plain/scan.ts';
import { isStrict } from '../core/plain/strict-text.ts';
import { Report } from '../core/report.ts';
import { Source } from '../core/source.ts';
import { readYaml } from '../core/yaml/read.ts';
import { signatureFields } from './signature-text.ts';

const places = new Map<string, number>(signatureFields.map((field, place) => [field.split('.')[0] ?? '', place]));
const own = places.get('received') ?? 0;

/**
 * The text with `received: 2026-11-29` where the schema has it. Undefined where the signature has a day already, where the file would become
 * too large, and where a line more would not be read as that field alone: then the signature stays without a day.
 */
export function withReceived(text: string, day: string): string | undefined {
  const before = readMapping(text);
  if (!before || 'date' in before || 'received' in before) return undefined;
  const after = insertLine(text, `received: ${day}`);
  if (Buffer.byteLength(after) > sizeLimits.signature) return undefined;
  const { received, ...rest } = readMapping(after) ?? {};
  return received === day && isDeepStrictEqual(rest, before) ? after : undefined;
}

/** Before the first field that comes later in the schema, or at the end. Lines of a longer value are indented. */
function insertLine(text: string, line: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  for (const { index, 1: key = '' } of text.matchAll(/^([A-Za-z]+):/gm))
    if ((places.get(key) ?? 0) > own) return `${text.slice(0, index)}${line}${end}${text.slice(index)}`;
  return `${text}${/(?:^|\n)$/.test(text) ? '' : end}${line}${end}`;
}

function readMapping(text: string): Readonly<Record<string, unknown>> | undefined {
  const plain = isStrict(text) ? scanSignature(text) : undefined;
  if (plain) return { ...plain };
  const report = new Report();
  const value = readYaml(new Source('signature.yaml', text), text, 0, report)?.value;
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMapping && report.sorted().length === 0 ? { ...value } : undefined;
}
