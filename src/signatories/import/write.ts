// Writes the new signatures of a plan: one file each, never over another.

import type { SignatureFacts } from '../../core/schema/signature.ts';
import { addFile } from '../../core/write.ts';
import { signatureText, type SignatureValues } from '../signature-text.ts';
import type { PlannedRow } from './plan.ts';

/** A folder with more than this is slow to look at in forges. Then each signature lies in a folder for its first two letters. */
const mostInOneFolder = 1000;

/** Path of each new signature from the campaign's root, by its id. */
export function pathsOf(rows: readonly PlannedRow[], letter: string): Map<string, string> {
  const ids = rows.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const isMany = ids.length > mostInOneFolder;
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
  for (const { id, facts } of rows) {
    const path = id === undefined ? undefined : paths.get(id);
    if (path === undefined || !facts) continue;
    // Refused where a file has appeared since the campaign was read.
    addFile(root, path, signatureText(valuesOf({ ...facts, source: facts.source ?? source })));
    written++;
    if (written % 500 === 0) onProgress(written, paths.size);
  }
  return written;
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
