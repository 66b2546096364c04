// Removes signatures from their files and remembers, salted and hashed, who it was.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, parseDocument, YAMLMap } from 'yaml';
import { nearestKey } from '../core/schema/validate.ts';
import { personHashes } from '../core/withdrawn.ts';
import { foldName } from '../core/text/fold.ts';
import { putFile } from '../core/write.ts';
import { type ExistingSignatory, type ExistingSignatures, signatoryOf } from './existing.ts';
import { addRecord, saltOf } from './memory/record.ts';
import { withdrawerOf } from './memory/withdrawer.ts';

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
  /** Path of the record that remembers it, from the campaign's root. */
  readonly record: string;
}

/** One record for all of them. Recorded first: a crash in between must not lose a withdrawal. */
export function withdrawSignatories(
  root: string,
  letter: string,
  leaving: readonly ExistingSignatory[],
  existing: ExistingSignatures,
): Withdrawal {
  const { decisions } = existing;
  const salt = saltOf(decisions);
  const gone = new Set(leaving);
  // A former name of somebody who withdraws must not come back either. Its hashes have their own salt, so they are joined as they are.
  const former = decisions.same.filter((entry) => {
    const meant = signatoryOf(entry, existing.index);
    return meant !== undefined && gone.has(meant);
  });
  const staying = new Set(existing.signatories.filter((one) => !gone.has(one)).map(({ facts }) => foldName(facts.name)));
  const own = leaving.flatMap(({ facts }) => personHashes(salt, withdrawerOf(facts), staying.has(foldName(facts.name))));
  const bySalt = Map.groupBy([{ salt, entries: own }, ...former], (one) => one.salt);
  let record = '';
  for (const [one, lists] of bySalt) {
    const entries = [...new Set(lists.flatMap(({ entries: hashes }) => hashes))].sort();
    record = addRecord(root, letter, 'withdrawn', { withdrawn: { salt: one, entries } });
  }
  removeSignatures(root, leaving, existing);
  return { record };
}

/** Removes signatures without remembering anything; decisions about others keep meaning those whom they meant. */
export function removeSignatures(root: string, leaving: readonly ExistingSignatory[], { decisionFiles }: ExistingSignatures): void {
  // The last row of a list goes first, so that the numbers of those before it still hold.
  for (const { file, row, id } of leaving.toSorted((a, b) => (b.row ?? 0) - (a.row ?? 0))) {
    if (row === undefined) rmSync(join(root, file));
    else removeRow(root, file, row);
    for (const path of decisionFiles) renumber(root, path, id, row);
  }
}

/** Takes an id out of “these are different”, and moves up the rows below it: `may-4` becomes `may-3` when a row above it goes. */
function renumber(root: string, path: string, id: string, row: number | undefined): void {
  const document = readDocument(join(root, path));
  const distinct = document.getIn(['distinct']);
  if (!isSeq(distinct)) return;
  const list = row === undefined ? undefined : id.slice(0, id.lastIndexOf('-') + 1);
  let isChanged = false;
  for (const item of [...distinct.items]) {
    const ids = item instanceof YAMLMap ? item.get('signatories') : undefined;
    if (!isSeq(ids)) continue;
    const names = item instanceof YAMLMap ? item.get('names') : undefined;
    for (const [place, scalar] of [...ids.items.entries()].reverse()) {
      if (!isScalar(scalar)) continue;
      const known = String(scalar.value);
      const number = list !== undefined && known.startsWith(list) ? Number(known.slice(list.length)) : Number.NaN;
      if (known === id) {
        ids.items.splice(place, 1);
        if (isSeq(names)) names.items.splice(place, 1);
        isChanged = true;
      } else if (row !== undefined && number > row + 1) {
        scalar.value = `${list}${number - 1}`;
        isChanged = true;
      }
    }
    if (ids.items.length < 2) distinct.items.splice(distinct.items.indexOf(item), 1);
  }
  if (!isChanged) return;
  if (distinct.items.length === 0) document.deleteIn(['distinct']);
  if (isMap(document.contents) && document.contents.items.length === 0) rmSync(join(root, path));
  else putFile(root, path, document.toString(writing));
}

function readDocument(path: string): Document {
  return parseDocument(readFileSync(path, 'utf8'), reading);
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
