// Entries from YAML and JSON: a list of mappings or of names, or a mapping that holds one.

import { Report } from '../../core/report.ts';
import { Source } from '../../core/source.ts';
import { readYaml } from '../../core/yaml/read.ts';
import { ImportError, type ImportField, type RawEntry } from './entry.ts';
import { fieldOfHeader } from './headers.ts';
import { signatureFields } from '../signature-text.ts';

type Fields = ReadonlyMap<string, ImportField>;

export function readJson(text: string, map: Fields, notes: string[]): RawEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ImportError(`This is not JSON: ${(error as Error).message}.`);
  }
  return entriesOf(value, map, notes);
}

export function readYamlList(text: string, path: string, map: Fields, notes: string[]): RawEntry[] {
  return entriesOf(parseYaml(text, path), map, notes);
}

/** Plain data from YAML. Refused with the words of the check. */
export function parseYaml(text: string, path: string): unknown {
  const report = new Report();
  const yaml = readYaml(new Source(path, text), text, 0, report);
  const [first] = report.sorted();
  if (!yaml || first) {
    const place = first ? `${first.line}:${first.column} ${first.rule} ${first.message} ${first.hint}` : '';
    throw new ImportError(`This YAML cannot be read: ${place}`);
  }
  return yaml.value;
}

function entriesOf(value: unknown, map: Fields, notes: string[]): RawEntry[] {
  const list = listIn(value);
  if (!list) throw new ImportError('There is no list of signatures in this file. A list is expected, each entry with a name.');
  const unread = new Set<string>();
  const entries = list.map((item, index) => entryOf(item, `entry ${index + 1}`, map, unread));
  for (const key of unread) notes.push(`Key “${key}” was not read: no field is known for it, or it looks private. --map can name one.`);
  return entries;
}

function listIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('name' in value) return [value];
  return Object.values(value).find((inner): inner is unknown[] => Array.isArray(inner));
}

/** One mapping, or one name. `unread` collects the keys that mean nothing here. */
export function entryOf(item: unknown, where: string, map: Fields, unread: Set<string>): RawEntry {
  if (typeof item === 'string') return { where, values: { name: item }, doubts: [] };
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return { where, values: {}, doubts: [], fault: 'This entry is neither a name nor “key: value” lines.' };
  const values: RawEntry['values'] = {};
  const add = (key: string, value: unknown, prefix: string): void => {
    if (value === null || value === undefined) return;
    if (typeof value === 'object' && !Array.isArray(value) && prefix === '') {
      for (const [below, inner] of Object.entries(value)) add(below, inner, `${key}.`);
      return;
    }
    const own = signatureFields.find((field) => field.toLowerCase() === `${prefix}${key}`.toLowerCase());
    const field = own ?? (prefix === '' ? fieldOfHeader(key, map) : undefined);
    if (field === 'skip') return;
    if (field === undefined || field === 'private' || typeof value === 'object') unread.add(`${prefix}${key}`);
    else values[field] ??= String(value);
  };
  for (const [key, value] of Object.entries(item)) add(key, value, '');
  return { where, values, doubts: [] };
}
