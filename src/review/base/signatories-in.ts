// Who has signed in one file, as a campaign has them.

import { onItsOwn } from '../../core/facts.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { Signatory } from '../../core/model.ts';
import type { Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { readSignatures, type SignatureDocument } from '../../core/signatures.ts';
import { maxErrorsToFix } from '../limits/limits.ts';

/** The signatories of a file, as a campaign has them; none where the path is no place for signatures or the file cannot be read. */
export function signatoriesIn(path: string, bytes: Buffer): readonly Signatory[] {
  return read(path, bytes, new Report()).map(signatoryFrom);
}

function read(path: string, bytes: Buffer, report: Report, mostErrors?: number): readonly SignatureDocument[] {
  const place = isSignaturePath(path) ? placeOf(path) : undefined;
  return place === undefined || 'rule' in place
    ? []
    : readSignatures({ path, place, size: bytes.length }, bytes, onItsOwn(report), mostErrors);
}

export interface Reading {
  readonly path: string;
  readonly documents: readonly SignatureDocument[];
  readonly signatories: readonly Signatory[];
  /** What is wrong with the file by itself. */
  readonly problems: readonly Problem[];
}

/** By content: it takes many times the memory of the file, and goes with it. */
const readings = new WeakMap<Buffer, Reading>();

/**
 * The same of a file that a change brings, which is asked for several times: a list with many faults takes a second to read. Nobody may
 * change these bytes later.
 */
export function readingOf(path: string, bytes: Buffer): Reading {
  const before = readings.get(bytes);
  if (before?.path === path) return before;
  const report = new Report();
  const documents = read(path, bytes, report, maxErrorsToFix);
  const reading = { path, documents, signatories: documents.map(signatoryFrom), problems: report.sorted() };
  readings.set(bytes, reading);
  return reading;
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
