// Two readers never disagree: 20,000 signatures and lists, changed here and there. “npm run fuzz -- readers” tries a million.

import { expect, test } from 'vitest';
import { compareReaders } from '../../bench/fuzz/read-both.ts';
import { fuzzReaders } from '../../bench/fuzz/readers.ts';

test('the quick scan, the glimpse and the parser read the same in 20,000 inputs', () => {
  const { scanned, glimpsed, disagreements } = fuzzReaders(20261129, 20_000);
  expect(disagreements).toEqual([]);
  // Or it would show little.
  expect(scanned).toBeGreaterThan(5000);
  expect(scanned).toBeLessThan(19_000);
  expect(glimpsed).toBeGreaterThan(4000);
});

test('a file that only one of them takes is compared', () => {
  const compare = (text: string) => compareReaders(Buffer.from(text), 'signature');
  expect(compare('name: Ann Lee\n')).toEqual({ isScanned: true, isGlimpsed: true, differs: undefined });
  expect(compare('name: "Ann\\n')).toMatchObject({ isScanned: false });
  expect(compareReaders(Buffer.from('- name: Ann Lee\n- name: Bo\n'), 'signature-list')).toMatchObject({
    isScanned: true,
    differs: undefined,
  });
});
