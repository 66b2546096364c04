// Who has signed one letter, as light as it can be held: the files with their bytes, and their signatories by name and by looks.

import type { ReadingContext } from '../../core/documents.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { Signatory } from '../../core/model.ts';
import { Report } from '../../core/report.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { readSignatures, type SignatureDocument } from '../../core/signatures.ts';
import { foldedNameOf, looksOf } from '../../signatories/duplicates/names.ts';
import { Groups } from './groups.ts';
import { scanList, scanSignature } from './scan.ts';

export interface SignedFile {
  readonly path: string;
  readonly bytes: Buffer;
  /** Only valid ones, as everywhere: a file that cannot be read has nobody in it. */
  readonly signatories: readonly Signatory[];
}

export class SignedLetter {
  readonly files = new Map<string, SignedFile>();
  readonly byName = new Groups<Signatory>(() => this.signatories(), foldedNameOf);
  /** UTS #39. */
  readonly byLooks = new Groups<Signatory>(() => this.signatories(), looksOf);

  /** Puts a file in the place of what its path had. */
  put(path: string, bytes: Buffer): void {
    this.remove(path);
    const signatories = signatoriesIn(path, bytes);
    this.files.set(path, { path, bytes, signatories });
    for (const signatory of signatories) {
      this.byName.add(signatory);
      this.byLooks.add(signatory);
    }
  }

  remove(path: string): void {
    for (const signatory of this.files.get(path)?.signatories ?? []) {
      this.byName.remove(signatory);
      this.byLooks.remove(signatory);
    }
    this.files.delete(path);
  }

  *signatories(): Iterable<Signatory> {
    for (const { signatories } of this.files.values()) yield* signatories;
  }
}

/** The signatories of a file, as a campaign has them; none where the path is no place for signatures or the file cannot be read. */
export function signatoriesIn(path: string, bytes: Buffer): readonly Signatory[] {
  if (!isSignaturePath(path)) return [];
  const isList = path.endsWith(listEnding);
  const id = path.slice(path.lastIndexOf('/') + 1, isList ? -listEnding.length : -ending.length);
  if (isList) {
    const rows = scanList(bytes);
    if (rows) return rows.map((facts, row) => signatoryOf(facts, `${id}-${row + 1}`, path, row));
  } else {
    const facts = scanSignature(bytes);
    if (facts) return [signatoryOf(facts, id, path, undefined)];
  }
  const place = placeOf(path);
  if ('rule' in place) return [];
  const context: ReadingContext = {
    root: '',
    report: new Report(),
    publicFiles: new Set(),
    letterIds: new Set(),
    basePath: '',
    instead: new Map([[path, bytes]]),
  };
  return readSignatures({ path, place, size: bytes.length }, context).map(signatoryFrom);
}

export function signatoryFrom({ facts, id, file, path: [row] }: SignatureDocument): Signatory {
  return signatoryOf(facts, id, file.path, typeof row === 'number' ? row : undefined);
}

const ending = '.yaml';
const listEnding = '.list.yaml';

/** As core/files/kinds.ts has it, and quicker. */
function isSignaturePath(path: string): boolean {
  return path.endsWith(ending) && /^signatories\/[^/]*\/./.test(path);
}

/** As core/assemble makes them. */
function signatoryOf(facts: SignatureFacts, id: string, file: string, row: number | undefined): Signatory {
  return { ...facts, id, file, row, kind: facts.kind ?? 'person' };
}
