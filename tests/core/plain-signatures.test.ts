// What a scan of a signature says is what the parser says: for every file that it does not leave to the parser.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { makeArrivals } from '../../bench/arrivals.ts';
import { type Kind, readBy } from '../../bench/fuzz/read-both.ts';
import { makeRandom } from '../../bench/random.ts';
import { makeSignatures } from '../../bench/signatures.ts';
import type { SignatureFacts } from '../../src/core/schema/signature.ts';
import { parseSignatures, readSignatures } from '../../src/core/signatures.ts';
import { strictText } from '../../src/core/plain/strict-text.ts';
import { skeletonOf } from '../../src/core/text/skeleton.ts';
import { glimpseSignature, lineEnd } from '../../src/review/base/glimpse-signature.ts';
import { scanList, scanSignature } from '../../src/core/plain/scan.ts';
import { signatureFields, signatureRow, signatureText } from '../../src/signatories/signature-text.ts';
import { inertStrings } from '../hostile/inert.ts';
import { inputs } from '../hostile/inputs.ts';

function parsed(bytes: Buffer, kind: Kind): readonly SignatureFacts[] {
  return readBy(parseSignatures, bytes, kind).facts;
}

/** What the scan takes is told by it as by the parser, which has nothing to say against it. */
function expectSame(facts: readonly SignatureFacts[], bytes: Buffer, kind: Kind): void {
  const byParser = readBy(parseSignatures, bytes, kind);
  const written = bytes.toString('utf8');
  expect(facts, written).toEqual(byParser.facts);
  // Of rows without keys both say the same.
  expect(
    byParser.problems.filter(({ rule }) => rule !== 'list-key-missing'),
    written,
  ).toEqual([]);
  expect(readBy(readSignatures, bytes, kind), written).toEqual(byParser);
}

/** Whether the scan took it; where it did, the parser says the same. */
function isScanned(content: string | Buffer): boolean {
  const bytes = Buffer.from(content);
  const facts = scanSignature(strictText(bytes));
  if (facts) expectSame([facts], bytes, 'signature');
  expectGlimpse(bytes);
  return facts !== undefined;
}

/** A glimpse may see something in a file that is not valid, and nothing else than the parser in one that is. */
function expectGlimpse(bytes: Buffer): boolean {
  // As one of many, with what is before and behind it.
  const buffer = Buffer.concat([Buffer.from('0123 blob 12\n'), bytes, Buffer.from('\nlink: 4567 blob 3')]);
  const start = buffer.indexOf('\n') + 1;
  const blob = { text: buffer.toString('latin1'), buffer, start, end: start + bytes.length };
  const glimpse = glimpseSignature(blob);
  const valueAt = (at: number): string | undefined => (at === 0 ? undefined : blob.text.slice(at, lineEnd(blob.text, at, blob.end)));
  const [facts] = glimpse ? parsed(bytes, 'signature') : [];
  if (glimpse && facts)
    expect([glimpse.name, valueAt(glimpse.linkAt), valueAt(glimpse.handleAt)], bytes.toString('utf8')).toEqual([
      facts.name,
      facts.link,
      facts.handle,
    ]);
  return facts !== undefined;
}

const yaml = (value: unknown): string => stringify(value, { schema: 'failsafe', lineWidth: 0 });

test('signatures in sixteen scripts, with every field, are all scanned, alone and in lists', () => {
  const source = makeSignatures(makeRandom(7));
  const all = Array.from({ length: 1500 }, () => source.next().value.fields);
  expect(all.filter((fields) => !isScanned(yaml(fields)))).toEqual([]);
  expect(all.filter((fields) => expectGlimpse(Buffer.from(yaml(fields)))).length).toBeGreaterThan(all.length * 0.9);
  const list = Buffer.from(yaml(all.slice(0, 500)));
  expectSame(scanList(strictText(list)) ?? [], list, 'signature-list');
});

test('files as they arrive, with their defects, are not scanned to anything else than the parser reads', () => {
  const arrivals = makeArrivals(1500, 3);
  const left = arrivals.filter(({ bytes }) => !isScanned(bytes));
  expect(left.length).toBeGreaterThan(50);
  expect(left.length).toBeLessThan(arrivals.length / 4);
});

test('hostile files are left to the parser, or read as it reads them', () => {
  const files = inputs.flatMap(({ files }) => Object.entries(files)).filter(([path]) => path.startsWith('signatories/'));
  for (const [, content] of files) if (content !== null) isScanned(Buffer.from(content));
  for (const text of inertStrings)
    for (const field of signatureFields) {
      const facts = { name: 'Ann Lee', [field]: text };
      isScanned(signatureText(facts));
      isScanned(`name: Ann Lee\n${field}: ${text}\n`);
    }
});

/** What changes the meaning of what is beside it. */
const pieces =
  'name¦role¦link¦handle¦date¦verified¦source¦by¦title¦revision¦initiator¦language¦__proto__¦constructor¦ann¦Ann Lee¦NO¦true¦1¦2026-02-30¦2026-11-22¦https://example.org¦https://a.b:¦: ¦:¦- ¦? ¦\n¦\n  ¦\n    ¦\n\n¦ ¦  ¦#¦ # ¦---¦\'¦"¦\\¦@¦＠¦&a¦*a¦!¦|¦>¦[¦]¦{¦}¦%¦é¦e\u0301¦ا¦ً¦\u200c¦\u3164¦\ufeff¦\u00a0¦\u3000¦\t¦\r\n¦。¦😀'.split(
    '¦',
  );
const line = fc
  .tuple(
    fc.constantFrom(...signatureFields.map((field) => field.split('.')[0] ?? ''), 'x'),
    fc.array(fc.constantFrom(...pieces), { maxLength: 4 }),
  )
  .map(([key, parts]) => `${key}: ${parts.join('')}\n`);
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(line, { maxLength: 5 }).map((lines) => `name: Ann Lee\n${lines.join('')}`),
  fc.array(line, { maxLength: 3 }).map((lines) => lines.join('')),
);

test('whatever is generated is left to the parser, or read as it reads it', () => {
  let [scanned, glimpsed] = [0, 0];
  fc.assert(
    fc.property(anyText, (text) => {
      if (isScanned(text)) scanned++;
      if (expectGlimpse(Buffer.from(text))) glimpsed++;
      const list = Buffer.from(`- name: Bo\n- ${text.replaceAll('\n', '\n  ').trimEnd()}\n`);
      const rows = scanList(strictText(list));
      if (rows) expectSame(rows, list, 'signature-list');
    }),
    { seed: 20261126, numRuns: 4000 },
  );
  expect(scanned).toBeGreaterThan(200);
  expect(glimpsed).toBeGreaterThan(200);
});

test('a list of rows as the tools write them is scanned', () => {
  const rows = ['Ann Lee', "O'Brien", 'Şule Öz', 'محمد علی'].map((name) => ({ name, 'source.title': 'A list', role: 'Dr. phil.' }));
  const list = Buffer.from(rows.map(signatureRow).join(''));
  expectSame(scanList(strictText(list)) ?? [], list, 'signature-list');
  expect(scanList(strictText(list))).toHaveLength(rows.length);
});

test('a name in ASCII looks as it does when it is taken for any other', () => {
  // A joiner is dropped when names are folded, and sends a name the long way.
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]{1,12}( [!-~]{1,12}){0,2}$/), (name) => {
      expect(skeletonOf(name)).toBe(skeletonOf(`${name}\u200d`));
    }),
    { seed: 20261126, numRuns: 2000 },
  );
});
