// The form of the sign page reads what is typed with the functions that the schema of a signature is made of: both refuse the same values,
// with the same words, and keep the same value of the others.

import { expect, test } from 'vitest';
import { signedFields } from '../../src/core/schema/signed-fields.ts';
import type { SignedField } from '../../src/core/schema/signed-readings.ts';
import { faultWords } from '../../src/cli/fault-words.ts';
import { readTyped } from '../../src/signatories/signed-values.ts';

const values: Readonly<Record<SignedField, readonly string[]>> = {
  name: [
    'Ada  Example',
    'أدا مثال',
    'x'.repeat(200),
    'x'.repeat(201),
    '\u0301\u0302',
    '\u2800',
    'ada@example.net',
    'Ada, call +49 170 5550123',
    'Ada, 12 Baker Street',
    '!',
    '7',
  ],
  kind: ['person', 'organisation', 'Person', 'group', 'toString'],
  role: ['Professor', 'x'.repeat(200), 'x'.repeat(201), 'ask ada (at) example (dot) net', 'Nurse\t and\n midwife'],
  affiliation: ['Example e. V.', 'DE89 3702 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00', 'x'.repeat(300), 'a@b.example'],
  personalCapacity: ['yes', 'no', 'true', 'false', 'on', 'YES', '1'],
  country: ['DE', 'de', 'UK', 'Kenya', 'XK', 'XX', 'constructor'],
  link: [
    'https://example.org/',
    'http://example.org/a?b#c',
    'example.org',
    'javascript:alert(1)',
    'https://ada:secret@example.org/',
    'https://example.org/ada@example.net',
    'https:/example.org',
    'https://localhost/',
    'https://example.org/a b',
    `https://example.org/${'a'.repeat(480)}`,
    `https://example.org/${'a'.repeat(481)}`,
    `nothing/${'a'.repeat(600)}`,
  ],
  statement: ['We all depend on it.', 'x'.repeat(500), 'x'.repeat(501), 'Write to ada@example.net', 'Rufen Sie an: 030 1234567'],
};
const cases = Object.entries(values).flatMap(([field, list]) => list.map((value) => [field as SignedField, value] as const));

test.each(cases)('%s: %s', (field, value) => {
  const read = readTyped({ name: 'Ada Example', [field]: value });
  const schema = signedFields[field].safeParse(value);
  expect(read.faults.length > 0).toBe(!schema.success);
  if (schema.success) return;
  const [issue] = schema.error.issues;
  const [fault] = read.faults;
  expect(fault?.field).toBe(field);
  if (issue?.code === 'custom') {
    expect(fault && faultWords(fault)).toEqual({ message: `cannot be taken: ${issue.message}`, hint: issue.params?.hint });
  } else if (issue?.code === 'too_big') expect(fault).toMatchObject({ kind: 'long', maxLength: issue.maximum });
  else expect(fault?.kind).toBe('other');
});

test('what is typed into a field that no signature has is refused', () => {
  expect(readTyped({ name: 'Ada Example', colour: 'red' } as Parameters<typeof readTyped>[0]).faults).toHaveLength(1);
});
