// Entries from a folder: one signature a file, whatever its ending.

import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportError, type ImportField, type RawEntry } from './entry.ts';
import { entryOf, parseYaml } from './records.ts';

const largestFile = 64 * 1024;

export function* readFolder(
  folder: string,
  map: ReadonlyMap<string, ImportField>,
  notes: string[],
  onProgress: (done: number, total: number) => void,
): Generator<RawEntry> {
  const unread = new Set<string>();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const [index, name] of names.entries()) {
    const path = join(folder, name);
    // Links are not followed: what they lead to is nobody's signature.
    const stats = lstatSync(path);
    if (stats.isDirectory() || /(?:^|[/\\])(?:\.[^/\\]*|README(?:\.\w+)?)$/i.test(name)) continue;
    onProgress(index, names.length);
    const before = unread.size;
    yield* entriesOf(path, name, stats.isFile() && stats.size <= largestFile, map, unread);
    for (const key of [...unread].slice(before))
      notes.push(`Key “${key}” (in ${name}) was not read: no field is known for it, or it looks private.`);
  }
}

function entriesOf(
  path: string,
  name: string,
  isReadable: boolean,
  map: ReadonlyMap<string, ImportField>,
  unread: Set<string>,
): RawEntry[] {
  if (!isReadable) return [{ where: name, values: {}, doubts: [], fault: 'This is no ordinary file, or larger than a signature can be.' }];
  try {
    const text = new TextDecoder('utf-8', { fatal: true })
      .decode(readFileSync(path))
      .replaceAll('\r\n', '\n')
      .replace(/^\s*(?:```|~~~)\w*\n|\n(?:```|~~~)\s*$/g, '');
    const value = /\.json$/i.test(name) ? (JSON.parse(text) as unknown) : parseYaml(text, name);
    const items = Array.isArray(value) ? value : [value];
    return items.map((item, row) => entryOf(item, items.length > 1 ? `${name}, entry ${row + 1}` : name, map, unread));
  } catch (error) {
    const fault = error instanceof ImportError ? error.message : 'This file is no UTF-8 text, or no JSON.';
    return [{ where: name, values: {}, doubts: [], fault }];
  }
}
