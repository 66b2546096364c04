// Does what a plan says: writes the new signatures, one file each and never over another, and takes off who asks to go.

import type { SignatureFacts } from '../../core/schema/signature.ts';
import { addFile } from '../../core/write.ts';
import type { ExistingSignatures } from '../existing.ts';
import { signatureText, type SignatureValues } from '../signature-text.ts';
import { signaturePath } from '../signature-path.ts';
import { withdrawSignatories } from '../withdraw.ts';
import type { PlannedRow } from './plan.ts';

/** As many rows as the schema lets one signature be made from. */
const maxRowsOfOne = 10;

export function writeSignatures(
  root: string,
  letter: string,
  rows: readonly PlannedRow[],
  source: NonNullable<SignatureFacts['source']>,
  onProgress: (done: number, total: number) => void,
  add: typeof addFile = addFile,
): number {
  const total = rows.filter(({ id }) => id !== undefined).length;
  let written = 0;
  const checked = new Set<string>();
  for (const { id, facts, fingerprint, merged } of rows) {
    if (id === undefined || !facts) continue;
    // Refused where a file has appeared since the campaign was read.
    add(root, signaturePath(letter, id), textOfRow({ facts, fingerprint, merged }, source), checked);
    written++;
    if (written % 500 === 0) onProgress(written, total);
  }
  return written;
}

/** The file of a new row, with what it is recognised by. */
export function textOfRow(
  { facts, fingerprint, merged }: Pick<PlannedRow, 'fingerprint' | 'merged'> & { readonly facts: SignatureFacts },
  source: NonNullable<SignatureFacts['source']>,
): string {
  const row = [...new Set([fingerprint, ...(merged ?? [])])].slice(0, maxRowsOfOne).join(' ');
  return signatureText(valuesOf({ ...facts, source: { ...(facts.source ?? source), row } }));
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
