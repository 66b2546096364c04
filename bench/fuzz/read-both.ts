// Signatures by the quick scan, by a glimpse and by the parser, and in what they disagree.

import { onItsOwn } from '../../src/core/facts.ts';
import { scanList, scanSignature } from '../../src/core/plain/scan.ts';
import { strictText } from '../../src/core/plain/strict-text.ts';
import type { Problem } from '../../src/core/problem.ts';
import { Report } from '../../src/core/report.ts';
import type { SignatureFacts } from '../../src/core/schema/signature.ts';
import { parseSignatures, readSignatures } from '../../src/core/signatures.ts';
import { glimpseSignature, lineEnd } from '../../src/review/base/glimpse-signature.ts';

export type Kind = 'signature' | 'signature-list';

export interface Reading {
  /** All that is known of each signature, places and the order of fields included, which pages and exports could show. */
  readonly told: string;
  readonly facts: readonly SignatureFacts[];
  readonly problems: readonly Problem[];
}

/** By the parser alone, or as campaigns are read. */
export function readBy(read: typeof readSignatures, bytes: Buffer, kind: Kind): Reading {
  const path = 'signatories/a/x.yaml';
  const report = new Report();
  const documents = read({ path, place: { kind, id: 'x', letter: 'a' }, size: bytes.length }, bytes, onItsOwn(report));
  const told = documents.map(({ id, letter, path: way, file, source, yaml: text, facts }) => {
    const places = Object.keys(facts).map((field) => [field, text.locate([...way, field], 'key'), text.locate([...way, field], 'value')]);
    return { id, letter, way, file, text: source.text, places, facts };
  });
  return { told: JSON.stringify(told), facts: documents.map(({ facts }) => facts), problems: report.sorted() };
}

export interface Compared {
  /** Whether the scan took it; all else is left to the parser by both. */
  readonly isScanned: boolean;
  readonly isGlimpsed: boolean;
  /** What differs, in words for anyone who looks into it. */
  readonly differs: string | undefined;
}

export function compareReaders(bytes: Buffer, kind: Kind): Compared {
  const text = strictText(bytes);
  const scanned = kind === 'signature' ? scanSignature(text) : scanList(text);
  const facts = scanned === undefined ? undefined : [scanned].flat();
  const glimpse = kind === 'signature' ? glimpseOf(bytes) : undefined;
  if (!facts && !glimpse) return { isScanned: false, isGlimpsed: false, differs: undefined };
  const byParser = readBy(parseSignatures, bytes, kind);
  const answer = (differs: string | undefined): Compared => ({
    isScanned: facts !== undefined,
    isGlimpsed: glimpse !== undefined,
    differs,
  });
  if (facts) {
    if (byParser.problems.some(({ severity }) => severity === 'error'))
      return answer(`the parser has a problem with it: ${byParser.problems[0]?.message}`);
    if (JSON.stringify(facts) !== JSON.stringify(byParser.facts)) return answer(`scanned: ${JSON.stringify(facts)}`);
    const whole = readBy(readSignatures, bytes, kind);
    if (whole.told !== byParser.told || whole.problems.length !== byParser.problems.length) return answer(`read: ${whole.told}`);
  }
  const [first] = byParser.facts;
  if (glimpse && first && JSON.stringify(glimpse) !== JSON.stringify([first.name, first.link, first.handle]))
    return answer(`glimpsed: ${JSON.stringify(glimpse)}`);
  return answer(undefined);
}

/** Name, link and handle, seen in a file among others. It may see something in a file that is not valid. */
function glimpseOf(bytes: Buffer): (string | undefined)[] | undefined {
  const buffer = Buffer.concat([Buffer.from('0123 blob 12\n'), bytes, Buffer.from('\nlink: 4567 blob 3')]);
  const start = buffer.indexOf('\n') + 1;
  const blob = { text: buffer.toString('latin1'), buffer, start, end: start + bytes.length };
  const glimpse = glimpseSignature(blob);
  const valueAt = (at: number): string | undefined => (at === 0 ? undefined : blob.text.slice(at, lineEnd(blob.text, at, blob.end)));
  return glimpse && [glimpse.name, valueAt(glimpse.linkAt), valueAt(glimpse.handleAt)];
}
