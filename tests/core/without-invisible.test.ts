// What falls away of a value that was typed or pasted, and what stays because writing needs it.

import { describe, expect, test } from 'vitest';
import { findCharacterFaults } from '../../src/core/text/characters.ts';
import { foldName } from '../../src/core/text/fold.ts';
import { visibleName } from '../../src/core/text/visible-name.ts';
import { withoutInvisible } from '../../src/core/text/without-invisible.ts';
import { readTyped } from '../../src/signatories/signed-values.ts';

const scotland = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';
const wales = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}';

describe('What shows nothing falls away', () => {
  test.each([
    ['a zero-width space between words of Thai', 'สมชาย\u200bตัวอย่าง', 'สมชายตัวอย่าง'],
    ['a soft hyphen', 'Ada\u00adSoft', 'AdaSoft'],
    ['a byte order mark', '\ufeffAda Example', 'Ada Example'],
    ['a word joiner', 'Ada\u2060 Example', 'Ada Example'],
    ['the Mongolian vowel separator', 'Ada\u180e Example', 'Ada Example'],
    ['direction marks at the ends, with spaces', ' \u200eAda Example\u200f \u200e', 'Ada Example'],
    ['the Arabic letter mark', '\u061cليلى', 'ليلى'],
    ['isolates around the whole', '\u2068\u2067ليلى مثال\u2069\u2069', 'ليلى مثال'],
    ['an embedding around the whole', '\u202aAda Example\u202c', 'Ada Example'],
    ['joiners between letters that never join', 'Ada\u200c Ex\u200dample', 'Ada Example'],
    ['a second joiner', 'می\u200c\u200cخواهم', 'می\u200cخواهم'],
    ['a joiner at the end', 'علی\u200c', 'علی'],
    ['variation selectors behind letters', 'Ada\ufe0f Example\ufe0e', 'Ada Example'],
    ['tags that belong to no flag', 'Ada\u{e0041}\u{e0064} Example', 'Ada Example'],
    ['tags of a flag that does not end', 'Ada \u{1f3f4}\u{e0067}\u{e0062}', 'Ada \u{1f3f4}'],
    ['nothing but such characters', '\u200b\u2060\u3164', ''],
  ])('%s', (_, typed, shown) => {
    expect(withoutInvisible(typed)).toBe(shown);
    expect(findCharacterFaults(withoutInvisible(typed))).toEqual([]);
  });

  test('a filler that is as wide as a letter keeps the words apart', () => {
    expect(withoutInvisible('Ada\u3164Example')).toBe('Ada Example');
  });
});

describe('What writing needs stays', () => {
  test.each([
    ['the joiner of Persian', 'می\u200cخواهم'],
    ['the joiner of Sinhala', 'ශ්\u200dරී'],
    ['the joiner at the end of a word of Malayalam', 'അവന്\u200d'],
    ['the joiner of Bengali before a sign', 'র\u200d্যাব'],
    ['the flag of Scotland', `${scotland} Jamie Example`],
    ['the flag of Wales', `Dai ${wales}`],
    ['the flag of a country', '\u{1f1e9}\u{1f1ea} Flag Example'],
    ['pictures that are joined', '\u{1f469}\u200d\u{1f52c} Ada, \u{1f3f3}\ufe0f\u200d\u{1f308}, \u{1f469}\u{1f3fd}\u200d\u{1f680}'],
    ['a heart in colour, and a key', 'Ada \u2764\ufe0f 1\ufe0f\u20e3'],
    ['the form of a Han character', '葛\u{e0100}城 花子'],
    ['a direction mark inside', 'שלום\u200f, Ada'],
  ])('%s', (_, typed) => {
    expect(withoutInvisible(typed)).toBe(typed.normalize('NFC'));
    expect(findCharacterFaults(typed)).toEqual([]);
  });
});

test('overrides, and isolates inside, are left for the check to refuse', () => {
  for (const typed of ['Ada \u202eelpmaxE', '\u202eelpmaxE adA\u202c', 'Ada \u2067Ex\u2069ample', '\u2068Ada\u2069 \u2068Example\u2069'])
    expect(findCharacterFaults(withoutInvisible(typed)).map(({ fault }) => fault)).toEqual(['bidi']);
});

test('A sign page takes a name with such characters, and writes it without them', () => {
  const result = readTyped({ name: '\u200eสมชาย\u200bตัวอย่าง\ufeff', affiliation: 'Ada\u00adSoft', role: '\u200b' });
  expect(result).toEqual({ faults: [], name: 'สมชายตัวอย่าง', text: 'name: สมชายตัวอย่าง\naffiliation: AdaSoft\n' });
  expect(readTyped({ name: `${scotland} Jamie Example` }).faults).toEqual([]);
  expect(readTyped({ name: '\u2060\u200b' }).faults).toMatchObject([{ field: 'name', kind: 'missing' }]);
  expect(readTyped({ name: 'Ada \u202eelpmaxE' }).faults).toMatchObject([{ field: 'name', kind: 'characters' }]);
});

test('a flag and a joiner are shown in what is printed, and what hides is not', () => {
  expect(visibleName(`${scotland} می\u200cخواهم \u202e\u{e0041}`)).toBe(`${scotland} می\u200cخواهم <U+202E><U+E0041>`);
});

test('forms of a Han character make no difference between two names', () => {
  expect(foldName('葛\u{e0100}城')).toBe(foldName('葛城'));
});
