// Where a field of a signature is in its file, which is read for that: a campaign does not keep the places of everything in it.

import { onItsOwn } from '../core/facts.ts';
import { placeOf } from '../core/files/kinds.ts';
import type { Signatory } from '../core/model.ts';
import type { SignatureFacts } from '../core/schema/signature.ts';
import { readSignatures, type SignatureDocument } from '../core/signatures.ts';
import type { FilePlace } from '../core/source.ts';

/** The place of a key or a value; its file where the signature is not there any more. */
export type PlaceInSignature = (
  letter: string,
  signatory: Signatory,
  field: keyof SignatureFacts,
  part: 'key' | 'value',
) => string | FilePlace;

/** Finds places in what files hold, by path. */
export function placesIn(bytesOf: (path: string) => Buffer | undefined): PlaceInSignature {
  return (letter, { file, id }, field, part) => {
    const document = documentsIn(letter, file, bytesOf(file)).find((one) => one.id === id);
    return document?.yaml.at([...document.path, field], part) ?? file;
  };
}

/** The signatures in the bytes of a file; none where they cannot be read. */
export function documentsIn(letter: string, path: string, bytes: Buffer | undefined): readonly SignatureDocument[] {
  const place = placeOf(path);
  if (!bytes || 'rule' in place) return [];
  return readSignatures({ path, place, size: bytes.length }, bytes, { ...onItsOwn(), letterIds: new Set([letter]) });
}
