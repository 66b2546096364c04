// People are found among hashes of several salts, and among those of older versions, which have a name only as it was typed.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { foldName } from '../../src/core/text/fold.ts';
import { personHashes, SameList, WithdrawnList } from '../../src/core/withdrawn.ts';

const salts = ['0', '1', '2'].map((digit) => digit.repeat(32));
const people = [
  { name: 'Ada Beispiel', link: 'https://ada.example/' },
  { name: 'Ben Sample', handle: 'Ben-S' },
  { name: 'Cem Örnek', rows: ['00112233445566ff'] },
];
const withdrawn = new WithdrawnList({
  withdrawn: salts.map((salt, index) => ({ salt, entries: personHashes(salt, people[index] ?? { name: '' }) })),
});

test.each([
  [{ name: 'ADA  beispiel' }, 'name'],
  [{ name: 'Somebody Else', link: 'http://www.ada.example' }, 'link'],
  [{ name: 'Beispiel, Ada' }, 'spelling'],
  [{ name: 'Benny', handle: '@ben-s' }, 'handle'],
  [{ name: 'Dr. Ben Sample' }, 'spelling'],
  [{ name: 'Jem Ornik', rows: ['00112233445566ff'] }, 'row'],
  [{ name: 'Cem Oernek' }, 'spelling'],
  [{ name: 'Dina Probe', link: 'https://dina.example', handle: 'dina', rows: ['ff00112233445566'] }, undefined],
])('%j is found by %s among three salts', (person, how) => {
  expect(withdrawn.match(person)?.how).toBe(how);
});

test.each([
  ['Udo Noor', ['Noor, Udo', 'Noor Udo', 'Udo Nóor', 'Dr. Udo Noor', 'Udo M. Noor', 'Udo Noor (Example)', 'Prof. Dr. Noor, Udo']],
  ['Hans Müller', ['Hans Mueller', 'Müller, Hans']],
  ['Zoë O’Example', ["Zoë O'Example"]],
  ['Anne Marie Test', ['Anne-Marie Test']],
])('an older memory of %s has it in other spellings, too', (name, spellings) => {
  const salt = 'a'.repeat(32);
  const entry = createHash('sha256')
    .update(`${salt}\nname\n${foldName(name)}`)
    .digest('hex');
  const older = new WithdrawnList({ withdrawn: [{ salt, entries: [entry] }] });
  expect(older.match({ name })?.how).toBe('name');
  expect(spellings.filter((spelling) => older.match({ name: spelling })?.how !== 'spelling')).toEqual([]);
  expect(older.match({ name: 'Dina Probe' })).toBeUndefined();
});

test('another name says who is meant, and none where nobody is', () => {
  const [salt = '', other = ''] = salts;
  const same = new SameList(
    {
      same: [
        { signatory: 'lea', salt, entries: personHashes(salt, { name: 'Lea Ashdown' }) },
        { signatory: 'gone', salt: other, entries: personHashes(other, { name: 'Brook Trust' }) },
      ],
    },
    ({ signatory }) => (signatory === 'gone' ? undefined : signatory),
  );
  expect(same.match({ name: 'lea ashdown' })).toBe('lea');
  expect(same.match({ name: 'Ashdown, Lea' })).toBeUndefined();
  expect(same.matchPerhaps({ name: 'Ashdown, Lea' })).toBe('lea');
  expect(same.match({ name: 'Brook Trust' })).toBeUndefined();
});
