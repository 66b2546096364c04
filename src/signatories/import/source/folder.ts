// A table from a folder that holds one signature a file, as YAML, JSON or the front matter of a text, whatever its ending.

import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportError } from '../entry.ts';
import type { TableBlock } from './block.ts';
import { yamlOf } from './front-matter.ts';
import { maxFolderFileBytes } from './limits.ts';
import { type FoundRecord, parseJson, parseYaml, tableOfRecords } from './records.ts';

export function blocksOfFolder(folder: string, onProgress: (done: number, total: number) => void): TableBlock[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const records = names.flatMap((name, index) => {
    // Symbolic symbolic links are not followed.
    const stats = lstatSync(join(folder, name));
    if (stats.isDirectory() || /(?:^|[/\\])(?:\.[^/\\]*|_index\.\w+|README(?:\.\w+)?)$/i.test(name)) return [];
    onProgress(index, names.length);
    return recordsOf(join(folder, name), name.replaceAll('\\', '/'), stats.isFile() && stats.size <= maxFolderFileBytes);
  });
  return [{ ...tableOfRecords(records), isOfSignatures: true }];
}

function recordsOf(path: string, name: string, isReadable: boolean): FoundRecord[] {
  if (!isReadable)
    return [{ where: name, item: undefined, fault: 'This is not an ordinary file, or it is larger than a signature can be.' }];
  try {
    const value = readValue(readFileSync(path), name);
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.map((item, row) => ({ where: items.length > 1 ? `${name}, entry ${row + 1}` : name, item }));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return [{ where: name, item: undefined, fault: error.message }];
  }
}

function readValue(bytes: Buffer, name: string): unknown {
  const text = textOf(bytes);
  const trimmed = text.trimStart();
  if (/\.json$/i.test(name) || trimmed.startsWith('{')) return parseJson(text);
  return parseYaml(yamlOf(text), name);
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new ImportError('This file is not UTF-8 text.');
  }
}
