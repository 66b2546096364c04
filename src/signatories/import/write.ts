// Does what a plan says: writes the new signatures, one file each and never over another, and takes off who asks to go.

import type { SignatureFacts } from '../../core/schema/signature.ts';
import { addFile } from '../../core/write.ts';
import type { ExistingSignatures } from '../existing.ts';
import { signatureText, type SignatureValues } from '../signature-text.ts';
import { withdrawSignatories } from '../withdraw.ts';
import type { PlannedRow } from './plan.ts';

/** A folder with more than this is slow to look at in forges. Then each signature lies in a folder for its first two letters. */
const maxInOneFolder = 1000;
/** As many rows as the schema lets one signature be made from. */
const maxRowsOfOne = 10;

/** Path of each new signature from the campaign's root, by its id. */
export function pathsOf(rows: readonly PlannedRow[], letter: string): Map<string, string> {
  const ids = rows.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const isMany = ids.length > maxInOneFolder;
  return new Map(ids.map((id) => [id, `signatories/${letter}/${isMany ? `${id.slice(0, 2).replace(/-/g, '')}/` : ''}${id}.yaml`]));
}

export function writeSignatures(
  root: string,
  letter: string,
  rows: readonly PlannedRow[],
  source: NonNullable<SignatureFacts['source']>,
  onProgress: (done: number, total: number) => void,
): number {
  const paths = pathsOf(rows, letter);
  let written = 0;
  for (const { id, facts, fingerprint, merged } of rows) {
    const path = id === undefined ? undefined : paths.get(id);
    if (path === undefined || !facts) continue;
    const row = [...new Set([fingerprint, ...merged])].slice(0, maxRowsOfOne).join(' ');
    // Refused where a file has appeared since the campaign was read.
    addFile(root, path, signatureText(valuesOf({ ...facts, source: { ...(facts.source ?? source), row } })));
    written++;
    if (written % 500 === 0) onProgress(written, paths.size);
  }
  return written;
}

/** Removes those who are listed and now say no, and remembers them as withdrawn: first the memory, then the files. */
export function takeOff(root: string, letter: string, rows: readonly PlannedRow[], existing: ExistingSignatures): void {
  const leaving = new Set(rows.flatMap(({ outcome, existing: listed }) => (outcome === 'leaves' && listed ? [listed] : [])));
  if (leaving.size > 0) withdrawSignatories(root, letter, [...leaving], existing);
}

/** `{ source: { title } }` → `source.title`. */
export function valuesOf(facts: SignatureFacts): SignatureValues {
  const values: SignatureValues = {};
  for (const [key, value] of Object.entries(facts)) {
    if (typeof value === 'object') for (const [below, inner] of Object.entries(value)) values[`${key}.${below}`] = inner;
    else values[key] = value;
  }
  return values;
}
