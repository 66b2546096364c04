// Removes a signature from its file and remembers, salted and hashed, who it was.

import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import { nearestKey } from '../core/schema/validate.ts';
import type { Decisions } from '../core/schema/decisions.ts';
import { withdrawalHashes } from '../core/withdrawn.ts';
import { putFile } from '../core/write.ts';
import type { ExistingSignatory, ExistingSignatures } from './existing.ts';

const saltBytes = 16;
/** As core/yaml reads: every scalar is text. */
const reading = { schema: 'failsafe', version: '1.2', keepSourceTokens: false } as const;
const writing = { lineWidth: 0, indentSeq: true } as const;

/** The signatory with an id, in any case; otherwise the id that is nearest to it. */
export function findSignatory(
  { signatories }: ExistingSignatures,
  id: string,
): { signatory?: ExistingSignatory; nearest?: string | undefined } {
  const wanted = id.toLowerCase().replace(/\.yaml$/, '');
  const signatory = signatories.find((one) => one.id.toLowerCase() === wanted);
  if (signatory) return { signatory };
  return {
    nearest: nearestKey(
      wanted,
      signatories.map((one) => one.id),
    ),
  };
}

export interface Withdrawal {
  /** Path of the file that remembers it, from the campaign's root. */
  readonly decisions: string;
  /** How many hashes were added: of the name, and of the link where there is one. */
  readonly remembered: number;
}

export function withdrawSignatory(root: string, letter: string, signatory: ExistingSignatory, decisions: Decisions): Withdrawal {
  const path = `content/signatories/${letter}.yaml`;
  const salt = decisions.withdrawn?.salt ?? randomBytes(saltBytes).toString('hex');
  const hashes = withdrawalHashes(salt, signatory.facts);
  // First remembered and then removed: stopped in between, nobody is forgotten.
  const remembered = remember(root, path, salt, hashes, signatory.id);
  if (signatory.row === undefined) rmSync(join(root, signatory.file));
  else removeRow(root, signatory.file, signatory.row);
  return { decisions: path, remembered };
}

function remember(root: string, path: string, salt: string, hashes: readonly string[], id: string): number {
  const document = readDocument(join(root, path));
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  const withdrawn = document.getIn(['withdrawn']);
  if (!isMap(withdrawn)) document.setIn(['withdrawn'], document.createNode({ salt, entries: [] }));
  const entries = document.getIn(['withdrawn', 'entries']);
  const list = isSeq(entries) ? entries : new YAMLSeq();
  if (!isSeq(entries)) document.setIn(['withdrawn', 'entries'], list);
  list.flow = false;
  const known = new Set(list.items.map((item) => (isScalar(item) ? String(item.value) : String(item))));
  const fresh = hashes.filter((hash) => !known.has(hash));
  for (const hash of fresh) list.add(document.createNode(hash));
  forgetDistinct(document, id);
  putFile(root, path, document.toString(writing));
  return hashes.length;
}

/** The id is made of the name, so it goes from “these are two people” as well. */
function forgetDistinct(document: Document, id: string): void {
  const distinct = document.getIn(['distinct']);
  if (!isSeq(distinct)) return;
  for (const item of [...distinct.items]) {
    const names = item instanceof YAMLMap ? item.get('signatories') : undefined;
    if (!isSeq(names)) continue;
    names.items = names.items.filter((name) => !isScalar(name) || String(name.value) !== id);
    if (names.items.length < 2) distinct.items.splice(distinct.items.indexOf(item), 1);
  }
  if (distinct.items.length === 0) document.deleteIn(['distinct']);
}

function readDocument(path: string): Document {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return parseDocument(text, reading);
}

/** Removes one row; the file, where it was the only one. The other rows stay as they are typed. */
function removeRow(root: string, path: string, row: number): void {
  const text = readFileSync(join(root, path), 'utf8');
  const document = parseDocument(text, reading);
  const list = document.contents;
  if (!isSeq(list)) throw new Error(`${path} is no list any more`);
  if (list.items.length <= 1) {
    rmSync(join(root, path));
    return;
  }
  const starts = list.items.map((item) => dashBefore(text, (item as { range?: [number, number, number] }).range?.[0] ?? 0));
  const start = starts[row];
  const end = starts[row + 1] ?? text.length;
  if (start !== undefined && start !== -1 && end > start) {
    // Blank lines and comments in front of the next row belong to that one.
    const kept = /(?:^[ \t]*(?:#.*)?\n)*$/m.exec(text.slice(start, end))?.[0] ?? '';
    const shorter = text.slice(0, start) + (row + 1 < starts.length ? kept : '') + text.slice(end);
    const after = parseDocument(shorter, reading);
    if (after.errors.length === 0 && isSeq(after.contents) && after.contents.items.length === list.items.length - 1) {
      putFile(root, path, shorter);
      return;
    }
  }
  list.items.splice(row, 1);
  putFile(root, path, document.toString(writing));
}

/** Where the line begins whose dash begins the row; -1 where there is none, as in a list in brackets. */
function dashBefore(text: string, offset: number): number {
  for (let at = text.lastIndexOf('\n', offset - 1) + 1; ; at = text.lastIndexOf('\n', at - 2) + 1) {
    if (/^- |^-$/m.test(text.slice(at, at + 2).replace('\n', '')) && text[at] === '-') return at;
    if (at === 0) return -1;
  }
}
