// Removes signatures from their files and remembers, salted and hashed, who it was.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { distinctPairs, pairKey } from '../core/decisions.ts';
import type { SignatureFacts } from '../core/schema/signature.ts';
import { nearestKey } from '../core/schema/validate.ts';
import { personHashes } from '../core/withdrawn.ts';
import { foldName } from '../core/text/fold.ts';
import { withRowKeys } from '../core/list-keys.ts';
import { putFile } from '../core/write.ts';
import { type ExistingSignatory, type ExistingSignatures, otherNamesOf } from './existing.ts';
import { followSignatories, type Next, without } from './memory/follow.ts';
import { addRecord, saltOf, siteText } from './memory/record.ts';
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
  const salt = saltOf(decisions, letter, siteText(root));
  const gone = new Set(leaving);
  // A former name of someone who withdraws must not come back either. Its hashes have their own salt, so they are joined as they are.
  const former = leaving.flatMap((signatory) => otherNamesOf(signatory, existing));
  const others = existing.signatories.filter((one) => !gone.has(one));
  const byName = Map.groupBy(others, ({ facts }) => foldName(facts.name));
  const decided = distinctPairs(decisions, existing.index);
  // Two namesakes may have been made from rows that say the same.
  const shared = new Set(others.flatMap(({ facts }) => withdrawerOf(facts).rows ?? []));
  const own = leaving.flatMap(({ id, row: inList, facts }) => {
    const person = withdrawerOf(facts);
    // Under its key a row comes back whatever it says by then: where a conflict in a list is settled by keeping both sides.
    const rows = [...(person.rows ?? []).filter((row) => !shared.has(row)), ...(inList === undefined ? [] : [id])];
    const namesakes = byName.get(foldName(facts.name)) ?? [];
    // Where nothing tells any namesake apart for certain, the check asks about them.
    const isCertain = namesakes.some((one) => isAnother(one.facts, facts) || decided.has(pairKey(one.id, id)));
    return personHashes(salt, { ...person, rows }, isCertain);
  });
  const bySalt = Map.groupBy([{ salt, entries: own }, ...former], (one) => one.salt);
  let record = '';
  for (const [one, lists] of bySalt) {
    const entries = [...new Set(lists.flatMap(({ entries: hashes }) => hashes))].sort();
    record = addRecord(root, letter, 'withdrawn', { withdrawn: { salt: one, entries } });
  }
  removeSignatures(root, leaving, existing);
  return { record };
}

/** Whether what two namesakes say cannot be said by one: that one says less proves nothing. */
function isAnother(one: SignatureFacts, other: SignatureFacts): boolean {
  if ((one.kind ?? 'person') !== (other.kind ?? 'person')) return true;
  return (['link', 'affiliation', 'role', 'country', 'region', 'handle'] as const).some((field) => {
    const [a, b] = [one[field], other[field]];
    return a !== undefined && b !== undefined && foldName(a) !== foldName(b);
  });
}

/** Removes signatures without remembering anything; decisions about others keep meaning those whom they meant. */
export function removeSignatures(
  root: string,
  leaving: readonly ExistingSignatory[],
  existing: ExistingSignatures,
  next: Next = without(leaving),
): void {
  followSignatories(root, existing, next);
  // Rows without a key are called by their numbers, and shall be called so when one above them is gone.
  for (const file of new Set(leaving.flatMap(({ file, row }) => (row === undefined ? [] : [file])))) keepKeys(root, file);
  // The last row of a list goes first, so that the numbers of those before it still hold.
  for (const { file, row } of leaving.toSorted((a, b) => (b.row ?? 0) - (a.row ?? 0))) {
    if (row === undefined) rmSync(join(root, file));
    else removeRow(root, file, row);
  }
}

/** Writes into each row what it is called by. */
function keepKeys(root: string, path: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  const keyed = withRowKeys(text);
  if (keyed === undefined) throw new Error(`${path} is no list any more`);
  if (keyed !== text) putFile(root, path, keyed);
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
