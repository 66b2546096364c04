// Who has signed in one file, as a campaign has them.

import { onItsOwn } from '../../core/facts.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { Signatory } from '../../core/model.ts';
import { Report } from '../../core/report.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { readSignatures, type SignatureDocument } from '../../core/signatures.ts';

/** The signatories of a file, as a campaign has them; none where the path is no place for signatures or the file cannot be read. */
export function signatoriesIn(path: string, bytes: Buffer, report = new Report()): readonly Signatory[] {
  if (!isSignaturePath(path)) return [];
  const place = placeOf(path);
  if ('rule' in place) return [];
  return readSignatures({ path, place, size: bytes.length }, bytes, onItsOwn(report)).map(signatoryFrom);
}

export function signatoryFrom({ facts, id, file, path: [row] }: SignatureDocument): Signatory {
  return signatoryOf(facts, id, file.path, typeof row === 'number' ? row : undefined);
}

const ending = '.yaml';
export const listEnding = '.list.yaml';

/** As core/files/kinds.ts has it, and quicker. */
export function isSignaturePath(path: string): boolean {
  return path.endsWith(ending) && /^signatories\/[^/]*\/./.test(path);
}

/** As core/assemble makes them. */
function signatoryOf(facts: SignatureFacts, id: string, file: string, row: number | undefined): Signatory {
  return { ...facts, id, file, row, kind: facts.kind ?? 'person' };
}
