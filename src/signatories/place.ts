// Where a field of a signature stands in its file. The file is read again: a campaign does not keep the places of everything in it.

import { placeOf } from '../core/files/kinds.ts';
import type { Letter, Signatory } from '../core/model.ts';
import { Report } from '../core/report.ts';
import type { SignatureFacts } from '../core/schema/signature.ts';
import { readSignatures, type SignatureDocument } from '../core/signatures.ts';
import type { Position } from '../core/source.ts';

/** The value of a field; undefined where the file has changed meanwhile. `root` is the campaign's directory. */
export function placeInSignature(
  root: string,
  { id }: Letter,
  signatory: Signatory,
  field: keyof SignatureFacts,
  part: 'key' | 'value' = 'value',
): Position | undefined {
  const document = readAgain(root, id, signatory.file).find((one) => one.id === signatory.id);
  return document?.source.positionAt(document.yaml.locate([...document.path, field], part));
}

/** The signatures of one file, from what it holds on disk or from the bytes that are given; none where it cannot be read. */
export function readAgain(root: string, letter: string, path: string, instead?: Buffer): SignatureDocument[] {
  const place = placeOf(path);
  if ('rule' in place) return [];
  const context = { root, report: new Report(), publicFiles: new Set<string>(), letterIds: new Set([letter]), basePath: '' };
  return readSignatures({ path, place, size: 0 }, instead ? { ...context, instead: new Map([[path, instead]]) } : context);
}
