// Who has signed one letter, as light as it can be held: the files with their bytes, and their signatories by name and by looks.

import type { ReadingContext } from '../../core/documents.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { Signatory } from '../../core/model.ts';
import { Report } from '../../core/report.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { readSignatures, type SignatureDocument } from '../../core/signatures.ts';
import { Glimpse, type GlimpsedFields, type Seen } from '../../signatories/duplicates/glimpse.ts';
import { isFarFrom } from '../../signatories/duplicates/far.ts';
import { foldedNameOf, looksOf } from '../../signatories/duplicates/names.ts';
import { glimpseSignature } from './glimpse-signature.ts';
import { Groups } from './groups.ts';
import { scanList, scanSignature } from './scan.ts';

export interface SignedFile {
  readonly path: string;
  readonly bytes: Buffer;
  /** Only valid ones, as everywhere: a file that cannot be read has nobody in it. */
  readonly signatories: readonly Signatory[];
  /** The same for a quick look, which may see some whose file is not valid. */
  readonly seen: readonly Seen[];
}

export class SignedLetter {
  readonly files = new Map<string, SignedFile>();
  readonly byName = new Groups<Seen>(() => this.seen(), foldedNameOf, isFarFrom);
  /** UTS #39. */
  readonly byLooks = new Groups<Seen>(() => this.seen(), looksOf, isFarFrom);

  /** Puts a file in the place of what its path had. */
  put(path: string, bytes: Buffer): void {
    if (this.files.has(path)) this.remove(path);
    const file = signedFile(path, bytes);
    this.files.set(path, file);
    if (!this.byName.isSorted && !this.byLooks.isSorted) return;
    for (const seen of file.seen) {
      this.byName.add(seen);
      this.byLooks.add(seen);
    }
  }

  remove(path: string): void {
    const file = this.files.get(path);
    if (!file) return;
    for (const seen of file.seen) {
      this.byName.remove(seen);
      this.byLooks.remove(seen);
    }
    this.files.delete(path);
  }

  *signatories(): Iterable<Signatory> {
    for (const { signatories } of this.files.values()) yield* signatories;
  }

  *seen(): Iterable<Seen> {
    for (const file of this.files.values())
      if (file instanceof GlimpsedFile) yield file;
      else yield* file.seen;
  }
}

function signedFile(path: string, bytes: Buffer): SignedFile {
  const fields = isSignaturePath(path) && !path.endsWith(listEnding) ? glimpseSignature(bytes) : undefined;
  if (fields) return new GlimpsedFile(path, bytes, fields);
  const signatories = signatoriesIn(path, bytes);
  return { path, bytes, signatories, seen: signatories };
}

/** A file with one signature, which is read as a whole when it is asked for. */
class GlimpsedFile extends Glimpse implements SignedFile {
  readonly bytes: Buffer;
  #signatories: readonly Signatory[] | undefined;

  constructor(path: string, bytes: Buffer, fields: GlimpsedFields) {
    super(path, fields);
    this.bytes = bytes;
  }

  get path(): string {
    return this.file;
  }

  get signatories(): readonly Signatory[] {
    this.#signatories ??= signatoriesIn(this.file, this.bytes);
    return this.#signatories;
  }

  get seen(): readonly Seen[] {
    return [this];
  }

  whole(): Signatory | undefined {
    return this.signatories[0];
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
