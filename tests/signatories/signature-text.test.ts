// What is written for a signature is read back as what was given.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Report } from '../../src/core/report.ts';
import { signatureSchema } from '../../src/core/schema/signature.ts';
import { validate } from '../../src/core/schema/validate.ts';
import { Source } from '../../src/core/source.ts';
import { checkCharacters } from '../../src/core/text/check-characters.ts';
import { findCharacterFaults } from '../../src/core/text/characters.ts';
import { readYaml, type YamlObject } from '../../src/core/yaml/read.ts';
import { signatureFields, signatureRow, signatureText } from '../../src/signatories/signature-text.ts';

function read(text: string): { value: YamlObject | undefined; rules: string[] } {
  const report = new Report();
  const yaml = readYaml(new Source('x.yaml', text), text, 0, report);
  return { value: yaml?.value as YamlObject | undefined, rules: report.sorted().map(({ rule }) => rule) };
}

test('the fields are those of the schema, in its order', () => {
  const flat = Object.entries(signatureSchema.shape).flatMap(([key, schema]) => {
    const inner = (schema as { def: { innerType?: { def?: { shape?: object } } } }).def.innerType?.def?.shape;
    return inner ? Object.keys(inner).map((below) => `${key}.${below}`) : [key];
  });
  expect([...signatureFields]).toEqual(flat);
});

const tricky = fc.constantFrom(
  ...[
    '- a',
    'a: b',
    'a #b',
    '#b',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a',
    '{a',
    '[a',
    '? a',
    ': a',
    '|',
    '>',
    '~',
    'null',
    'NO',
    'on',
    '0x0467',
  ],
  ...[
    '0491',
    '1e3',
    '1_000',
    '12:30:45',
    '.5',
    "O'Brien",
    "'",
    '"',
    `'"`,
    '\\',
    '\\n',
    "a'",
    '<<',
    '---',
    '...',
    'a:',
    'http://a.example/#b',
  ],
  ...['ann‌lee', 'محمد', '=1+1', '<script>', '2021-02-30', '+1', ' a', 'a ', 'a\tb', 'a\nb', '\u2028', 'e\u0301'],
);
const texts = fc.oneof(tricky, fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }));

test('any text in any field is read back as it was given', () => {
  const facts = fc.record(Object.fromEntries(signatureFields.map((field) => [field, texts])), { requiredKeys: ['name'] });
  fc.assert(
    fc.property(facts, (given) => {
      const clean = Object.fromEntries(
        Object.entries(given as Record<string, string>).filter(
          ([, value]) => value.trim() !== '' && findCharacterFaults(value).length === 0,
        ),
      );
      if (Object.keys(clean).length === 0) return;
      const expected: YamlObject = {};
      for (const [field, value] of Object.entries(clean)) {
        const [first = '', second] = field.split('.');
        if (second === undefined) expected[first] = value.normalize('NFC');
        else expected[first] = { ...(expected[first] as YamlObject | undefined), [second]: value.normalize('NFC') };
      }
      const single = read(signatureText(clean));
      expect(single.rules).toEqual([]);
      expect(single.value).toEqual(expected);
      expect(read(signatureRow(clean)).value).toEqual([expected]);
    }),
    { numRuns: 2000 },
  );
});

test('what the schema accepts, it accepts when it was written and read again', () => {
  const facts = fc.record({ name: texts, role: texts, statement: texts }, { requiredKeys: ['name'] });
  fc.assert(
    fc.property(facts, (given) => {
      const accepted = signatureSchema.safeParse(given);
      if (!accepted.success || Object.values(given).some((value) => findCharacterFaults(value).length > 0)) return;
      const text = signatureText(accepted.data as unknown as Record<string, string>);
      const report = new Report();
      const source = new Source('x.yaml', text);
      expect(checkCharacters(source, report)).toBe(true);
      const yaml = readYaml(source, text, 0, report);
      expect(yaml && validate(signatureSchema, yaml, report)).toBeDefined();
      expect(report.size).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test('characters that nobody may write are not hidden: the check finds them', () => {
  for (const bad of ['a\u0000b', 'a\u001bb', 'a\ud800b', 'a\ufffeb'])
    expect(read(signatureText({ name: bad })).rules).toEqual(['text-control-character']);
});

test('a common signature looks as a person would write it', () => {
  const text = signatureText({
    link: 'https://example.org/ana',
    name: 'Ana Carolina da Hora',
    role: 'Professor: computing',
    country: 'BR',
    personalCapacity: true,
    date: '2026-11-22',
    region: undefined,
    note: '',
    'source.title': 'A list',
    'source.checked': '2026-11-22',
  });
  expect(text).toBe(
    "name: Ana Carolina da Hora\nrole: 'Professor: computing'\npersonalCapacity: true\ncountry: BR\nlink: https://example.org/ana\n" +
      'date: 2026-11-22\nsource:\n  title: A list\n  checked: 2026-11-22\n',
  );
  expect(signatureText({ name: "O'Brien", country: 'NO' })).toBe("name: O'Brien\ncountry: 'NO'\n");
});

test('a key that is no field is a mistake of the program', () => {
  expect(() => signatureText({ name: 'Ann', mail: 'x' })).toThrow('“mail”');
});
