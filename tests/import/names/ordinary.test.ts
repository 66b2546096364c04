// Names that are not looked at closely are those in which a close look finds nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRandom } from '../../../bench/random.ts';
import { makeSignatures } from '../../../bench/signatures.ts';
import { engineRoot } from '../../../src/core/interface/reference.ts';
import { examineClosely, examineName } from '../../../src/signatories/import/names/examine.ts';
import { isOrdinary } from '../../../src/signatories/import/names/ordinary.ts';
import { hasPlainShape } from '../../../src/signatories/import/names/person.ts';

/** Everything that the import looks for is among the words of its files. */
function wordsOfImport(): string[] {
  const folder = join(engineRoot, 'src/signatories/import');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return [...new Set(files.flatMap((path) => readFileSync(join(folder, path), 'utf8').match(/[\p{L}\p{M}'’.-]{2,}/gu) ?? []))];
}

const words = wordsOfImport();
const random = (): number => source.next();
const source = makeRandom(7);
const signatures = makeSignatures(makeRandom(8));
const names = Array.from({ length: 4000 }, () => String(signatures.next().value.fields.name));
const parts = [...new Set(names.flatMap((name) => name.split(' ')))];
const caseless = words.filter((word) => /^\p{Lo}/u.test(word));
const pick = (list: readonly string[]): string => source.pick(list);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

function mixed(): string {
  if (random() < 0.5)
    return Array.from({ length: 1 + Math.floor(random() * 3) }, () => (random() < 0.5 ? pick(caseless) : pick(parts))).join(' ');
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => (random() < 0.5 ? capital(pick(words)) : pick(parts))).join(' ');
}

test('a close look at 5,000 names that are called ordinary, from all that is looked for and from names, finds nothing', () => {
  let ordinary = 0;
  const found: unknown[] = [];
  for (let tries = 0; ordinary < 5000 && tries < 200_000; tries++) {
    const name = tries < names.length ? (names[tries] ?? '') : mixed();
    if (!isOrdinary(name)) continue;
    ordinary++;
    const close = examineClosely(name);
    if (
      close.kind !== 'unknown' ||
      close.questions.length + close.notes.length > 0 ||
      close.name !== name ||
      'unnamed' in close ||
      'fault' in close ||
      examineName(name).isPlain !== hasPlainShape(name)
    )
      found.push(close);
  }
  expect(found).toEqual([]);
  expect(ordinary).toBe(5000);
});

test.each(['Ada Example', 'Zoë Öztürk', 'Jean-Luc Müller', '山田 花子', '김민준', 'राम शर्मा', 'محمد علي'])('%s is ordinary', (name) => {
  expect(isOrdinary(name)).toBe(true);
  expect(examineName(name)).toEqual({
    name,
    kind: 'unknown',
    isOrdinary: true,
    isPlain: hasPlainShape(name),
    values: {},
    notes: [],
    questions: [],
  });
});

test.each([
  'Name Withheld',
  'Anonymous User',
  'Example Foundation',
  'Das Kollektiv',
  'Professor Ada',
  'Ada Example GmbH',
  '匿名希望',
  '개인',
  'Ada and Ben',
])('%s is not', (name) => {
  expect(isOrdinary(name)).toBe(false);
});

test.each(['Koko Okafor', 'Hela Jansen', 'Hele Tamm', 'Cala Bruno', 'Koko Armand Diallo'])('“%s” is somebody, and no group', (name) => {
  expect(examineName(name).questions).toEqual([]);
});

test.each([
  'Hele Familien',
  'Hela Klassen',
  'Koko Luokka',
  'Cala Klasa',
  'Caly Zespol',
  'Hele Teamet',
  'Hela Arbetslaget',
  'Koko Kylä',
  'Cała Redakcja',
])('“%s” may be a group of people, and is asked about by either way', (name) => {
  expect([isOrdinary(name), examineName(name).questions.length]).toEqual([false, 1]);
});
