// No regular expression of src takes more than linear time on what strangers write, or its input is short.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect, read } from './collect.ts';
import { examine, keyOf, linear } from './examine.ts';
import { builtLater, exceptionFor, exceptions, isException } from './exceptions.ts';
import { root } from './source-files.ts';
import { withoutSets } from './unicode-sets.ts';

const examined = JSON.parse(readFileSync(join(root, 'tests/expressions/examined.json'), 'utf8')) as {
  recheck: string;
  verdicts: Record<string, string>;
};
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
const { expressions, unseen } = collect();

test('every call of RegExp is one whose expressions are known', () => {
  expect(unseen.filter((place) => !Object.keys(builtLater).some((file) => place.startsWith(`${file}:`)))).toEqual([]);
  for (const file of Object.keys(builtLater))
    expect(
      unseen.some((place) => place.startsWith(`${file}:`)),
      file,
    ).toBe(true);
});

test('what takes more than linear time is an exception with a bound', () => {
  const later = Object.entries(builtLater).flatMap(([file, samples]) => samples.map((sample) => ({ ...sample, places: [file] })));
  expect(examined.recheck, 'run “npm run expressions”').toBe(manifest.devDependencies.recheck);
  const found: string[] = [];
  const used = new Set<unknown>();
  for (const expression of [...expressions, ...later]) {
    for (const place of expression.places) used.add(exceptionFor(expression.source, place));
    if (isException(expression)) continue;
    const verdict = examined.verdicts[keyOf(expression)] ?? 'is not examined yet: run “npm run expressions”';
    if (verdict !== linear) found.push(`${expression.places.join(' ')} /${expression.source}/${expression.flags} ${verdict}`);
  }
  expect(found, 'rewrite these, or bound what they are used on and say so in tests/expressions/exceptions.ts').toEqual([]);
  expect(exceptions.filter((exception) => !used.has(exception))).toEqual([]);
  for (const { bound, why } of exceptions) expect([bound > 0, why.length > 10]).toEqual([true, true]);
});

test('literals and calls are found in TypeScript and in Astro files', () => {
  const found = read(
    'x.ts',
    "const a = /b+/gu;\nconst c = x / 2 / y;\nconst d = new RegExp(e, 'u');\n// /f/\nconst g = `/h/$" + '{/i/v}`;\n',
  );
  expect(found.literals.map(({ source, flags, place }) => `${source} ${flags} ${place}`)).toEqual(['b+ gu x.ts:1', 'i v x.ts:5']);
  expect(found.calls).toEqual(['x.ts:3']);
});

test('expressions with set operations are examined as ones without', async () => {
  const { source, flags } = withoutSets(String.raw`^[[a-f]--[bc]][\d&&[3-9]]\[x\]$`, 'v');
  expect([source, flags]).toEqual([String.raw`^[\u{61}\u{64}-\u{66}][\u{33}-\u{39}]\[x\]$`, 'u']);
  expect(new RegExp(source, flags).test('d3[x]')).toBe(true);
  expect(await examine({ source: '^(?:[[a-f]--[b]]|[a-c])*$', flags: 'v' })).toMatch(/^exponential/);
});

test('an expression that takes quadratic or exponential time is noticed, and one that takes linear time is not', async () => {
  expect(await examine({ source: String.raw`\s+$`, flags: 'u' })).toMatch(/^polynomial/);
  expect(await examine({ source: '<!--.*-->', flags: 's' })).toMatch(/^polynomial/);
  expect(await examine({ source: String.raw`(?<!\s)\s+$`, flags: 'u' })).toBe(linear);
  expect(await examine({ source: '^(?:ya?ml|y?aml)+$', flags: '' })).toMatch(/^exponential/);
  expect(await examine({ source: '^(?:a|a)*$', flags: '' })).toMatch(/^exponential/);
  expect(await examine({ source: '^[a-z]+$', flags: 'i' })).toBe(linear);
});
