// The filters of a search index in one order: Pagefind writes their values in an order of chance, and the same site should have the same bytes.

import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'fflate';
import { compareText } from '../core/problem.ts';

/** What Pagefind’s files begin with when they are unpacked. What follows is CBOR (RFC 8949). */
const mark = 'pagefind_dcd';
const extension = '.pf_filter';
const [metaPrefix, metaExtension] = ['pagefind.', '.pf_meta'];

/**
 * Writes the filters of a whole index anew, under names that fit what they hold. Returns the names by which `pagefind-entry.json` has to
 * call languages’ indexes, old → new. Throws where the files are not as Pagefind 1.5 writes them.
 */
export function orderFilters(index: string): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const file of namesIn(join(index, 'filter')).filter((name) => name.endsWith(extension))) {
    const path = join(index, 'filter', file);
    const ordered = orderedFilter(unpacked(path));
    const before = file.slice(0, -extension.length);
    const after = renamedAs(before, ordered);
    rmSync(path);
    writeFileSync(join(index, 'filter', after + extension), packed(ordered), { flag: 'wx' });
    renamed.set(before, after);
  }
  return renamed.size === 0 ? renamed : renameInMeta(index, renamed);
}

/** The index of a language names its filters, and its own name changes with that. */
function renameInMeta(index: string, filters: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const file of namesIn(index)) {
    if (!file.startsWith(metaPrefix) || !file.endsWith(metaExtension)) continue;
    const before = file.slice(metaPrefix.length, -metaExtension.length);
    let text = unpacked(join(index, file)).toString('latin1');
    for (const [from, to] of filters) text = text.replaceAll(from, to);
    const bytes = Buffer.from(text, 'latin1');
    const after = renamedAs(before, bytes);
    rmSync(join(index, file));
    writeFileSync(join(index, metaPrefix + after + metaExtension), packed(bytes), { flag: 'wx' });
    renamed.set(before, after);
  }
  return renamed;
}

/** `en_d4d082e21c` → the language, and as many digits of the hash of what it holds now. */
function renamedAs(name: string, bytes: Uint8Array): string {
  const language = name.slice(0, name.lastIndexOf('_') + 1);
  return language + hash('sha256', bytes).slice(0, name.length - language.length);
}

/** An array of the filter’s name and its values, each an array of the value and the numbers of pages. */
export function orderedFilter(bytes: Buffer): Buffer {
  if (bytes.subarray(0, mark.length).toString('latin1') !== mark) throw unknown();
  const outer = headAt(bytes, mark.length);
  const values = headAt(bytes, endOf(bytes, outer.next));
  if (outer.type !== 4 || outer.value !== 2 || values.type !== 4) throw unknown();
  const entries: { readonly name: string; readonly bytes: Buffer }[] = [];
  let at = values.next;
  for (let count = 0; count < values.value; count++) {
    const name = headAt(bytes, headAt(bytes, at).next);
    const end = endOf(bytes, at);
    if (name.type !== 3) throw unknown();
    entries.push({ name: bytes.subarray(name.next, name.next + name.value).toString(), bytes: bytes.subarray(at, end) });
    at = end;
  }
  if (at !== bytes.length) throw unknown();
  const ordered = entries.sort((a, b) => compareText(a.name, b.name));
  return Buffer.concat([bytes.subarray(0, values.next), ...ordered.map((entry) => entry.bytes)]);
}

/** Where an item ends: a number, a text, or an array of such. */
function endOf(bytes: Buffer, at: number): number {
  const { type, value, next } = headAt(bytes, at);
  if (type === 0) return next;
  if (type === 3) return next + value;
  if (type !== 4) throw unknown();
  let end = next;
  for (let count = 0; count < value; count++) end = endOf(bytes, end);
  return end;
}

interface Head {
  readonly type: number;
  /** A number itself, the bytes of a text, or the items of an array. */
  readonly value: number;
  readonly next: number;
}

function headAt(bytes: Buffer, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw unknown();
  const [type, short] = [first >> 5, first & 31];
  if (short < 24) return { type, value: short, next: at + 1 };
  const size = { 24: 1, 25: 2, 26: 4 }[short];
  if (size === undefined || at + 1 + size > bytes.length) throw unknown();
  return { type, value: bytes.readUIntBE(at + 1, size), next: at + 1 + size };
}

function unpacked(path: string): Buffer {
  return Buffer.from(gunzipSync(readFileSync(path)));
}

function packed(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { mtime: 0, level: 9 });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function unknown(): Error {
  return new Error('The filters of the search index are not as Pagefind 1.5 writes them.');
}
